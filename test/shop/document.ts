import type { Party } from './catalogue.ts';

/** The kinds of document the shop writes. */
export type Kind = 'sale' | 'return' | 'receiving';

export interface ShopLine {
  /** Stable as long as the line lives in its cart. */
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** Pieces in one pack; 1 except when goods come in by the box. */
  readonly pack: number;
  /** Of one piece, in kopiykas: the price when selling, the cost when receiving. */
  readonly price: number;
  /** Free text of the shop's own serial field. The shop prints it and never looks at it. */
  readonly serial: string;
}

/** What a front-end hands over to be saved. */
export interface ShopDraft {
  readonly kind: Kind;
  /** The key of the cart (classic) or the uuid of the order (single-page). One reference is saved once. */
  readonly reference: string;
  readonly party: Party | null;
  /** The number of the paper it answers to: the supplier's invoice, or the original sales receipt. */
  readonly otherPaper: string;
  readonly lines: readonly ShopLine[];
}

export interface ShopDocument extends ShopDraft {
  readonly number: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** In kopiykas. */
  readonly total: number;
}

/** Pieces on a line. */
export function piecesOf(line: ShopLine): number {
  return line.quantity * line.pack;
}

/** In kopiykas, rounded per line as the receipt prints it. */
export function amountOf(line: ShopLine): number {
  return Math.round(piecesOf(line) * line.price);
}

export function totalOf(lines: readonly ShopLine[]): number {
  return lines.reduce((total, line) => total + amountOf(line), 0);
}
