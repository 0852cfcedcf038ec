import type { DocumentKind, ReturnTo } from './document';
import type { Identifier } from './identifier';
import type { Money } from './money';
import type { RepairStage } from './paper-details';
import type { Warranty } from './warranty-given';

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
  /** A customer's own that was never ours: met on a repair, and gone again. To every other paper it is as good as unknown. */
  'foreign',
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
  /** The paper by which it left for good other than by a sale: written off, lost, back to the supplier, replaced, taken apart. */
  readonly left?: PaperRef;
  /** What its sale gave the customer, as it was on that day or as it was corrected since. */
  readonly warranty?: Warranty;
  /** Corrections of its purchase price, oldest first. */
  readonly costs?: readonly Money[];
}

/** On its way between two locations: in nobody's stock. */
export interface Transit {
  /** The paper that shipped it. */
  readonly documentId: string;
  readonly from: string;
  readonly to: string;
}

/** With the shop to be repaired. */
export interface RepairStay {
  /** The intake. */
  readonly documentId: string;
  readonly stage: RepairStage;
  /** The state it goes back to. */
  readonly from: UnitState;
}

/** What a unit is besides its state. Each is there only while it is so. */
export interface UnitFacets {
  readonly transit?: Transit;
  readonly repair?: RepairStay;
  /** Unit id of the set it is part of. */
  readonly kitId?: string;
  /** Unit ids of the parts of this set. */
  readonly components?: readonly string[];
  /** Unit ids of the other half of a warranty replacement. */
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** It was once sent back to its supplier as defective. */
  readonly defective?: true;
  /** Number of repairs begun. */
  readonly repairs?: number;
}

/** A pending paper that owns the unit, and the state to give back when it is voided (null: the unit did not exist). */
export interface Reservation {
  readonly paper: PaperRef;
  readonly from: UnitState | null;
}

/** Position of an entry in the ledger. */
export type EntryRef = readonly [register: string, n: number];

/** A unit as the projection keeps it: a fold over its entries. */
export interface Unit extends UnitFacets {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly state: UnitState;
  readonly location: string;
  readonly identifiers: readonly Identifier[];
  readonly reservation: Reservation | null;
  /** The posted paper that its state comes from; absent while its first one is pending. */
  readonly paper?: PaperRef;
  /** Oldest first; the last one is current. Empty only while its first receipt is pending. */
  readonly episodes: readonly Episode[];
  /** Last day of the warranty that a customer has on it now, so that those that end soon are found without a walk over all units. */
  readonly coveredUntil?: string;
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
  /** Where a known unit stood, for whoever reads the entry alone. Absent: the paper brings it. */
  readonly before?: { readonly state: UnitState; readonly location: string };
  /** Identifiers that posting takes from the unit. */
  readonly drops?: readonly Identifier[];
  /** Facets that posting gives; null takes one away. */
  readonly sets?: { readonly [F in keyof UnitFacets]: UnitFacets[F] | null };
  /** What the sale of its current episode now gives the customer. */
  readonly warranty?: Warranty;
  /** The sale itself, where the paper only puts it on record: it was before tracking began. */
  readonly sale?: Pick<PaperRef, 'kind' | 'number' | 'at'>;
  /** Added to the purchase price of its current episode. */
  readonly cost?: Money;
}

/** The state a returned unit goes to. */
export const RETURN_STATE: Readonly<Record<ReturnTo, UnitState>> = {
  inStock: 'inStock',
  quarantine: 'quarantine',
  inRepair: 'inRepair',
};
