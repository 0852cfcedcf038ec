import type { PageLine } from '../model/document';
import type { ProductRef } from '../model/product';
import { type Found, numberOf, textOf, textsOf } from './expression';
import type { LineExpressions } from './profile';
import { uniqueKeys } from './rows';
import type { Separators } from './separators';

/** Looks up an expression in one row or item. */
export type Find = (expression: string) => Found;

export interface LinesReading {
  readonly lines: readonly PageLine[];
  /** Required expressions that no longer match, as `field: expression`. */
  readonly missing: readonly string[];
}

interface LineOptions {
  readonly separators: Separators;
  readonly minorDigits: number;
}

const PRODUCT_FIELDS = ['posId', 'sku', 'gtin', 'name'] as const;
/** A line's key that is nothing but its place. */
export const INDEX = '$index';

/** Reads the lines of a document from its rows or items. */
export function readLines(rows: readonly Find[], line: LineExpressions, options: LineOptions): LinesReading {
  const keys = keysOf(rows, line);
  const lines = rows.map((find, index) => readLine(find, line, keys[index] ?? '', options));
  return { lines, missing: missingIn(rows, lines, line) };
}

/** The key of each row, in order. */
export function keysOf(rows: readonly Find[], line: LineExpressions): string[] {
  return uniqueKeys(rows.map((find, index) => (line.key === INDEX ? String(index) : textOf(find(line.key)))));
}

function readLine(find: Find, line: LineExpressions, key: string, { separators, minorDigits }: LineOptions): PageLine {
  const number = (expression: string) => numberOf(find(expression), separators);
  const price = line.price === undefined ? null : number(line.price);
  const serials = line.serials === undefined ? null : find(line.serials);
  return {
    key,
    product: readProduct(find, line),
    quantity: number(line.quantity) ?? Number.NaN,
    pack: (line.pack === undefined ? null : number(line.pack)) ?? 1,
    priceMinor: price === null || Number.isNaN(price) ? null : Math.round(price * 10 ** minorDigits),
    serials: serials?.found ? textsOf(serials) : null,
  };
}

function readProduct(find: Find, line: LineExpressions): ProductRef {
  const product: { -readonly [F in keyof ProductRef]: ProductRef[F] } = {};
  for (const field of PRODUCT_FIELDS) {
    const expression = line[field];
    const text = expression === undefined ? null : textOf(find(expression));
    if (text) product[field] = text;
  }
  return product;
}

/** A key or quantity that no row has any more, or a row that names no product: the page is not the one the profile knows. */
function missingIn(rows: readonly Find[], lines: readonly PageLine[], line: LineExpressions): string[] {
  if (rows.length === 0) return [];
  const missing: string[] = [];
  if (line.key !== INDEX && !rows.some((find) => find(line.key).found)) missing.push(`key: ${line.key}`);
  if (!rows.some((find) => find(line.quantity).found)) missing.push(`quantity: ${line.quantity}`);
  if (lines.some(({ product }) => Object.keys(product).length === 0)) {
    missing.push(...PRODUCT_FIELDS.filter((field) => line[field]).map((field) => `${field}: ${line[field]}`));
  }
  return missing;
}
