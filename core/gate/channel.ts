/**
 * The private channel between the page gate (the page's own world) and the gate (isolated world).
 *
 * One detached element, handed over synchronously at document_start while no page code exists, and known to nobody else.
 * Both sides dispatch events with a string `detail` on it, so a call is answered within the call: the draft is read at the very
 * moment the page makes its request, before an optimistic page clears its cart. See decision 0003.
 */

/** Dispatched on the document by the page gate: "I am here". */
export const HELLO = 'serialgate:hello';
/** Dispatched on the document by the gate; `relatedTarget` is the private element. */
export const HANDOVER = 'serialgate:handover';

/** Page gate → gate; `detail` is a JSON array, the first item is the operation. */
export const ASK = 'ask';
/** Gate → page gate, within the dispatch of `ASK`: the answer to it, a string. */
export const REPLY = 'reply';
/** Gate → page gate, later: the answer to a request that had to wait, a `WireAnswer` as JSON. */
export const ANSWER = 'answer';
/** Gate → page gate: read the page global at this path; the page gate replies with `ASK` `['value', json]`. */
export const GLOBAL = 'global';
/**
 * Page gate → gate: listen here too. `relatedTarget` is a document that was opened anew; none: the pointer (the only child of the private
 * element at its hand-over) stands, for the length of the dispatch, in a new shadow root.
 */
export const PLACE = 'place';
/** Gate → page gate: put everything back. */
export const OFF = 'off';

/** Operations of `ASK`. */
export type WireAsk =
  /** May a rule concern this request? Reply: empty for no. */
  | readonly [op: 'concerns', method: string, url: string]
  /** This request's body is read only later: see what the page shows now. */
  | readonly [op: 'look', id: string]
  /** Decide. Reply: a `WireAnswer`, or empty when it comes later by `ANSWER`. Body: null when it cannot be read. */
  | readonly [op: 'request', id: string, method: string, url: string, body: string | null]
  /** As `request` for what cannot wait (synchronous XHR). Reply: a `WireAnswer`. */
  | readonly [op: 'instant', id: string, method: string, url: string, body: string | null]
  /** As `instant` for what no answer is ever heard of (beacon, deferred fetch). */
  | readonly [op: 'silent', id: string, method: string, url: string, body: string | null]
  /** The POS answered; status 0 is a network error. */
  | readonly [op: 'response', id: string, status: string, body: string]
  /** The page gave the waiting request up. */
  | readonly [op: 'aborted', id: string]
  /** The page begins (`1`) or ends (empty) a `new FormData(form)`: the `formdata` event in between is no submission. */
  | readonly [op: 'reading', begins: string]
  /** Value of a page global, answering `GLOBAL`. */
  | readonly [op: 'value', json: string];

/**
 * What becomes of a request. Status 0: it goes out as it is, and its response is reported when `watch` is 1.
 * Else it never goes out and the page sees this response.
 */
export type WireAnswer = readonly [
  id: number,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
  watch: 0 | 1,
];

/** Longest response body that is reported, in UTF-16 code units. */
export const LONGEST_BODY = 1_048_576;
