import type { Changes } from './changes';
import type { LedgerDatabase } from './database';
import { guarded } from './ledger-error';

/**
 * Runs a piece of work as one transaction over the whole database, and tells everybody when it wrote.
 * Dexie follows `await` only in a function it can see is async, so the work is always wrapped in one: a plain function
 * that returns a promise would leave the transaction at its first `await`.
 */
export class Work {
  readonly #db: LedgerDatabase;
  readonly #changes: Changes;

  constructor(db: LedgerDatabase, changes: Changes) {
    this.#db = db;
    this.#changes = changes;
  }

  async read<T>(work: () => Promise<T>): Promise<T> {
    return guarded(() => this.#db.transaction('r', this.#db.tables, async () => work()));
  }

  /** @param isPrivate whether what was written concerns no other page: a page that only looked makes no other look again */
  async write<T>(work: () => Promise<T>, isPrivate: (result: T) => boolean = () => false): Promise<T> {
    const result = await guarded(() => this.#db.transaction('rw', this.#db.tables, async () => work()));
    this.#changes.announce(isPrivate(result) ? 'private' : 'shared');
    return result;
  }
}
