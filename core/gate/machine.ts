/**
 * The gate of one page as a pure state machine: no DOM, no ledger, no clock.
 *
 * `key` names what would be submitted: the page's draft and the captures hung on it. A pass is bound to it.
 */
export type GateState =
  | { readonly at: 'open' }
  /** A way out waits for the ledger. */
  | { readonly at: 'held'; readonly key: string }
  /** The clerk's event was let through on a fresh accepting verdict; its requests wait for the reservation. */
  | {
      readonly at: 'passing';
      readonly key: string;
      /** Something that could not wait has already gone out. */
      readonly sent: boolean;
    }
  | {
      readonly at: 'released';
      readonly key: string;
      /** Null: nothing had to be reserved. */
      readonly documentId: string | null;
      /** `none`: nothing has left the page yet; `flying`: the POS has not answered; `answered`: it did, without a mark. */
      readonly sent: 'none' | 'flying' | 'answered';
    }
  | { readonly at: 'refused'; readonly key: string }
  /** The ledger could not answer: nothing strict goes out. */
  | { readonly at: 'unanswered'; readonly key: string }
  /** The page changed before it could be released. */
  | { readonly at: 'changed'; readonly key: string }
  /** A change on the page had to be saved first. */
  | { readonly at: 'unsaved'; readonly key: string };

/** How something tries to leave the page; `instant`: a request that cannot wait. */
export type Way = 'click' | 'key' | 'submit' | 'form' | 'request' | 'instant';

export interface Attempt {
  readonly type: 'attempt';
  readonly way: Way;
  /** Null: no document, or an empty one, is shown. */
  readonly key: string | null;
  /**
   * `nothing`: it is known to have nothing tracked; `trust`: a fresh accepting verdict stands and a request gate will check again;
   * `ask`: the ledger must be asked.
   */
  readonly need: 'nothing' | 'trust' | 'ask';
  /** A person's own press, not one that the page's code or we made. */
  readonly byHand: boolean;
}

export type Input =
  | Attempt
  /** The ledger reserved it, or (null) had nothing to reserve. */
  | { readonly type: 'reserved'; readonly key: string; readonly documentId: string | null }
  | { readonly type: 'refused'; readonly key: string }
  | { readonly type: 'unanswered'; readonly key: string }
  /** At the release the page no longer was what had been judged; `key` to judge that instead, null to give up. */
  | { readonly type: 'moved'; readonly key: string | null }
  /** A change on the page is being saved first, or was: the clerk must press again. */
  | { readonly type: 'putOff'; readonly key: string }
  /** The page shows this now. */
  | { readonly type: 'page'; readonly key: string | null }
  /** The ledger answers again. */
  | { readonly type: 'answering' }
  /** What had waited is on its way to the POS. */
  | { readonly type: 'sent' }
  /** The POS answered without a mark, or the network failed. */
  | { readonly type: 'answered'; readonly documentId: string | null }
  /** The document met its outcome, or its time ran out. */
  | { readonly type: 'settled'; readonly documentId: string };

/** `pass`: let it go on; `wait`: stop it and remember it; `stop`: swallow it. */
export type Reply = 'pass' | 'wait' | 'stop';

export type Effect =
  | { readonly do: 'ask'; readonly key: string }
  /** What asks just now belongs to this document. */
  | { readonly do: 'sent'; readonly documentId: string | null }
  /** Let those go that wait with this key. */
  | { readonly do: 'release'; readonly key: string }
  /** Turn those away that wait with this key. */
  | { readonly do: 'refuse'; readonly key: string }
  /** Nothing of it left the page: give its units back. */
  | { readonly do: 'void'; readonly documentId: string };

export interface Step {
  readonly state: GateState;
  readonly reply: Reply | null;
  readonly effects: readonly Effect[];
}

export const OPEN: GateState = { at: 'open' };

export function step(state: GateState, input: Input): Step {
  switch (input.type) {
    case 'attempt':
      return attempt(state, input);
    case 'reserved':
      return reserved(state, input.key, input.documentId);
    case 'refused':
    case 'unanswered':
      return turnedAway(state, input.type, input.key);
    case 'moved':
      return moved(state, input.key);
    case 'putOff':
      return to({ at: 'unsaved', key: input.key });
    case 'page':
      return to(leftBehind(state, input.key) ? OPEN : state);
    case 'answering':
      return to(state.at === 'unanswered' ? OPEN : state);
    case 'sent':
      return to(state.at === 'released' ? { ...state, sent: 'flying' } : state);
    case 'answered':
      return to(isFlying(state, input.documentId) ? { ...state, sent: 'answered' } : state);
    case 'settled':
      return to(state.at === 'released' && state.documentId === input.documentId ? OPEN : state);
  }
}

function attempt(state: GateState, input: Attempt): Step {
  const { key, need } = input;
  if (key === null || need === 'nothing') return untracked(state, input);
  if (state.at === 'held' || state.at === 'passing') return whileAsked(state, input, key);
  if (state.at !== 'released') return begin(input, key, []);
  if (key === state.key) return whileReleased(state, input);
  const unsent = state.sent === 'none' && state.documentId !== null;
  return begin(input, key, unsent ? [{ do: 'void', documentId: state.documentId }] : []);
}

/** An optimistic page clears its cart before it sends: what leaves an empty page can only be the document just released. */
function untracked(state: GateState, { way, key }: Attempt): Step {
  if (state.at === 'passing' && leaves(way) && key === null)
    return way === 'instant' ? early(state) : to(state, 'wait');
  if (state.at !== 'released' || state.sent !== 'none' || !leaves(way)) return to(state, 'pass');
  return key === null || key === state.key ? go(state) : to(state, 'pass');
}

function begin(input: Attempt, key: string, before: readonly Effect[]): Step {
  const effects: Effect[] = [...before, { do: 'ask', key }];
  const { way, need } = input;
  // A request is the second check itself, and a navigation would take the page away before the ledger has answered.
  if (need === 'trust' && way !== 'request' && way !== 'form') {
    return { state: { at: 'passing', key, sent: way === 'instant' }, reply: 'pass', effects };
  }
  // What cannot wait is turned away once; by the next press the ledger has answered.
  return { state: { at: 'held', key }, reply: way === 'instant' ? 'stop' : 'wait', effects };
}

function whileAsked(state: GateState & { at: 'held' | 'passing' }, { way, byHand }: Attempt, key: string): Step {
  if (way === 'request') return to(state, 'wait');
  if (state.at === 'held' || key !== state.key) return to(state, 'stop');
  // Let through: what the page itself does with the press goes on, a second press does not, a navigation waits.
  if (way === 'instant') return state.sent ? to(state, 'stop') : early(state);
  if (way === 'form') return to(state, 'wait');
  return to(state, byHand && way !== 'submit' ? 'stop' : 'pass');
}

function whileReleased(state: GateState & { at: 'released' }, input: Attempt): Step {
  const { way, byHand } = input;
  if (state.sent === 'none') return leaves(way) ? go(state) : to(state, 'pass');
  if (state.sent === 'answered') return begin(input, state.key, []);
  // Browsers fire `formdata` twice for one navigation; a second request is another submission and must wait its turn.
  if (way === 'form') return to(state, 'pass');
  if (way === 'request') return to(state, 'wait');
  return to(state, byHand || way === 'instant' ? 'stop' : 'pass');
}

function leaves(way: Way): boolean {
  return way === 'request' || way === 'form' || way === 'instant';
}

function early(state: GateState & { at: 'passing' }): Step {
  return to({ ...state, sent: true }, 'pass');
}

function go(state: GateState & { at: 'released' }): Step {
  const effects: Effect[] = [{ do: 'sent', documentId: state.documentId }];
  return { state: { ...state, sent: 'flying' }, reply: 'pass', effects };
}

function reserved(state: GateState, key: string, documentId: string | null): Step {
  if ((state.at === 'held' || state.at === 'passing') && state.key === key) {
    const sent = state.at === 'passing' && state.sent ? 'flying' : 'none';
    const released: GateState = { at: 'released', key, documentId, sent };
    return { state: released, reply: null, effects: [{ do: 'release', key }] };
  }
  // Nobody waits for it any more.
  return { state, reply: null, effects: documentId === null ? [] : [{ do: 'void', documentId }] };
}

function turnedAway(state: GateState, at: 'refused' | 'unanswered', key: string): Step {
  if ((state.at !== 'held' && state.at !== 'passing') || state.key !== key) return to(state);
  return { state: { at, key }, reply: null, effects: [{ do: 'refuse', key }] };
}

function moved(state: GateState, key: string | null): Step {
  if (state.at !== 'released' || state.sent !== 'none') return to(state);
  const effects: Effect[] = state.documentId === null ? [] : [{ do: 'void', documentId: state.documentId }];
  if (key === null) return { state: { at: 'changed', key: state.key }, reply: null, effects };
  return { state: { at: 'held', key }, reply: null, effects: [...effects, { do: 'ask', key }] };
}

/**
 * A refusal speaks of one document and goes when the page shows another; an optimistic page empties itself to send and brings the
 * document back when it was turned away. `changed` and `unsaved` stay until the next press or until the document is gone.
 */
function leftBehind(state: GateState, key: string | null): boolean {
  if (state.at === 'changed' || state.at === 'unsaved') return key === null;
  return (state.at === 'refused' || state.at === 'unanswered') && key !== null && state.key !== key;
}

function isFlying(state: GateState, documentId: string | null): state is GateState & { at: 'released' } {
  return state.at === 'released' && state.sent === 'flying' && state.documentId === documentId;
}

function to(state: GateState, reply: Reply | null = null): Step {
  return { state, reply, effects: [] };
}
