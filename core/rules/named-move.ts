import type { DocumentCase, Move } from './document-case';

/** A move with the id that its unit has, or will have. */
export type Named = Move & { readonly unitId: string };

/** A paper whose units all have their ids, on a calendar day of the shop. */
export interface Whole extends DocumentCase {
  readonly moves: readonly Named[];
  readonly today: string;
}
