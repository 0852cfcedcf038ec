import type { QrMatrix } from '../../core/model/qr-matrix';

/** Makes the QR code of a text. */
export type QrOf = (text: string) => QrMatrix;

/** Which cards the card page is to show: of a document, or of one unit. */
export interface CardsAsked {
  readonly of: 'document' | 'unit';
  readonly id: string;
  /** Print as soon as they are there, and close the page afterwards. */
  readonly atOnce: boolean;
}

/** The address of the card page, from any page of the extension's own. */
export function cardsAddress({ of, id }: Pick<CardsAsked, 'of' | 'id'>): string {
  return `/card.html#${new URLSearchParams({ [of]: id })}`;
}

/** What stands after `#` in that address; null: nothing that could be a card. */
export function cardsAsked(hash: string): CardsAsked | null {
  const asked = new URLSearchParams(hash.replace(/^#/u, ''));
  const of = (['document', 'unit'] as const).find((one) => asked.get(one));
  const id = of && asked.get(of);
  return id ? { of, id, atOnce: asked.get('print') === 'now' } : null;
}
