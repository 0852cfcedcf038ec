import type { DocumentKind, LineRole } from '../model/document';
import type { Unit } from '../model/unit';
import type { LineCapture, PaperLine, PaperRow } from './rows';

const MEETS_NEW: readonly DocumentKind[] = ['goodsReceipt', 'buyBack', 'openingBalance', 'repair', 'assembly'];

/** Papers on which units are met for the first time. Whoever works on a line of theirs means that line: a serial may be known elsewhere. */
export function meetsNew({ kind }: { readonly kind: DocumentKind }): boolean {
  return MEETS_NEW.includes(kind);
}

/** A unit of the ledger that a text could name. */
export interface Named {
  readonly unit: Unit;
  /** By an identifier that no other unit can carry. */
  readonly sure: boolean;
  /** A set on the paper asks for such a unit. */
  readonly asked: boolean;
}

/** The paper with a line for each of these units, and the keys of those lines. */
export function withLinesFor(
  row: PaperRow,
  named: readonly Named[],
  active: string | null,
  newId: () => string,
): { readonly row: PaperRow; readonly lines: readonly string[] } {
  const working = row.lines.find(({ key }) => key === active);
  let grown = row;
  const lines = named
    .filter(({ asked }) => !asked)
    .filter(({ unit, sure }) => sure || !working || !meetsNew(row) || working.productId === unit.productId)
    .map(({ unit }) => {
      const role = roleOf(grown, unit);
      const there = grown.lines.find((line) => line.productId === unit.productId && line.role === role);
      const line = there ?? lineFor(unit, role, newId());
      if (!there) grown = { ...grown, lines: [...grown.lines, line] };
      return line.key;
    });
  return { row: grown, lines };
}

/** Of the lines made for scans only those that something went to stay. */
export function onlyUsed(grown: PaperRow, before: PaperRow, used: ReadonlySet<string>): PaperRow {
  const lines = grown.lines.filter((line) => used.has(line.key) || before.lines.includes(line));
  if (lines.length === grown.lines.length) return grown;
  return lines.length === before.lines.length ? before : { ...grown, lines };
}

/** Lines that only scans bring, of exactly one unit. */
const OF_ONE: readonly (LineRole | undefined)[] = ['old', 'new'];

/** A line that a scan brought goes with its last unit. */
export function withoutEmptied(row: PaperRow, key: string, captures: readonly LineCapture[]): PaperRow {
  const line = row.lines.find((one) => one.key === key);
  const left = captures.some((capture) => capture.line === key && capture.units.length > 0);
  const scanned = line !== undefined && (line.quantity === null || OF_ONE.includes(line.role));
  if (!scanned || left || meetsNew(row)) return row;
  return { ...row, lines: row.lines.filter((one) => one !== line) };
}

function lineFor({ productId }: Unit, role: LineRole | undefined, key: string): PaperLine {
  const quantity = role === undefined || role === 'component' ? null : 1;
  return { key, productId, quantity, priceMinor: null, ...(role && { role }) };
}

/** What a known unit is to a paper that holds several sorts. */
function roleOf({ kind, lines }: PaperRow, unit: Unit): LineRole | undefined {
  switch (kind) {
    case 'assembly':
      // A set that was taken apart may be put together again.
      return lines.some(({ role, productId }) => role === 'kit' && productId === unit.productId) ? 'kit' : 'component';
    case 'disassembly':
      return unit.components ? 'kit' : 'component';
    case 'warrantyReplacement':
      return unit.state === 'inStock' ? 'new' : 'old';
    default:
      return undefined;
  }
}
