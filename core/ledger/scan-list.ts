import type { StockDocument } from '../model/document';
import type { Placement } from '../model/facts';
import type { Identifier } from '../model/identifier';
import { type ListRow, readList } from '../model/serial-list';
import type { Reason } from '../model/verdict';
import { type Captures, captureAt, withCapture } from './captures';
import type { Consultation } from './consultation';
import type { KnownLine } from './reading';
import type { DraftView, ListResult } from './till';
import { viewOf } from './view';

type BadRow = ListResult['bad'][number];

/** So much of a row is said again. */
const SAID = 100;
/** Rules that only say what is still to be scanned. */
const SHORTAGES: ReadonlySet<string> = new Set(['DO2', 'DO3']);

/**
 * Places every text of a list, and judges the paper as it would then be. `keep` says what is captured: all or nothing, or what is good.
 * Nothing is saved here.
 */
export async function scanList(
  consultation: Consultation,
  text: string,
  activeLine: string | null,
  keep: 'all' | 'good',
): Promise<Omit<ListResult, 'view'> & { readonly view: () => DraftView }> {
  const before = consultation.draft;
  const rows = readList(text);
  const bad: BadRow[] = [];
  const placed = await placeRows(consultation, rows, activeLine, bad);
  await consultation.capture(placed.captures);
  const wrong = wrongUnits(consultation);
  const off: Put[] = [];
  for (const [row, put] of placed.puts) {
    const reason = wrong.get(put.place);
    if (!reason) continue;
    off.push(put);
    bad.push({ ...row, sentence: sentenceOf(consultation, reason) });
  }
  bad.sort((a, b) => a.row - b.row);
  const count = rows.length - bad.length;
  const taken = bad.length === 0 || keep === 'good';
  consultation.draft = taken ? consultation.draft : before;
  if (taken && off.length > 0) await takeOff(consultation, off);
  const told = bad.map((row) => ({ ...row, text: row.text.slice(0, SAID) }));
  return { taken: taken && count > 0, count, bad: told, view: () => viewOf(consultation) };
}

/** What a row put where, e.g. on `l1 0`. */
interface Put {
  readonly place: string;
  readonly adds: readonly Identifier[];
}

interface Placed {
  readonly captures: Captures;
  readonly puts: ReadonlyMap<ListRow, Put>;
}

/** A line while its units grow. The rules see only what may take part in the next placement, or a long list would take for ever. */
interface Growing {
  readonly line: KnownLine;
  readonly units: { readonly identifiers: readonly Identifier[] }[];
  /** Indexes of units that lack an identifier. */
  readonly open: Set<number>;
}

async function placeRows(
  consultation: Consultation,
  rows: readonly ListRow[],
  activeLine: string | null,
  bad: BadRow[],
): Promise<Placed> {
  const { rules, draft, tracked } = consultation;
  const read = rows.map((row) => ({ row, recognition: consultation.recognise(row.text) }));
  await consultation.loadFor(...read.map(({ recognition }) => recognition));
  const facts = consultation.facts();
  const document = consultation.document('');
  const growing = new Map<string, Growing>();
  const at = new Map<string, Set<number>>();
  const note = (line: string, unit: number, { value }: Pick<Identifier, 'value'>) => {
    const key = `${line} ${value.toUpperCase()}`;
    at.set(key, (at.get(key) ?? new Set()).add(unit));
  };
  for (const line of tracked) {
    const units = [...captureAt(draft.captures, line).units];
    const open = new Set(units.flatMap((unit, i) => (rules.missing(unit, line.policy).length > 0 ? [i] : [])));
    growing.set(line.line, { line, units, open });
    for (const [i, { identifiers }] of units.entries()) for (const one of identifiers) note(line.line, i, one);
  }

  const puts = new Map<ListRow, Put>();
  for (const { row, recognition } of read) {
    const found = [...recognition.candidates, ...(recognition.rest ?? [])];
    const known = found.flatMap((one) =>
      tracked.flatMap(({ productId }) => consultation.namesOf(one, productId).flatMap((unit) => unit.identifiers)),
    );
    const shown = new Map<string, number[]>();
    for (const [key, { open }] of growing) {
      const named = [...found, ...known].flatMap(({ value }) => [...(at.get(`${key} ${value.toUpperCase()}`) ?? [])]);
      // The first one stands for all that are complete, so that the line counts some.
      shown.set(
        key,
        [...new Set([0, ...open, ...named])].sort((a, b) => a - b),
      );
    }
    const placement = rules.place(recognition, partOf(document, growing, shown), activeLine, facts);
    if (!placement.placed) {
      bad.push({ ...row, sentence: sentenceOf(consultation, renumbered(placement.reason, document, shown)) });
      continue;
    }
    const { adds } = placement;
    puts.set(row, { place: put(placement, growing, shown, note, consultation), adds });
  }
  let captures: Captures = draft.captures;
  for (const { line, units } of growing.values()) {
    captures = withCapture(captures, { ...captureAt(captures, line), units });
  }
  return { captures, puts };
}

/** The document with the shown units alone, and as many fewer of each line. */
function partOf(
  document: StockDocument,
  growing: ReadonlyMap<string, Growing>,
  shown: ReadonlyMap<string, readonly number[]>,
): StockDocument {
  return {
    ...document,
    lines: document.lines.map((line) => {
      const grown = growing.get(line.key);
      if (!grown) return line;
      const units = (shown.get(line.key) ?? []).flatMap((index) => grown.units[index] ?? []);
      const quantity = line.quantity - (grown.units.length - units.length);
      // One free place is enough for one text.
      return {
        ...line,
        units,
        quantity: Number.isSafeInteger(quantity) ? Math.min(quantity, units.length + 1) : quantity,
      };
    }),
  };
}

function put(
  { line: key, unit, adds }: Extract<Placement, { placed: true }>,
  growing: ReadonlyMap<string, Growing>,
  shown: ReadonlyMap<string, readonly number[]>,
  note: (line: string, unit: number, identifier: Identifier) => void,
  { rules }: Consultation,
): string {
  const grown = growing.get(key);
  if (!grown) throw new Error(`The rules placed a text on ${key}, which is not tracked.`);
  const { units, open, line } = grown;
  const real = (shown.get(key) ?? []).filter((index) => index < units.length)[unit] ?? units.length;
  const captured = { identifiers: [...(units[real]?.identifiers ?? []), ...adds] };
  units[real] = captured;
  if (rules.missing(captured, line.policy).length > 0) open.add(real);
  else open.delete(real);
  for (const add of adds) note(key, real, add);
  return placeOf(key, real);
}

/** A duplicate is named by its place on the whole line. */
function renumbered(reason: Reason, document: StockDocument, shown: ReadonlyMap<string, readonly number[]>): Reason {
  const { atLine, atUnit } = reason.facts;
  if (typeof atLine !== 'number' || typeof atUnit !== 'number') return reason;
  const real = shown.get(document.lines[atLine - 1]?.key ?? '')?.[atUnit - 1];
  return real === undefined ? reason : { ...reason, facts: { ...reason.facts, atUnit: real + 1 } };
}

/** The first refusal of each unit, by its place. */
function wrongUnits(consultation: Consultation): Map<string, Reason> {
  const { reasons } = consultation.judge(consultation.document('')).verdict;
  const wrong = new Map<string, Reason>();
  for (const reason of reasons) {
    const { rule, severity, line, unit } = reason;
    if (severity !== 'refuse' || line === null || unit === null || SHORTAGES.has(rule)) continue;
    const place = placeOf(line, unit);
    if (!wrong.has(place)) wrong.set(place, reason);
  }
  return wrong;
}

/** Takes off again what bad rows put on the paper, and nothing else. */
async function takeOff(consultation: Consultation, puts: readonly Put[]): Promise<void> {
  const off = new Set(puts.flatMap(({ place, adds }) => adds.map(({ key }) => `${place} ${key}`)));
  let captures: Captures = consultation.draft.captures;
  for (const line of consultation.tracked) {
    const capture = captureAt(captures, line);
    const units = capture.units.flatMap(({ identifiers }, index) => {
      const left = identifiers.filter(({ key }) => !off.has(`${placeOf(line.line, index)} ${key}`));
      return left.length > 0 || identifiers.length === 0 ? [{ identifiers: left }] : [];
    });
    captures = withCapture(captures, { ...capture, units });
  }
  await consultation.capture(captures);
}

function sentenceOf({ rules, reading }: Consultation, reason: Reason): string {
  return rules.sentence(reason, reading.settings.language);
}

function placeOf(line: string, unit: number): string {
  return `${line} ${unit}`;
}
