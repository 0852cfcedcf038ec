import type { DraftView, ReserveResult } from '../ledger/till';
import type { DocumentDefinition } from '../pos/profile';
import { answerWithin } from './answer-within';
import type { Desk, Sight } from './desk';
import { type Attempt, type Effect, type GateState, type Input, OPEN, type Reply, step, type Way } from './machine';
import type { Outcomes } from './outcomes';
import type { Trouble } from './surface';
import { troubleOf } from './surface-trouble';

/** Something that wants to leave the page. */
export interface Exit {
  readonly way: Way;
  readonly byHand: boolean;
  /** What the page showed at that very moment. */
  readonly sight: Sight;
  /** Id of the request; null for an event of the page, and where no answer will be heard of. */
  readonly request: number | null;
  /** An event's control or form is still there and still submits. A request is always as it was made. */
  stillThere(): boolean;
  /** Lets go what was stopped. */
  go(): void;
  /** Turns it away, with words for the page. */
  refuse(words: string): void;
}

/** What the ledger is asked about. */
interface Asked {
  readonly key: string;
  readonly sight: Sight;
  /** The outcome mark on the page before a press was let through; undefined: look at the release. */
  mark?: string | null;
}

/** How long a navigation may take to begin before a second press counts, in milliseconds. */
const NAVIGATION = 5_000;

/** Runs the machine: asks the ledger, keeps what waits, lets it go or turns it away. */
export class Gatekeeper {
  state: GateState = OPEN;
  /** Why the ledger could not answer, for `unanswered`. */
  trouble: Trouble | null = null;
  #waiting: Exit[] = [];
  /** Went out while its reservation was on the way. */
  #early: Exit[] = [];
  #asked: Asked | null = null;
  #moved = false;
  /** The page is gone, and what it had not sent is given back. */
  #gone = false;
  #voiding: Promise<void> = Promise.resolve();

  constructor(
    readonly desk: Desk,
    readonly outcomes: Outcomes,
    /** The state changed: show it. */
    readonly changed: () => void,
    /** Whether the requests that submit such a document are checked again. */
    readonly checksRequests: (definition: DocumentDefinition) => boolean,
    /** Words for a page whose request was turned away. */
    readonly refusal: (state: GateState, view: DraftView | null) => string,
  ) {}

  /** A document was let go and has not left yet: a page that empties itself in the meantime is not a page that changed. */
  get expects(): boolean {
    return this.state.at === 'passing' || (this.state.at === 'released' && this.state.sent === 'none');
  }

  /** Of a page that goes away (or comes back out of the browser's cache). */
  leave(gone: boolean): void {
    this.#gone = gone;
  }

  attempt(exit: Exit): Reply {
    if (this.#gone) {
      exit.refuse(this.#words());
      return 'stop';
    }
    const { key } = exit.sight;
    const attempt: Attempt = { type: 'attempt', way: exit.way, key, need: this.#need(exit.sight), byHand: exit.byHand };
    if (key !== null && this.state.at !== 'held' && this.state.at !== 'passing') {
      this.#asked = { key, sight: exit.sight };
      this.#moved = false;
    }
    const reply = this.#take(attempt, exit);
    if (this.state.at === 'passing' && this.#asked?.sight === exit.sight) this.#markBefore(exit.sight);
    if (reply === 'wait') this.#waiting.push(exit);
    if (reply === 'stop') exit.refuse(this.#words());
    return reply;
  }

  /** The page shows this now. */
  page(sight: Sight): void {
    this.#take({ type: 'page', key: sight.key });
  }

  /** The ledger answers again. */
  answering(): void {
    this.#take({ type: 'answering' });
  }

  /** Not now: a change on the page has to be saved first. */
  putOff(key: string): void {
    this.#take({ type: 'putOff', key });
  }

  /** The POS answered a request without a mark. */
  answered(documentId: string | null): void {
    this.#take({ type: 'answered', documentId });
  }

  settled(documentId: string): void {
    this.#take({ type: 'settled', documentId });
  }

  /** The page gave a waiting request up. */
  abandon(request: number): void {
    this.#waiting = this.#waiting.filter((exit) => exit.request !== request);
  }

  #need({ reading }: Sight): Attempt['need'] {
    const view = reading.shows === 'document' ? this.desk.fresh(reading.draft) : null;
    if (!view || reading.shows !== 'document') return 'ask';
    if (!view.recorded && view.verdict.outcome === 'accept') return 'nothing';
    const trusted = view.verdict.outcome !== 'refuse' && !reading.definition.gate.navigates;
    return trusted && this.checksRequests(reading.definition) ? 'trust' : 'ask';
  }

  #take(input: Input, exit: Exit | null = null): Reply {
    const before = this.state;
    const { state, reply, effects } = step(before, input);
    this.state = state;
    if (exit?.way === 'instant' && reply === 'pass' && state.at === 'passing') this.#early.push(exit);
    for (const effect of effects) this.#do(effect, exit);
    if (state !== before) this.changed();
    this.#wake();
    return reply ?? 'pass';
  }

  #do(effect: Effect, exit: Exit | null): void {
    switch (effect.do) {
      case 'ask':
        void this.#ask(effect.key);
        return;
      case 'sent':
        if (exit) this.#sent(exit, effect.documentId);
        return;
      case 'void':
        this.#voiding = this.outcomes.drop(effect.documentId);
        return;
      case 'release':
        this.#release(effect.key);
        return;
      case 'refuse':
        for (const waiting of this.#takeWaiting(effect.key)) waiting.refuse(this.#words());
        return;
    }
  }

  #markBefore({ reading }: Sight): void {
    if (this.#asked && reading.shows === 'document') this.#asked.mark = this.outcomes.mark(reading.definition);
  }

  async #ask(key: string): Promise<void> {
    const asked = this.#asked;
    if (asked?.key !== key || asked.sight.reading.shows !== 'document') {
      throw new Error('The gate asked about a document that it had not read.');
    }
    const { draft, definition } = asked.sight.reading;
    const late = (answer: ReserveResult) => {
      if (answer.reserved && answer.documentId !== null) void this.outcomes.drop(answer.documentId);
    };
    try {
      await answerWithin(this.#voiding, 'The serial ledger');
      const answer = await answerWithin(this.desk.till.reserve(draft), 'The serial ledger', late);
      this.desk.note(draft, answer.view);
      if (!answer.reserved) {
        this.#take({ type: 'refused', key });
        return;
      }
      const { documentId, view } = answer;
      const baseline = asked.mark === undefined ? this.outcomes.mark(definition) : asked.mark;
      const { kind, documentKey } = draft;
      if (documentId !== null) {
        this.outcomes.follow({ documentId, definition, kind, draftId: view.draftId, documentKey, baseline });
      }
      this.#take({ type: 'reserved', key, documentId });
    } catch (error) {
      this.trouble = troubleOf(error);
      this.desk.trouble = this.trouble;
      // A lenient paper is let through, unrecorded, and any where the shop only watches; what cannot be known is strict.
      const known = this.desk.fresh(draft);
      const lets = known?.shadow || known?.lines.every((line) => line.verify !== 'refuse');
      this.#take(lets ? { type: 'reserved', key, documentId: null } : { type: 'unanswered', key });
    }
  }

  #release(key: string): void {
    const documentId = this.state.at === 'released' ? this.state.documentId : null;
    for (const exit of this.#early) this.#sent(exit, documentId);
    this.#early = [];
    const ready = this.#takeWaiting(key);
    for (const exit of ready.filter((one) => one.way === 'request')) {
      this.#sent(exit, documentId);
      exit.go();
      this.#take({ type: 'sent' });
    }
    const pressed = ready.find((one) => one.way !== 'request');
    if (pressed) this.#carryOut(pressed, key);
  }

  /** The page may have changed while the ledger was asked: it is read again, and judged again once. */
  #carryOut(exit: Exit, key: string): void {
    const sight = this.desk.see();
    if (exit.stillThere() && sight.key === key) {
      exit.go();
      return;
    }
    const again = exit.stillThere() && sight.key !== null && !this.#moved ? sight.key : null;
    this.#moved = true;
    if (again !== null) {
      this.#asked = { key: again, sight };
      this.#waiting.push({ ...exit, sight });
    }
    this.#take({ type: 'moved', key: again });
  }

  #sent(exit: Exit, documentId: string | null): void {
    if (documentId !== null) this.outcomes.sent(documentId, exit.request);
    if (exit.way !== 'form' && documentId !== null) return;
    // A navigation that never comes (a download, a blocked page) must not lock the clerk.
    setTimeout(() => this.answered(documentId), NAVIGATION);
  }

  /** Those that wait with this key, or that left an emptied page with it. */
  #takeWaiting(key: string): Exit[] {
    const taken = this.#waiting.filter(({ sight }) => sight.key === key || sight.key === null);
    this.#waiting = this.#waiting.filter((exit) => !taken.includes(exit));
    return taken;
  }

  /** Whoever waited for another document to be through tries anew. */
  #wake(): void {
    const { at } = this.state;
    if (at === 'held' || at === 'passing' || (at === 'released' && this.state.sent === 'flying')) return;
    const [exit, ...others] = this.#waiting;
    if (!exit) return;
    this.#waiting = others;
    if (this.attempt(exit) === 'pass') exit.go();
  }

  #words(): string {
    return this.refusal(this.state, this.desk.lastView);
  }
}
