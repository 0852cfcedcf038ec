import type { RequestRule } from '../pos/profile';
import { addressedRules } from '../pos/submitting';
import type { Bridge, BridgeHandler, CalledRequest } from './bridge';
import type { DomGate } from './dom-gate';
import type { DomExit } from './dom-guard';
import type { Deciders } from './frame-link';

/**
 * Stands before the gate until the gate itself is here.
 *
 * `hold`: the profile is not known yet, or the gate is being loaded: nobody can tell what submits, so native submissions and every
 * request that is not a GET wait; it takes milliseconds, and what cannot wait (synchronous XHR, beacon) passes. `watch`: no
 * document is shown, so only a request that a rule names matters; it waits and calls for the gate.
 */
export class Porch implements BridgeHandler {
  #rules: readonly RequestRule[] | null = null;
  #needed: () => void = () => undefined;
  #forms: DomExit[] = [];
  #calls: CalledRequest[] = [];

  constructor(
    readonly bridge: Bridge,
    readonly domGate: DomGate,
    /** Who decides for the frame around this one: it knows already. */
    readonly around: () => Deciders | null,
  ) {
    bridge.handler = this;
    bridge.placed = (place) => domGate.attach(place);
    domGate.guard = {
      finalControl: () => null,
      controlOfKey: () => null,
      isFinal: (sending) => this.around()?.guard?.isFinal(sending) ?? (this.#rules === null && sending.byForm),
      passes: (exit) => {
        const { guard } = this.around() ?? {};
        if (guard) return guard.passes(exit);
        this.#forms.push(exit);
        return false;
      },
    };
    domGate.attach();
  }

  /** From now on everything waits. */
  hold(): void {
    this.#rules = null;
  }

  /** The profile is known and nothing is shown: only its rules matter. `needed` is called when one does. */
  watch(rules: readonly RequestRule[], needed: () => void): void {
    this.#rules = rules;
    this.#needed = needed;
    this.flush();
  }

  /** Whoever is set as handler and guard decides about all that waited; with none, it passes. */
  flush(): void {
    const [calls, forms] = [this.#calls, this.#forms];
    this.#calls = [];
    this.#forms = [];
    for (const call of calls) {
      const { handler } = this.bridge;
      if (handler?.concerns(call.method, call.url)) handler.request(call);
      else call.answer({ pass: true, watch: false });
    }
    // Carried out anew, a submission meets the guard as any other does.
    for (const exit of forms) if (exit.stillThere()) exit.carryOut();
  }

  concerns(method: string, url: string): boolean {
    if (this.around()?.handler?.concerns(method, url)) return true;
    if (this.#rules === null) return method !== 'GET' && method !== 'HEAD';
    return addressedRules(this.#rules, method, url).some(({ mode }) => mode === 'hold');
  }

  look(id: number): void {
    this.around()?.handler?.look(id);
  }

  request(call: CalledRequest): void {
    const around = this.around()?.handler;
    if (around?.concerns(call.method, call.url)) {
      around.request(call);
      return;
    }
    if (call.instant) {
      call.answer({ pass: true, watch: false });
      return;
    }
    this.#calls.push(call);
    if (this.#rules !== null) this.#needed();
  }

  responded(id: number, status: number, body: string): void {
    this.around()?.handler?.responded(id, status, body);
  }

  aborted(id: number): void {
    this.#calls = this.#calls.filter((call) => call.id !== id);
    this.around()?.handler?.aborted(id);
  }
}
