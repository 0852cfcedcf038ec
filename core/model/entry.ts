import type { DocumentKind, StockDocument } from './document';
import type { PaperDetails } from './paper-details';
import type { Action, EntryRef, Unit } from './unit';
import type { Reason } from './verdict';
import type { Warranty } from './warranty-given';

/** Version of the entry format written today. Entries of a newer version are kept and shown, never dropped. */
export const ENTRY_VERSION = 2;

/** A document's life in the ledger. */
export type DocumentState = 'pending' | 'posted' | 'voided' | 'unresolved';

interface EntryBase {
  readonly v: number;
  /** UUID version 7. */
  readonly id: string;
  readonly register: string;
  /** Position in this register's chain, from 1. */
  readonly n: number;
  /** Who: the clerk as the page names them, else the register's name. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The clock ran behind the entry before: kept and flagged, never reordered. */
  readonly clockBehind?: true;
  /** `hash` of the entry before, or 64 zeros. */
  readonly prev: string;
  /** SHA-256, hex, over the canonical JSON of everything else. */
  readonly hash: string;
}

/** Opens a document: all its lines and units in one record. */
export interface PendingEntry extends EntryBase {
  readonly kind: 'pending';
  readonly documentId: string;
  readonly document: StockDocument;
  /** What posting does; until then each unit is reserved. */
  readonly actions: readonly Action[];
  /** Rules that were broken and let pass: by a lenient policy, by an override, in shadow mode. */
  readonly warnings: readonly Reason[];
  /** A manager let it pass. */
  readonly override?: Override;
  /** In shadow mode nothing is refused: `warnings` of severity `refuse` say what would have been. */
  readonly shadow?: true;
  /** By line key: warranties given without a unit to hang them on. */
  readonly warranties?: Readonly<Record<string, Warranty>>;
}

/** A refusal turned into a recorded exception. */
export interface Override {
  /** The manager, by the name of her PIN. */
  readonly by: string;
  readonly reason: string;
  /** The rules that were passed over. */
  readonly rules: readonly string[];
}

/** A unit as it stood before a document. Its history goes on. */
export type UnitBefore = Omit<Unit, 'history'>;

/** A posted document never happened: its units are as they were before. Only while nothing else has happened to them. */
export interface ReversedEntry extends EntryBase {
  readonly kind: 'reversed';
  readonly documentId: string;
  /** By unit id, exactly what is given back. A unit that is not named was brought by the document, and goes with it. */
  readonly before: Readonly<Record<string, UnitBefore>>;
  /** Why, in somebody's own words. */
  readonly reason: string;
}

/** Settles a pending or unresolved document, or says that nobody could tell. */
export interface SettlementEntry extends EntryBase {
  readonly kind: 'posted' | 'voided' | 'unresolved';
  readonly documentId: string;
  /** Number the POS gave; null where it gave none. */
  readonly number: string | null;
  /** How it was learnt: the page's answer, a list seen later, a person, or at once, on a paper of our own. */
  readonly source: 'page' | 'sighting' | 'manager' | 'till' | 'tabClosed' | 'form';
  /** The POS's own words, when it refused; cut to 500 characters. */
  readonly message: string | null;
  readonly cause?: SettlementCause;
}

/** Why the ledger itself settled a document so, whatever the POS said. */
export interface SettlementCause {
  /**
   * `numberTaken`: the POS gave a number that already stands for another document; `submittedAgain`: another document took its place;
   * `pageWentOn`: the page submitted another document before the outcome of this one was known.
   */
  readonly why: 'numberTaken' | 'submittedAgain' | 'pageWentOn';
  /** The other document. */
  readonly documentId: string;
  /** The number that is taken, else null. */
  readonly number: string | null;
}

export interface PartyErasedEntry extends EntryBase {
  readonly kind: 'partyErased';
  readonly partyId: string;
}

/** One clerk took a unit out of another's open draft. */
export interface DraftTakenOverEntry extends EntryBase {
  readonly kind: 'draftTakenOver';
  readonly fromDraft: string;
  readonly toDraft: string;
  readonly key: string;
  /** The unit, where the ledger knew it. */
  readonly unitId?: string;
}

/** One immutable record in the ledger. */
export type LedgerEntry = PendingEntry | SettlementEntry | ReversedEntry | PartyErasedEntry | DraftTakenOverEntry;

/** A document as the projection keeps it. */
export interface DocumentRecord {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly number: string | null;
  readonly origin: string;
  readonly profileId: string;
  readonly draftId: string;
  readonly partyId: string | null;
  readonly reference: string | null;
  readonly register: string;
  readonly openedAt: string;
  readonly settledAt: string | null;
  readonly unitCount: number;
  readonly unitIds: readonly string[];
  readonly message: string | null;
  readonly cause?: SettlementCause;
  readonly stage?: PaperDetails['stage'];
  /** Id of the document that it carries on. */
  readonly follows?: string;
  /** A manager let it pass. */
  readonly override?: Override;
  /** Rules that would have refused it, had its shop not only watched; each once. */
  readonly shadow?: readonly string[];
  /** It gave a warranty to lines that nobody asks identifiers for. */
  readonly covered?: true;
  /** The entries of this document, oldest first. */
  readonly history: readonly EntryRef[];
}
