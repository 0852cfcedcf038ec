/** A small seeded generator, so that a failing seed can be run again. */
export interface Dice {
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
  chance(of: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function dice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    upTo: (most) => Math.floor(next() * (most + 1)),
    chance: (of) => next() < of,
    pick: <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T,
  };
}
