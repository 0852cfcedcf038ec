import type { UnitState } from '../../../core/model/unit';
import type { Random } from '../random';

/** What the fuzz believes of one physical item. It may be wrong: the ledger decides. */
export interface Thing {
  readonly text: string;
  readonly product: string;
  state: UnitState | 'unknown';
  location: string;
  /** Text of the set that it is in; texts of what is in it. */
  kit?: string;
  parts?: readonly string[];
  /** The document that its repair or its transfer began with. */
  follows?: string;
}

/** One of so many is met again and again. */
const FAR = 15;

/** Everything that the shop, its customers and the street hold. */
export class Things {
  readonly all: Thing[];
  readonly #random: Random;

  constructor(all: Thing[], random: Random) {
    this.all = all;
    this.#random = random;
  }

  /**
   * So many that fit; now and then anything at all, because clerks err. Mostly of the few that all the others were with too, so that a
   * unit lives through many papers.
   */
  some(count: number, fits: (thing: Thing) => boolean, error = 0.1): Thing[] {
    const { all } = this;
    const near = this.#random.next() < 0.8 ? all.filter((_, i) => i % FAR === 0) : all;
    return this.#random.some(this.#random.next() < error ? near : near.filter(fits), count);
  }

  named(text: string): Thing | undefined {
    return this.all.find((thing) => thing.text === text);
  }
}
