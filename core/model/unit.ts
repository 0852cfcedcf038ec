import type { DocumentKind, ReturnTo } from './document';
import type { Identifier } from './identifier';
import type { Money } from './money';

/** Every state a unit can be in; each has its GS1 CBV disposition in `disposition.ts`. */
export const UNIT_STATES = [
  'inStock',
  'reserved',
  'inTransit',
  'sold',
  'quarantine',
  'inRepair',
  'returnedToSupplier',
  'assembled',
  'replaced',
  'writtenOff',
  'lost',
] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** How another paper is named to a person. */
export interface PaperRef {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** The POS's number; null while it is pending or when the POS gave none. */
  readonly number: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly register: string;
  readonly partyId: string | null;
  readonly price: Money | null;
}

/** One ownership of a unit by the shop, from the receipt on. A re-purchase opens a new one; nothing is overwritten. */
export interface Episode {
  readonly received: PaperRef;
  readonly sold: PaperRef | null;
  readonly returned: PaperRef | null;
}

/** A pending paper that owns the unit, and the state to give back when it is voided (null: the unit did not exist). */
export interface Reservation {
  readonly paper: PaperRef;
  readonly from: UnitState | null;
}

/** Position of an entry in the ledger. */
export type EntryRef = readonly [register: string, n: number];

/** A unit as the projection keeps it: a fold over its entries. */
export interface Unit {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly state: UnitState;
  readonly location: string;
  readonly identifiers: readonly Identifier[];
  readonly reservation: Reservation | null;
  /** Oldest first; the last one is current. Empty only while its first receipt is pending. */
  readonly episodes: readonly Episode[];
  /** Every entry that touched it, oldest first. */
  readonly history: readonly EntryRef[];
}

/** What one entry does to one unit. The fold needs nothing else, so a rebuild never asks the rules again. */
export interface Action {
  readonly unitId: string;
  readonly lineKey: string;
  readonly productId: string;
  readonly productName: string;
  /** The state that posting the paper gives. */
  readonly to: UnitState;
  /** Location after posting. */
  readonly location: string;
  /** Identifiers this paper adds to the unit; all of them for a unit not known before. */
  readonly adds: readonly Identifier[];
  readonly price: Money | null;
}

/** The state a returned unit goes to. */
export const RETURN_STATE: Readonly<Record<ReturnTo, UnitState>> = {
  inStock: 'inStock',
  quarantine: 'quarantine',
  inRepair: 'inRepair',
};
