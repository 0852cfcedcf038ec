import type { StockDocument } from '../model/document';
import type { Facts, Recognition } from '../model/facts';
import { possibleKeys } from '../model/identifier';
import type { Reason } from '../model/verdict';
import { type Captures, captureAt, withCapture, withIdentifiers } from './captures';
import type { Rules } from './ledger';
import type { KnownLine } from './reading';
import type { LineCapture } from './rows';

/** One text of a page's own serial field. */
export interface PageText {
  readonly raw: string;
  readonly recognition: Recognition;
  /** Every key it may have for the line's product. */
  readonly keys: readonly string[];
}

/** The texts of a line's own serial field; null where the page has none. */
export function textsOf(line: KnownLine, recognise: Rules['recognise']): PageText[] | null {
  if (line.page.serials === null) return null;
  return line.page.serials
    .filter((raw) => raw.trim() !== '')
    .map((raw) => {
      const recognition = recognise(raw);
      return { raw, recognition, keys: recognition.candidates.flatMap((found) => possibleKeys(found, line.productId)) };
    });
}

/**
 * Joins a line's texts with its captures. A text already captured is noted; a new one is placed on this line by the
 * rules; a capture that stood in the field and left it while other texts are there leaves the draft too. An empty field
 * takes nothing away: a page that was loaded anew has lost its texts, the draft has not.
 */
export function joinPageTexts(
  captures: Captures,
  line: KnownLine,
  texts: readonly PageText[],
  rules: Rules,
  document: (captures: Captures) => StockDocument,
  facts: Facts,
): { captures: Captures; reasons: readonly Reason[] } {
  if (texts.length === 0) return { captures, reasons: [] };
  const before = captureAt(captures, line);
  const { shown, dismissed, fresh } = sortTexts(before, texts);
  let joined = withCapture(captures, leftField(before, shown, dismissed));
  const reasons: Reason[] = [];
  let paper = document(joined);
  for (const text of fresh) {
    const placement = placeOn(line, text, paper, rules, facts);
    if (!placement.placed) {
      reasons.push({ ...placement.reason, line: line.line });
      continue;
    }
    joined = withIdentifiers(joined, line, placement.unit, placement.adds);
    paper = withUnits(paper, line.line, captureAt(joined, line).units);
    const key = placement.adds.find((add) => text.keys.includes(add.key))?.key;
    if (key !== undefined) shown.add(key);
  }
  return { captures: noteShown(joined, line, shown), reasons };
}

function withUnits(document: StockDocument, line: string, units: LineCapture['units']): StockDocument {
  return { ...document, lines: document.lines.map((one) => (one.key === line ? { ...one, units } : one)) };
}

/** A text in a line's field belongs to that line: where the rules would rather put it on another one, they are asked for this one alone. */
function placeOn(line: KnownLine, { recognition }: PageText, document: StockDocument, rules: Rules, facts: Facts) {
  const placement = rules.place(recognition, document, line.line, facts);
  if (!placement.placed || placement.line === line.line) return placement;
  const alone = document.lines.filter((one) => one.key === line.line);
  return rules.place(recognition, { ...document, lines: alone }, line.line, facts);
}

/** Which captured keys the field shows, which dismissed ones it still shows, and which texts are new. */
function sortTexts(capture: LineCapture, texts: readonly PageText[]) {
  const free = new Set(capture.units.flatMap((unit) => unit.identifiers.map((identifier) => identifier.key)));
  const waiting = new Set(capture.dismissed);
  const shown = new Set<string>();
  const dismissed = new Set<string>();
  const fresh: PageText[] = [];
  for (const text of texts) {
    const known = text.keys.find((key) => free.has(key));
    const taken = text.keys.find((key) => waiting.has(key));
    if (known !== undefined) {
      free.delete(known);
      shown.add(known);
    } else if (taken !== undefined) {
      dismissed.add(taken);
    } else {
      fresh.push(text);
    }
  }
  return { shown, dismissed, fresh };
}

function leftField(capture: LineCapture, shown: ReadonlySet<string>, dismissed: ReadonlySet<string>): LineCapture {
  const gone = new Set(capture.onPage.filter((key) => !shown.has(key)));
  if (gone.size === 0 && dismissed.size === capture.dismissed.length) return capture;
  const units = capture.units.filter(
    (unit) =>
      !unit.identifiers.some((identifier) => gone.has(identifier.key)) ||
      unit.identifiers.some((identifier) => shown.has(identifier.key)),
  );
  const kept = units.map((unit) => {
    const identifiers = unit.identifiers.filter((identifier) => !gone.has(identifier.key));
    return identifiers.length === unit.identifiers.length ? unit : { identifiers };
  });
  return { ...capture, units: kept, dismissed: [...dismissed] };
}

function noteShown(captures: Captures, line: KnownLine, shown: ReadonlySet<string>): Captures {
  const capture = captureAt(captures, line);
  const same = shown.size === capture.onPage.length && capture.onPage.every((key) => shown.has(key));
  if (same || capture.units.length === 0) return captures;
  return withCapture(captures, { ...capture, onPage: [...shown] });
}
