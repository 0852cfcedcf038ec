import type { Leftover } from './protocol';

/** What a page left longer ago than this (milliseconds) was for a page that never came. */
const KEPT_FOR = 30_000;

/**
 * What the pages of each tab left for the next one, by tab and origin. Only in the worker's memory: it lives longer than the moment
 * between two pages.
 */
export class Leftovers {
  readonly #left = new Map<string, { readonly leftover: Leftover; readonly at: number }>();

  constructor(readonly now: () => number = Date.now) {}

  leave(place: string, leftover: Leftover): void {
    for (const [other, { at }] of [...this.#left]) if (this.now() - at > KEPT_FOR) this.#left.delete(other);
    this.#left.set(place, { leftover, at: this.now() });
  }

  pickUp(place: string): Leftover | null {
    const left = this.#left.get(place);
    this.#left.delete(place);
    return left && this.now() - left.at <= KEPT_FOR ? left.leftover : null;
  }
}
