/**
 * CSV that a spreadsheet can neither mangle nor execute. The decision and the reader's rule stand in
 * `core/decisions/0002-csv-cells.md`.
 */

/** Comma as RFC 4180 has it; semicolon for spreadsheets whose country writes decimals with a comma. */
export type Delimiter = ',' | ';';

/** One cell. Only our own words and whole numbers go in without a guard. */
export type Cell =
  /** Anything that a person, a page or a scanner wrote. */
  | { readonly text: string | null }
  /** A word of ours: Latin letters, and `_` before more letters or one digit, e.g. `customerReturn`, `imei_2`. */
  | { readonly word: string | null }
  /** A whole number of at most 15 digits: the one number that every spreadsheet of every country keeps. */
  | { readonly whole: number | null };

/** UTF-8 byte order mark: without it Excel reads Cyrillic as another code page. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

const WORD = /^[A-Za-z]+(?:_(?:[A-Za-z]+|\d))*$/u;
const LARGEST_WHOLE = 999_999_999_999_999;

/**
 * A place inside a text where a spreadsheet that expects another delimiter would begin a cell, and that cell would be a
 * formula: the separator, then blanks and quotes, then a character that starts one (also full-width).
 */
const HIDDEN_FORMULA = /([,;\t\r\n])(?=[\s"']*[=+\-@＝＋－＠])/gu;

/** One record with its line end. Every field is quoted (RFC 4180). */
export function csvRow(cells: readonly Cell[], delimiter: Delimiter): string {
  return `${cells.map((cell) => `"${written(cell).replaceAll('"', '""')}"`).join(delimiter)}\r\n`;
}

function written(cell: Cell): string {
  if ('text' in cell) return guarded(cell.text);
  if ('word' in cell) {
    if (cell.word !== null && !WORD.test(cell.word)) throw new Error(`not a word for CSV: ${cell.word}`);
    return cell.word ?? '';
  }
  if (cell.whole === null) return '';
  if (!Number.isInteger(cell.whole) || Math.abs(cell.whole) > LARGEST_WHOLE) {
    throw new Error(`not a whole number for CSV: ${cell.whole}`);
  }
  return String(cell.whole);
}

function guarded(text: string | null): string {
  if (text === null || text === '') return '';
  return `'${text.replace(HIDDEN_FORMULA, "$1'")}`;
}
