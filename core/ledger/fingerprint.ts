import type { StockDocument } from '../model/document';

/** What a manager's word holds for: these units in these quantities. One unit more and it is another document. */
export function fingerprint({ kind, reference, lines }: StockDocument): string {
  const counted = lines.map(({ productId, quantity, units }) => [
    productId,
    quantity,
    units.flatMap(({ identifiers }) => identifiers.map(({ key }) => key)),
  ]);
  return JSON.stringify([kind, reference, counted]);
}
