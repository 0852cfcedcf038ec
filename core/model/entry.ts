import type { DocumentKind, StockDocument } from './document';
import type { Action, EntryRef } from './unit';
import type { Reason } from './verdict';

/** Version of the entry format written today. Entries of a newer version are kept and shown, never dropped. */
export const ENTRY_VERSION = 1;

/** A document's life in the ledger. */
export type DocumentState = 'pending' | 'posted' | 'voided' | 'unresolved';

/** Every kind of entry. */
export type EntryKind = DocumentState | 'partyErased' | 'draftTakenOver';

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
  /** Rules that a lenient policy let pass. */
  readonly warnings: readonly Reason[];
}

/** Settles a pending or unresolved document, or says that nobody could tell. */
export interface SettlementEntry extends EntryBase {
  readonly kind: 'posted' | 'voided' | 'unresolved';
  readonly documentId: string;
  /** Number the POS gave; null where it gave none. */
  readonly number: string | null;
  /** How it was learnt: the page's answer, a list seen later, or a person. */
  readonly source: 'page' | 'sighting' | 'manager' | 'till' | 'tabClosed';
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
}

/** One immutable record in the ledger. */
export type LedgerEntry = PendingEntry | SettlementEntry | PartyErasedEntry | DraftTakenOverEntry;

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
  /** The entries of this document, oldest first. */
  readonly history: readonly EntryRef[];
}
