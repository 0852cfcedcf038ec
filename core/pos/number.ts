import type { Separators } from './separators';

export type NumberReading =
  | { readonly value: number }
  | { readonly value: null; readonly reason: 'blank' | 'noNumber' | 'severalNumbers' | 'ambiguous' | 'malformed' };

/** Digits with separators between them; a blank only before a full group of three. */
const TOKEN = /[.,]?\d+(?:[.,']\d+| \d{3}(?!\d))*/gu;

/**
 * Reads a number as people write it: `1 234,50`, `1.234,50`, `1’234.50`, `× 3`, `−2`, `٣`. A text that two people could
 * read as two numbers (`1.000` where the language is not known) is `ambiguous` rather than guessed.
 */
export function readNumber(text: string, separators: Separators): NumberReading {
  const plain = normalise(text);
  if (plain === '') return { value: null, reason: 'blank' };
  const tokens = [...plain.matchAll(TOKEN)];
  const [token] = tokens;
  if (!token) return { value: null, reason: 'noNumber' };
  if (tokens.length > 1) return { value: null, reason: 'severalNumbers' };
  const before = plain.slice(0, token.index);
  if (/^\s*-/u.test(plain.slice(token.index + token[0].length))) return { value: null, reason: 'malformed' };
  // In `No.5` the point belongs to the word, in `.5` to the number.
  const digits = /\p{L}$/u.test(before) ? token[0].replace(/^[.,]/u, '') : token[0].replace(/^[.,]/u, '0$&');
  const reading = interpret(digits, separators);
  const negative = /(^|[^\p{L}\d])-[^\p{L}\d]*$/u.test(before);
  return reading.value !== null && negative ? { value: -reading.value } : reading;
}

function normalise(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/gu, '')
    .replace(/[٠-٩۰-۹０-９]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .replace(/[’‘ʼ´`]/gu, "'")
    .replace(/[٫．]/gu, '.')
    .replace(/[٬，]/gu, ',')
    .replace(/[−－]/gu, '-')
    .trim();
}

function interpret(token: string, separators: Separators): NumberReading {
  const marks = token.replace(/\d/gu, '');
  const last = marks.at(-1) ?? '';
  const decimal = decimalOf(token, marks, last, separators);
  if (decimal === null) return { value: null, reason: 'ambiguous' };
  const at = decimal === '' ? token.length : token.lastIndexOf(decimal);
  const whole = token.slice(0, at);
  const fraction = token.slice(at + 1);
  if (!isWellGrouped(whole)) return { value: null, reason: 'malformed' };
  return { value: Number(`${whole.replace(/\D/gu, '')}.${fraction || '0'}`) };
}

/** The mark that stands before the fraction, `''` for a whole number, null when nobody can tell. */
function decimalOf(token: string, marks: string, last: string, separators: Separators): string | null {
  if (last !== '.' && last !== ',') return '';
  if (marks.length > 1) return marks.split(last).length > 2 && new Set(marks).size === 1 ? '' : last;
  const [whole = '', fraction = ''] = token.split(last);
  if (fraction.length !== 3 || whole.length > 3 || whole.startsWith('0')) return last;
  if (last === mark(separators.decimal)) return last;
  return last === mark(separators.group) ? '' : null;
}

function mark(separator: string | null): string | null {
  return separator === null ? null : normalise(separator);
}

/** Thousands with one kind of separator throughout, or the lakhs and crores of India with commas. */
function isWellGrouped(whole: string): boolean {
  return /^(?:\d+|\d{1,3}([.,' ])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})$/u.test(whole);
}
