import type { PendingEntry } from '../model/entry';
import type { Identifier } from '../model/identifier';
import type { Unit } from '../model/unit';
import { dayOf, warrantyOf } from '../model/warranty';
import type { Warranty } from '../model/warranty-given';

/** What one card is about: a unit, or the units of a line that nobody asked identifiers for. */
export interface WarrantyCard {
  /** Unit id or line key. */
  readonly id: string;
  readonly productId: string;
  readonly product: string;
  readonly quantity: number;
  readonly identifiers: readonly Identifier[];
  readonly warranty: Warranty;
  /** The POS's number of the sale; null where it gave none. */
  readonly sale: string | null;
  /** Calendar day of the shop. */
  readonly soldOn: string;
}

/** The card of a unit that a customer has under warranty; null: nobody has. */
export function cardOfUnit(unit: Unit, timeZone: string | null): WarrantyCard | null {
  const warranty = warrantyOf(unit);
  const sold = unit.episodes.at(-1)?.sold;
  if (!warranty || !sold) return null;
  return {
    id: unit.id,
    productId: unit.productId,
    product: unit.productName,
    quantity: 1,
    identifiers: unit.identifiers,
    warranty,
    sale: sold.number,
    soldOn: dayOf(sold.at, timeZone ?? undefined),
  };
}

/** The cards of a sale's lines without identifiers, one a line. */
export function cardsOfLines(entry: PendingEntry, number: string | null, timeZone: string | null): WarrantyCard[] {
  return entry.document.lines.flatMap((line) => {
    const warranty = entry.warranties?.[line.key];
    if (!warranty) return [];
    const { productId, productName: product, quantity } = line;
    const soldOn = dayOf(entry.at, timeZone ?? undefined);
    return [{ id: line.key, productId, product, quantity, identifiers: [], warranty, sale: number, soldOn }];
  });
}

/** The cards of a posted document: of each unit that is still with its customer by it, and of its lines without identifiers. */
export function cardsOfDocument(
  entry: PendingEntry,
  number: string | null,
  units: readonly Unit[],
  timeZone: string | null,
): WarrantyCard[] {
  const sold = units.filter((unit) => unit.episodes.at(-1)?.sold?.documentId === entry.documentId);
  const cards = sold.flatMap((unit) => cardOfUnit(unit, timeZone) ?? []);
  return [...cards, ...cardsOfLines(entry, number, timeZone)];
}
