import type { CardKey } from '../model/card-key';
import type { CapturedUnit, DocumentKind, LineRole, ReceiptReason, ReturnTo } from '../model/document';
import type { Override } from '../model/entry';
import type { DraftClaim, TakenUnit } from '../model/facts';
import type { PaperDetails } from '../model/paper-details';
import type { Verify } from '../model/product';
import type { ShopSettings } from '../model/settings';
import type { WaitingUnit } from './till';

/** End of a register's chain. */
export interface HeadRow {
  readonly register: string;
  /** Number of entries so far. */
  readonly n: number;
  readonly hash: string;
  readonly at: string;
}

/** Finds a unit. `value` and `tail` (the value backwards) are upper case, for search by a part. */
export interface IdentifierRow {
  readonly key: string;
  readonly unitId: string;
  readonly value: string;
  readonly tail: string;
}

/** Units in stock of one product, kept so that nobody has to count. A product with none has no row. */
export interface StockRow {
  readonly productId: string;
  readonly count: number;
}

/** Finds a product by what a POS line calls it. */
export interface ProductRefRow {
  readonly ref: string;
  readonly productId: string;
}

/** What was captured for one product on one line of a draft. */
export interface LineCapture {
  readonly line: string;
  readonly productId: string;
  readonly units: readonly CapturedUnit[];
  /** Keys that also stand in the page's own serial field. One that leaves the field again leaves the draft. */
  readonly onPage: readonly string[];
  /** Keys in that field which the clerk took off the draft; ignored until the field loses them. */
  readonly dismissed: readonly string[];
  /** ISO 8601: since when the page does not show the line. Its claims are free meanwhile. */
  readonly parkedAt: string | null;
}

/** A document still on a page, as the ledger remembers it. The page's own fields are never kept: it sends them each time. */
export interface DraftRow {
  readonly id: string;
  readonly origin: string;
  readonly tab: string;
  /** The page has no key of its own for the document: only the tab tells drafts apart. */
  readonly byTab: boolean;
  readonly captures: readonly LineCapture[];
  readonly receiptReasons: Readonly<Record<string, ReceiptReason>>;
  readonly returnTo: ReturnTo | null;
  readonly revision: number;
  /** The pending document reserved from this draft. */
  readonly documentId: string | null;
  readonly updatedAt: string;
  /** ISO 8601: when its tab was closed. */
  readonly closedAt: string | null;
  readonly waiting?: readonly WaitingUnit[];
  readonly taken?: readonly TakenUnit[];
  readonly seen?: SeenPage;
  /** A manager's word for exactly what the draft held then. */
  readonly approval?: Approval;
}

/** The newest page that showed a document kept on the POS's server. */
export interface SeenPage {
  /** When it was loaded, milliseconds since the epoch. */
  readonly at: number;
  /** Of its kind, lines and quantities. */
  readonly digest: string;
  /** The strictest check of its lines. */
  readonly verify: Verify;
}

/** A manager's override, given before the document is submitted. */
export interface Approval extends Override {
  /** What it was given for, see `fingerprint`. */
  readonly of: string;
}

/** A line of a paper of our own: units of one product that were, or are to be, scanned. */
export interface PaperLine {
  readonly key: string;
  readonly productId: string;
  /** Null: as many as are scanned. */
  readonly quantity: number | null;
  readonly priceMinor: number | null;
  readonly role?: LineRole;
}

/** A paper that is written in SerialGate itself, while it is not posted. What is scanned for it stands in its draft. */
export interface PaperRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly details: PaperDetails;
  readonly reference: string | null;
  readonly party: string | null;
  /** Phone or address; goes to the erasable store with the party, never into an entry. */
  readonly contact: string | null;
  readonly lines: readonly PaperLine[];
  readonly openedAt: string;
}

/** Last number given to papers of a kind. */
export interface CounterRow {
  readonly id: string;
  readonly n: number;
}

/** Somebody whose PIN can pass over a rule. The PIN itself is nowhere. */
export interface ManagerRow {
  readonly id: string;
  readonly name: string;
  /** Hex. */
  readonly salt: string;
  readonly hash: string;
}

/** A scan or a submission that was turned away. Says nothing of the units or the customer. */
export interface RefusalRow {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly origin: string;
  readonly kind: DocumentKind;
  readonly what: 'scan' | 'submission';
  /** The rules that refused, each once. */
  readonly rules: readonly string[];
}

/** An identifier that stands on an open draft. */
export interface ClaimRow extends DraftClaim {
  readonly key: string;
}

/** Which tab submitted a document: of those not settled yet, and of each tab's last one that was posted. */
export interface SubmissionRow {
  readonly documentId: string;
  readonly tab: string;
  /** ISO 8601; absent while it is not settled. */
  readonly postedAt?: string;
}

/** `name` is folded for look-up. */
export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  /** Phone or address, where one was entered. */
  readonly contact?: string;
}

export interface SettingsRow {
  readonly id: 'shop';
  readonly settings: ShopSettings;
}

/** The key pair that signs warranty cards. The private half cannot be taken out of the browser. */
export interface CardKeyRow extends CardKey {
  readonly privateKey: CryptoKey;
}
