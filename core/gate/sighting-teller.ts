import type { Till } from '../ledger/till';
import type { PosAdapter } from '../pos/adapter';

/** Rows of a POS's own list that one call tells the ledger of. */
const AT_ONCE = 500;

/** Tells the ledger what the POS's own list of documents shows, once for each sight of it. */
export class SightingTeller {
  #told = '';

  constructor(
    readonly adapter: PosAdapter,
    readonly till: Pick<Till, 'sighted'>,
    /** Documents were settled by it. */
    readonly settled: () => Promise<void>,
  ) {}

  /** The ledger may have use for the same list now. */
  forget(): void {
    this.#told = '';
  }

  async look(): Promise<void> {
    const rows = this.adapter.sightings();
    const json = JSON.stringify(rows);
    if (rows.length === 0 || json === this.#told) return;
    this.#told = json;
    let settled = 0;
    try {
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        settled += await this.till.sighted(rows.slice(from, from + AT_ONCE));
      }
    } catch {
      // The list is told again with the next change of the page.
      this.#told = '';
    }
    if (settled > 0) await this.settled();
  }
}
