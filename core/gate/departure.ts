import { answerWithin } from './answer-within';
import { type Leftover, NOTHING_LEFT, type Relay } from './relay';

/** A navigation that has not taken the page away by then (a download, a blocked page) never will. Milliseconds. */
const LONGEST = 10_000;
/** A navigation begins so soon after a submission that was let go. Milliseconds. */
const SUBMISSION = 5_000;

/** Knows when the page is on its way out: what is done to it now is done to a page whose successor is already being made. */
export class Departure {
  #since: number | null = null;
  #submitted = Number.NEGATIVE_INFINITY;
  #left: Leftover = NOTHING_LEFT;
  #waiting: ((stays: boolean) => void)[] = [];

  constructor(
    window: Window,
    readonly relay: Relay,
    readonly signal: AbortSignal,
  ) {
    window.addEventListener('beforeunload', () => this.#begin(), { capture: true, signal });
    window.addEventListener('pagehide', () => this.#answer(false), { signal });
    // Back out of the browser's cache.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#reset(), { signal });
  }

  get underWay(): boolean {
    return this.#since !== null;
  }

  /** On its way out, and not because a document was submitted. */
  get unasked(): boolean {
    return this.#since !== null && this.#since - this.#submitted > SUBMISSION;
  }

  /** A document's own submission was let go. */
  submits(): void {
    this.#submitted = performance.now();
  }

  /** For the next page of the tab; carried over when this one goes. */
  leave(more: Partial<Leftover>): void {
    this.#left = { ...this.#left, ...more };
    if (this.underWay) this.relay.leave(this.#left);
  }

  /** What the page before left for this one, once. */
  async pickUp(): Promise<Leftover> {
    const left = await answerWithin(this.relay.pickUp(), 'SerialGate').catch(() => null);
    return left ?? NOTHING_LEFT;
  }

  /** Whether the page stays after all: at once where it is not on its way out. */
  stays(): Promise<boolean> {
    return this.underWay ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(true);
  }

  #begin(): void {
    const since = performance.now();
    this.#since = since;
    if (this.#left !== NOTHING_LEFT) this.relay.leave(this.#left);
    setTimeout(() => {
      if (this.#since !== since || this.signal.aborted) return;
      if (this.#left !== NOTHING_LEFT) this.relay.leave(NOTHING_LEFT);
      this.#reset();
      this.#answer(true);
    }, LONGEST);
  }

  #reset(): void {
    this.#since = null;
    this.#left = NOTHING_LEFT;
  }

  #answer(stays: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(stays);
  }
}
