import type { DocumentKind, PageDraft } from '../model/document';
import type { PageField } from './fields';
import type { DocumentDefinition, RequestRule } from './profile';
import type { Sending } from './submitting';

/** What the page shows now. */
export type PageReading =
  /** No document here. */
  | { readonly shows: 'nothing' }
  | { readonly shows: 'document'; readonly definition: DocumentDefinition; readonly draft: PageDraft }
  /** A document is here, but the page keeps some of its lines back: the clerk can bring them on the page. */
  | { readonly shows: 'partial'; readonly definition: DocumentDefinition }
  /** The profile says a document should be here, but its expressions no longer match. */
  | { readonly shows: 'drift'; readonly definition: DocumentDefinition; readonly missing: readonly string[] };

/** A request the page wants to make. */
export interface PageRequest {
  readonly rule: string;
  readonly method: string;
  readonly url: string;
  /** Null: it cannot be read, so it is taken for the document that the page shows. */
  readonly body: string | null;
}

export interface PageResponse {
  readonly rule: string;
  /** 0: a network error. */
  readonly status: number;
  readonly body: string;
}

export interface RejectedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an answer of the POS amounts to; null: it says nothing. */
export interface SeenOutcome {
  readonly state: 'posted' | 'voided';
  /** Of the paper that it speaks of; absent: it does not say. */
  readonly kind?: DocumentKind;
  readonly number: string | null;
  readonly message: string | null;
  readonly documentKey: string | null;
}

/** A profile carried out on a live page. Constructing attaches nothing; nothing is cached between calls but what `noteGlobal` gives. */
export interface PosAdapter {
  /** Values of page globals the profile reads, by path, as last sent by the page gate. */
  noteGlobal(path: string, json: string): void;
  readonly globalPaths: readonly string[];
  read(): PageReading;
  /** The draft with its lines from a request body, when the profile reads them there; else the page's own. */
  readRequest(request: PageRequest): PageReading;
  /** The control in an event's path that submits the document shown, or null. */
  finalControl(path: readonly EventTarget[]): HTMLElement | null;
  /** Every control that submits the document shown. */
  finalControls(): HTMLElement[];
  /** Whether this form, with its live action, submits the document shown. */
  isFinalForm(form: HTMLFormElement, submitter: HTMLElement | null): boolean;
  /** The control a key event stands for, or null. */
  controlOfKey(event: KeyboardEvent): HTMLElement | null;
  /** Whether a form or an address that the page goes to submits the document shown. */
  isFinal(sending: Sending): boolean;
  readonly requestRules: readonly RequestRule[];
  /** The rules that a request's method and absolute URL fit, those of the addresses of forms among them. */
  rulesFor(method: string, url: string): RequestRule[];
  /** Whether a request that matched a rule's method and URL also meets its conditions. */
  matches(request: PageRequest): boolean;
  rejection(request: PageRequest, message: string): RejectedResponse;
  outcomeOfResponse(response: PageResponse, definition: DocumentDefinition): SeenOutcome | null;
  outcomeOfPage(definition: DocumentDefinition): SeenOutcome | null;
  /** Rows of the POS's own list of documents, if the page shows one. */
  sightings(): {
    readonly kind: PageDraft['kind'];
    readonly definition: string;
    readonly documentKey: string;
    readonly number: string;
  }[];
  /** Element beside which a line's badge belongs; resolve it anew each time. */
  lineElement(lineKey: string): Element | null;
  /** The page's own fields from which the document shown is read. */
  readFields(): PageField[];
  /** Where the page takes codes of products for the document shown, or null. */
  itemField(): HTMLInputElement | HTMLTextAreaElement | null;
  /** Enters a product's code there, as a scanner would. False: the page has no such field. */
  enterItem(code: string): boolean;
  /** Writes serials into the page's own field of a line, as typing would. False: the page has none. */
  fill(lineKey: string, serials: readonly string[]): boolean;
}
