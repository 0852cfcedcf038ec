import type { PageReading, PosAdapter } from '../pos/adapter';
import type { RequestRule } from '../pos/profile';
import type { BridgeHandler, CalledRequest } from './bridge';
import type { Desk, Sight } from './desk';
import type { Exit, Gatekeeper } from './gatekeeper';
import type { Outcomes } from './outcomes';

/** Whether a document is on the page that nobody can judge as it stands. */
export function isUnread({ shows }: PageReading): boolean {
  return shows === 'drift' || shows === 'partial';
}

/** Decides about the page's requests by the rules of its profile. */
export class RequestGate implements BridgeHandler {
  /** Rule of each request that is on its way and watched. */
  readonly #rules = new Map<number, RequestRule>();

  /** What the page showed when it made a request whose body is still being read. */
  readonly #seen = new Map<number, Sight>();

  constructor(
    readonly adapter: PosAdapter,
    readonly desk: Desk,
    readonly keeper: Gatekeeper,
    readonly outcomes: Outcomes,
    /** What a request gets to hear when the page cannot be read, or not whole; null: it passes. */
    readonly onUnread: (reading: PageReading) => string | null,
    /** What a request gets to hear when it could not be judged: an error must not open the gate. */
    readonly onError: (error: unknown) => string,
    /** Who decides for the frame around this one. */
    readonly around: () => BridgeHandler | null,
  ) {}

  concerns(method: string, url: string): boolean {
    return this.adapter.rulesFor(method, url).length > 0;
  }

  look(id: number): void {
    const sight = this.desk.see();
    if (sight.reading.shows === 'nothing') this.around()?.look(id);
    else this.#seen.set(id, sight);
  }

  request(call: CalledRequest): void {
    const { id, method, url, body } = call;
    const seen = this.#seen.get(id) ?? null;
    this.#seen.delete(id);
    const rules = this.adapter.rulesFor(method, url);
    const refuse = (rule: RequestRule, words: string) => {
      call.answer({ pass: false, ...this.adapter.rejection({ rule: rule.id, method, url, body }, words) });
    };
    try {
      const fitting = rules.filter((rule) => this.adapter.matches({ rule: rule.id, method, url, body }));
      const held = fitting.find(({ mode }) => mode === 'hold');
      if (held) this.#hold(call, held, seen, (words) => refuse(held, words));
      else this.#pass(call, fitting[0]);
    } catch (error) {
      const words = this.onError(error);
      const rule = rules.find(({ mode }) => mode === 'hold');
      if (rule) refuse(rule, words);
      else this.#pass(call, undefined);
    }
  }

  responded(id: number, status: number, body: string): void {
    const rule = this.#rules.get(id);
    this.#rules.delete(id);
    if (!rule) {
      this.around()?.responded(id, status, body);
      return;
    }
    const response = { rule: rule.id, status, body };
    if (rule.mode === 'observe') {
      this.outcomes.told(response);
      return;
    }
    const undecided = this.outcomes.responded(id, response);
    if (undecided !== null) this.keeper.answered(undecided);
  }

  aborted(id: number): void {
    this.keeper.abandon(id);
    this.around()?.aborted(id);
  }

  /** @param seen what the page showed when it made the request, if its body had to be read first */
  #hold(call: CalledRequest, rule: RequestRule, seen: Sight | null, refuse: (words: string) => void): void {
    const { id, method, url, body } = call;
    const told = this.desk.seeRequest({ rule: rule.id, method, url, body });
    const sight = told.key === null ? (seen ?? told) : told;
    if (isUnread(sight.reading) && !this.keeper.expects) {
      const words = this.onUnread(sight.reading);
      if (words === null) this.#pass(call, rule);
      else refuse(words);
      return;
    }
    const around = sight.reading.shows === 'nothing' ? this.around() : null;
    if (around) {
      around.request(call);
      return;
    }
    const go = () => this.#pass(call, rule);
    const way = call.instant ? 'instant' : 'request';
    const request = call.silent ? null : id;
    const exit: Exit = { way, byHand: false, sight, request, stillThere: () => true, go, refuse };
    if (this.keeper.attempt(exit) === 'pass') go();
  }

  #pass(call: CalledRequest, rule: RequestRule | undefined): void {
    const watch = rule !== undefined && !call.silent;
    if (watch) this.#rules.set(call.id, rule);
    call.answer({ pass: true, watch });
  }
}
