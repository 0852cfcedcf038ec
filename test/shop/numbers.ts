const decimal = new Intl.NumberFormat('uk-UA', { maximumFractionDigits: 3 });
const money = new Intl.NumberFormat('uk-UA', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1234.5` becomes `1 234,5`, with no-break spaces. */
export function formatQuantity(quantity: number): string {
  return decimal.format(quantity);
}

/** Kopiykas become hryvnias: `123450` becomes `1 234,50`, with no-break spaces. */
export function formatMoney(kopiykas: number): string {
  return money.format(kopiykas / 100);
}

/** Reads a number as a Ukrainian types it (`1 234,50`, also with a point); NaN when it is none. */
export function parseNumber(text: string): number {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return plain === '' ? Number.NaN : Number(plain);
}

/** Reads hryvnias into kopiykas; NaN when it is no number. */
export function parseMoney(text: string): number {
  return Math.round(parseNumber(text) * 100);
}
