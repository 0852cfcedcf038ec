import type { Outcome, Sighting, Till } from '../ledger/till';
import type { PageDraft, ReceiptReason, ReturnTo } from '../model/document';
import type { TillSettings } from '../model/settings';
import type { Profile } from '../pos/profile';

/** Arguments of each call a POS page's content script may make, one entry per method of `Till`. */
export interface TillCalls {
  look: [page: PageDraft];
  scan: [page: PageDraft, raw: string, line: string | null];
  fetchUnit: [page: PageDraft, raw: string, line: string | null, takes: boolean];
  whyNot: [page: PageDraft, raw: string, line: string | null, rule: string];
  remove: [page: PageDraft, line: string, unit: number, key: string | null];
  takeOver: [page: PageDraft, key: string];
  explain: [page: PageDraft, key: string, reason: ReceiptReason];
  sendTo: [page: PageDraft, returnTo: ReturnTo];
  choices: [page: PageDraft, line: string, part: string];
  reserve: [page: PageDraft];
  settle: [documentId: string, outcome: Outcome];
  openDocuments: [];
  saved: [];
  sighted: [rows: readonly Sighting[]];
}

/** What the content script needs to start on a granted site. */
export interface Start {
  readonly profile: Profile;
  readonly settings: TillSettings;
  /** Documents of this site wait for a settlement, or one was just saved: its outcome may be on any page. */
  readonly waiting: boolean;
}

/** What a page that goes away leaves to the next one of its tab. */
export interface Leftover {
  readonly scans: readonly string[];
  readonly definition: string | null;
  readonly interrupted: boolean;
  readonly unsaved: string | null;
}

/** Worker → content scripts of all POS pages. It says nothing but that it is worth asking again. */
export interface WorkerNews {
  readonly type: 'ledgerChanged';
}

/** Content script → worker. Anything else is answered with an error and logged. */
export type ContentMessage =
  | { readonly type: 'start' }
  /** Asks the worker to inject the gate script, once a document is shown, into the sender's frame. */
  | { readonly type: 'loadGate' }
  /** Asks the worker to inject the panel script into the sender's frame. */
  | { readonly type: 'loadPanel' }
  | { readonly type: 'leave'; readonly leftover: Leftover }
  | { readonly type: 'pickUp' }
  /** Asks the worker to open the page that prints the warranty cards of a posted document of the sender's site. */
  | { readonly type: 'printCards'; readonly documentId: string }
  /** Asks the worker to open a window of the extension's own, in which a manager may let this draft pass. */
  | { readonly type: 'askManager'; readonly page: PageDraft }
  | {
      [M in keyof TillCalls]: { readonly type: 'till'; readonly method: M; readonly args: TillCalls[M] };
    }[keyof TillCalls];

/** Errors do not survive a message, so every answer says which it is. `retryable`: asking again may help; `code`: the ledger's. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string; readonly retryable: boolean; readonly code?: string };

export type TillResult<M extends keyof Till> = Awaited<ReturnType<Till[M]>>;
