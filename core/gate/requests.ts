import type { PageReading, PageRequest, PosAdapter } from '../pos/adapter';
import { fitsAddress } from '../pos/glob';
import type { RequestRule } from '../pos/profile';
import type { BridgeHandler, CalledRequest } from './bridge';
import type { Desk } from './desk';
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
    return this.#rulesFor(method, url).length > 0;
  }

  request(call: CalledRequest): void {
    const { method, url, body } = call;
    const fitting = this.#rulesFor(method, url).filter((rule) =>
      this.adapter.matches({ rule: rule.id, method, url, body }),
    );
    const held = fitting.find((rule) => rule.mode === 'hold');
    if (!held) {
      this.#pass(call, fitting[0]);
      return;
    }
    const request: PageRequest = { rule: held.id, method, url, body };
    const refuse = (words: string) => call.answer({ pass: false, ...this.adapter.rejection(request, words) });
    try {
      this.#hold(call, held, request, refuse);
    } catch (error) {
      refuse(this.onError(error));
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

  #hold(call: CalledRequest, rule: RequestRule, request: PageRequest, refuse: (words: string) => void): void {
    const sight = this.desk.seeRequest(request);
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
    const exit: Exit = { way, byHand: false, sight, request: call.id, stillThere: () => true, go, refuse };
    if (this.keeper.attempt(exit) === 'pass') go();
  }

  #pass(call: CalledRequest, rule: RequestRule | undefined): void {
    if (rule) this.#rules.set(call.id, rule);
    call.answer({ pass: true, watch: rule !== undefined });
  }

  #rulesFor(method: string, url: string): RequestRule[] {
    if (!URL.canParse(url)) return [];
    const address = new URL(url);
    return this.adapter.requestRules.filter((rule) => rule.methods.includes(method) && fitsAddress(rule.url, address));
  }
}
