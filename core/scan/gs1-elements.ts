import { passesGtin } from '../model/check-digit';

/** One element of a GS1 code: what the value means (application identifier), and the value. */
export interface Element {
  readonly ai: string;
  readonly value: string;
}

/** Ends a value that has no length of its own (FNC1 of the symbol). */
export const GS = '\u001d';

/** Digits of an application identifier, by its first two. Those that are not here are not assigned. */
const AI_DIGITS = digitsByStart({
  2: '00 01 02 03 04 10 11 12 13 15 16 17 20 21 22 30 37 90 91 92 93 94 95 96 97 98 99',
  3: '23 24 25 40 41 42 71',
  4: '31 32 33 34 35 36 39 43 70 72 80 81 82',
});
/** Length of AI and value together where it is fixed by the standard, so that no separator need follow. */
const FIXED: Readonly<Record<string, number>> = {
  ...{ '00': 20, '01': 16, '02': 16, '03': 16, '04': 18, '20': 4, '41': 16 },
  ...Object.fromEntries(['11', '12', '13', '14', '15', '16', '17', '18', '19'].map((start) => [start, 8])),
  ...Object.fromEntries(['31', '32', '33', '34', '35', '36'].map((start) => [start, 10])),
};
/** Longest value of the others that matter here; any other has at most 90 characters. */
const LONGEST: Readonly<Record<string, number>> = { '10': 20, '21': 20, '22': 20, '235': 28, '240': 30, '250': 30 };
/** Invariant characters of GS1 (CSET 82). */
const CHARACTERS = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/u;
/** What may follow a serial on the label of one unit; counts and weights do not. */
const AFTER_SERIAL = ['10', '11', '13', '15', '17', '240', '250'];

/** Elements of a text in which a separator ends each value without a fixed length; null: it is none. */
export function readElements(text: string): Element[] | null {
  const elements: Element[] = [];
  let rest = text;
  while (rest !== '') {
    const ai = aiOf(rest);
    if (ai === null) return null;
    const fixed = FIXED[ai.slice(0, 2)];
    const at = rest.indexOf(GS);
    const end = fixed ?? (at < 0 ? rest.length : at);
    const value = rest.slice(ai.length, end);
    if (!isValue(ai, value, fixed)) return null;
    elements.push({ ai, value });
    rest = rest.slice(end);
    if (rest.startsWith(GS)) rest = rest.slice(1);
  }
  return elements.length > 0 ? elements : null;
}

/** Elements as people print them, `(01)0952…(21)AB12`; null: it is none. */
export function readPrintedElements(text: string): Element[] | null {
  if (!/^\(\d{2,4}\)/u.test(text)) return null;
  const elements: Element[] = [];
  // A parenthesis that holds no identifier belongs to the value.
  for (const part of text.split(/(?=\(\d{2,4}\))/u)) {
    const [, ai = '', value = ''] = /^\((\d{2,4})\)(.*)$/u.exec(part) ?? [];
    const before = elements.at(-1);
    if (aiOf(ai) === ai && isValue(ai, value.trim(), FIXED[ai.slice(0, 2)])) elements.push({ ai, value: value.trim() });
    else if (before) elements.splice(-1, 1, { ai: before.ai, value: before.value + part });
    else return null;
  }
  return elements;
}

/**
 * What the serial is when a text without separators goes on after it: `21ABC10LOT` may be `ABC` with a lot, or `ABC10LOT`.
 * Longest first; one: there is no doubt.
 */
export function serialsIn(value: string): string[] {
  const starts = [...value].map((_, at) => at).filter((at) => at > 0 && isTail(value.slice(at)));
  return [value, ...starts.reverse().map((at) => value.slice(0, at))].filter((serial) => serial.length <= 20);
}

function isTail(text: string): boolean {
  const ai = AFTER_SERIAL.find((one) => text.startsWith(one));
  if (ai === undefined || text.length === ai.length) return false;
  const fixed = FIXED[ai];
  if (fixed === undefined) return isValue(ai, text.slice(ai.length), fixed);
  const rest = text.slice(fixed);
  return isDate(text.slice(ai.length, fixed)) && (rest === '' || isTail(rest));
}

function isDate(text: string): boolean {
  return /^\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/u.test(text);
}

function isValue(ai: string, value: string, fixed: number | undefined): boolean {
  if (fixed !== undefined) return /^\d+$/u.test(value) && ai.length + value.length === fixed;
  return value.length <= (LONGEST[ai] ?? 90) && CHARACTERS.test(value);
}

function aiOf(text: string): string | null {
  const ai = text.slice(0, AI_DIGITS.get(text.slice(0, 2)) ?? 0);
  return /^\d{2,4}$/u.test(ai) && ai.length === AI_DIGITS.get(ai.slice(0, 2)) ? ai : null;
}

/** The GTIN-14 that a text of 8 to 14 digits is, or null. */
export function gtin14(text: string): string | null {
  return passesGtin(text) ? text.padStart(14, '0') : null;
}

function digitsByStart(starts: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(starts).flatMap(([digits, list]) =>
      list.split(' ').map((start) => [start, Number(digits)] as const),
    ),
  );
}
