import type { DocumentKind, PageDraft, ReceiptReason, ReturnTo } from '../model/document';
import type { DocumentState } from '../model/entry';
import type { Identifier, Scheme } from '../model/identifier';
import type { Capture, Verify } from '../model/product';
import type { Reason, Verdict } from '../model/verdict';

/** Who is asking, as the browser (never the page) tells it. */
export interface Caller {
  /** Origin of the page. */
  readonly origin: string;
  /** Id of the tab, as text; the widget uses a random id per load kept in `sessionStorage`. */
  readonly tab: string;
}

/** One unit of a line as the till sees it. */
export interface UnitView {
  readonly identifiers: readonly Identifier[];
  /** Schemes still missing from the complete set. Empty: the unit is complete. */
  readonly missing: readonly Scheme[];
}

/** One line as the till sees it. */
export interface LineView {
  readonly key: string;
  readonly productId: string;
  readonly productName: string;
  readonly capture: Capture;
  readonly verify: Verify;
  /** Identifiers that make one unit complete; empty: any one. */
  readonly identifiers: readonly Scheme[];
  /** Units that need identifiers; 0 where the quantity cannot be counted in units. */
  readonly needed: number;
  readonly units: readonly UnitView[];
  readonly reasons: readonly Reason[];
}

/** A draft joined with its captures and judged. A preview: only `reserve` decides. */
export interface DraftView {
  readonly draftId: string;
  readonly kind: DocumentKind;
  /** Grows with every change of the captures; with the page's draft it names what was judged. */
  readonly revision: number;
  /** Only lines that are tracked (`capture` is not off), in page order. */
  readonly lines: readonly LineView[];
  readonly verdict: Verdict;
  /** The same reasons in words, one per `verdict.reasons`, in the shop's language. */
  readonly sentences: readonly string[];
  readonly returnTo: ReturnTo;
  /** Scanned units whose product the POS was asked to put on the paper, and who wait for its line. */
  readonly waiting: readonly WaitingUnit[];
  /** Submitting it opens a document in the ledger: a line is tracked, or one that is not gives a warranty. */
  readonly recorded: boolean;
  /** Rules that refuse it and that the shop lets a manager pass over. */
  readonly passable?: readonly string[];
  /** The shop only watches here: whatever the verdict is, nothing is refused. */
  readonly shadow?: true;
}

/** A scanned unit that waits for a line of its product. */
export interface WaitingUnit {
  readonly raw: string;
  readonly productId: string;
  readonly productName: string;
  /** ISO 8601. */
  readonly since: string;
}

/** Where a scanned text went. */
export type Scanned =
  | { readonly placed: true; readonly line: string; readonly unit: number; readonly identifier: Identifier }
  | { readonly placed: false; readonly reason: Reason; readonly sentence: string };

/** Where a scanned text went, and the draft with it. */
export type ScanResult = Scanned & { readonly view: DraftView };

/** Why a scanned text has no place. */
export type ScanRefusal = Extract<ScanResult, { placed: false }>;

/** What is to be done with a text scanned where the POS can put a product on the paper. */
export type FetchResult =
  /** It was placed, or told why not, as by `scan`. */
  | { readonly answer: 'scanned'; readonly result: ScanResult }
  /** The POS must get this code of its product; the unit waits for the line. */
  | { readonly answer: 'enter'; readonly code: string; readonly view: DraftView }
  /** The ledger knows no unit by it. */
  | { readonly answer: 'stranger'; readonly view: DraftView };

export type ReserveResult =
  /** No document id: nothing on the paper is tracked or gives a warranty, so nothing was recorded and there is nothing to settle. */
  | { readonly reserved: true; readonly documentId: string | null; readonly view: DraftView }
  | { readonly reserved: false; readonly view: DraftView };

/** What the POS said to a submission. */
export interface Outcome {
  readonly state: 'posted' | 'voided' | 'unresolved';
  readonly number: string | null;
  /** The POS's own words when it refused, or null. */
  readonly message: string | null;
  /** Whose word it is: the page's answer (when absent), or the clerk's, which counts only where the shop allows it. */
  readonly source?: 'page' | 'till';
}

/** A document of this origin that is not settled yet. */
export interface OpenDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly draftId: string;
  readonly documentKey: string | null;
  readonly definition: string;
  readonly openedAt: string;
  readonly unitCount: number;
  /** It was reserved from this very tab. */
  readonly mine: boolean;
}

/** A document of this tab that the POS has just saved. */
export interface SavedDocument {
  readonly id: string;
  /** The number that the POS gave, or null. */
  readonly number: string | null;
  readonly unitCount: number;
  /** Warranty cards that there are to print. */
  readonly cards: number;
}

/** A unit the clerk may pick instead of scanning. */
export interface StockChoice {
  readonly unitId: string;
  readonly identifiers: readonly Identifier[];
  /** ISO 8601. */
  readonly receivedAt: string | null;
}

/** A row of the POS's own list of documents, seen on a page. */
export interface Sighting {
  readonly kind: DocumentKind;
  readonly definition: string;
  readonly documentKey: string;
  readonly number: string;
}

/**
 * All that a POS page may ask of the ledger: its own draft and its own documents, nothing else.
 * Every call carries the page's draft as read at that moment; the ledger keeps the captures.
 * A call rejects only when the ledger cannot answer (closed, full, denied): the gate then keeps a strict document held.
 */
export interface Till {
  /** Joins, judges and remembers the draft. Books nothing. */
  look(page: PageDraft): Promise<DraftView>;
  /**
   * Places a scanned, typed or picked text. `line` is the line the clerk is working on, or null.
   * Texts in the page's own serial field arrive through `look`, not here.
   */
  scan(page: PageDraft, raw: string, line: string | null): Promise<ScanResult>;
  /**
   * As `scan`, for a page with an item box: a unit that may come onto such a paper, but whose product is not there yet or is complete,
   * waits until `scan` with the same text finds it room, or says that there is none.
   * @param takes from another open draft, too; recorded
   */
  fetchUnit(page: PageDraft, raw: string, line: string | null, takes: boolean): Promise<FetchResult>;
  /**
   * What stands against a text now that was refused before by this rule: the page or the ledger may have changed. Null: nothing any more.
   * Nothing is placed.
   */
  whyNot(page: PageDraft, raw: string, line: string | null, rule: string): Promise<ScanRefusal | null>;
  /** Takes one unit (or one identifier of it) off the draft. */
  remove(page: PageDraft, line: string, unit: number, key: string | null): Promise<DraftView>;
  /** Moves an identifier from another open draft here; recorded. */
  takeOver(page: PageDraft, key: string): Promise<DraftView>;
  /** Why a unit that we sold is received again. */
  explain(page: PageDraft, key: string, reason: ReceiptReason): Promise<DraftView>;
  /** Where the units of a customer return go. */
  sendTo(page: PageDraft, returnTo: ReturnTo): Promise<DraftView>;
  /** Units in stock for a line, at most 50, filtered by a part of an identifier. */
  choices(page: PageDraft, line: string, part: string): Promise<StockChoice[]>;
  /**
   * Judges for real, inside one transaction, and reserves the units of an accepted document.
   * The same draft reserved again keeps its own pending document while nothing on it has changed, else replaces it.
   */
  reserve(page: PageDraft): Promise<ReserveResult>;
  /** Settles a document of this origin that is pending or unresolved. Idempotent; a settled document stays as it is. */
  settle(documentId: string, outcome: Outcome): Promise<DocumentState>;
  /** Documents of this origin that are pending or unresolved. */
  openDocuments(): Promise<OpenDocument[]>;
  /** The document of this tab posted last, for as long as it is news and nothing else of the tab is pending; else null. */
  saved(): Promise<SavedDocument | null>;
  /** Posts unresolved documents of this origin whose number is seen on a page. Returns how many. */
  sighted(rows: readonly Sighting[]): Promise<number>;
}

/** The till with what only the extension's own pages and its worker may ask: a PIN is never typed into a POS page. */
export interface ManagedTill extends Till {
  /** A manager passes over what the shop lets her, for exactly what the draft holds now; recorded with the document. */
  approve(page: PageDraft, pin: string, reason: string): Promise<DraftView>;
  /** How many warranty cards there are to print of a document of this origin that is posted; else 0. */
  cardsOf(documentId: string): Promise<number>;
}
