/** What an identifier is, and nothing about how it was scanned. */

export const SCHEMES = ['serial', 'imei', 'imeisv', 'meid', 'eid', 'iccid', 'mac', 'sgtin'] as const;

/** The standard an identifier belongs to. `serial` is a manufacturer's own number without a standard. */
export type Scheme = (typeof SCHEMES)[number];

/** Where two equal serials mean the same unit: within one product, or in the whole shop. Other schemes are always global. */
export type Uniqueness = 'product' | 'global';

/** One identifier of one unit. A unit may carry several; each finds it. */
export interface Identifier {
  readonly scheme: Scheme;
  /** Normalised text, as shown to people. */
  readonly value: string;
  /** Exactly what was scanned, typed or read. */
  readonly raw: string;
  /** Comparison key, see `identifierKey`. Kept in the entry so that a rebuild never depends on today's settings. */
  readonly key: string;
}

/** A recognised text that is not yet bound to a product. */
export type Recognised = Pick<Identifier, 'scheme' | 'value' | 'raw'>;

/** The key that two identifiers share exactly when they name the same unit, e.g. `imei:490154203237518`, `serial:X1:AB12`. */
export function identifierKey(found: Recognised, productId: string, uniqueness: Uniqueness): string {
  const value = comparable(found);
  if (found.scheme !== 'serial') return `${found.scheme}:${value}`;
  return uniqueness === 'global' ? `serial:*:${value}` : `serial:${productId}:${value}`;
}

/** Every key under which this text could already be known for this product, whatever the uniqueness was at that time. */
export function possibleKeys(found: Recognised, productId: string): string[] {
  if (found.scheme !== 'serial') return [identifierKey(found, productId, 'global')];
  return [identifierKey(found, productId, 'product'), identifierKey(found, productId, 'global')];
}

export function bindIdentifier(found: Recognised, productId: string, uniqueness: Uniqueness): Identifier {
  return { scheme: found.scheme, value: found.value, raw: found.raw, key: identifierKey(found, productId, uniqueness) };
}

/** Case never tells two serials of one product apart in a shop; a GS1 serial keeps its case (GS1 General Specifications, AI 21). */
function comparable(found: Recognised): string {
  return found.scheme === 'sgtin' ? found.value : found.value.toUpperCase();
}
