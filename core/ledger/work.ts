import type { Transaction } from 'dexie';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { guarded, LedgerError } from './ledger-error';
import { needSpace } from './space';

/**
 * Runs a piece of work as one transaction over the whole database, and tells everybody when it wrote.
 * Dexie follows `await` only in a function it can see is async, so the work is always wrapped in one: a plain function
 * that returns a promise would leave the transaction at its first `await`.
 */
export class Work {
  readonly #connection: Connection;
  readonly #changes: Changes;

  constructor(connection: Connection, changes: Changes) {
    this.#connection = connection;
    this.#changes = changes;
  }

  async read<T>(work: () => Promise<T>): Promise<T> {
    return this.walk(async () => this.#transact('r', work));
  }

  /** @param isPrivate whether what was written concerns no other page: a page that only looked makes no other look again */
  async write<T>(work: () => Promise<T>, isPrivate: (result: T) => boolean = () => false): Promise<T> {
    const result = await this.walk(async () => {
      await needSpace();
      return this.#transact('rw', work);
    });
    this.#changes.announce(isPrivate(result) ? 'private' : 'shared');
    return result;
  }

  /** For long walks, which make short transactions of their own. What the browser closed in the middle is done anew, once. */
  async walk<T>(work: () => Promise<T>): Promise<T> {
    const attempt = () =>
      guarded(async () => {
        await this.#connection.ready();
        return work();
      });
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof LedgerError && error.code === 'closed') return attempt();
      throw error;
    }
  }

  async #transact<T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T> {
    const { db } = this.#connection;
    return db.transaction(mode, db.tables, async (transaction) => {
      try {
        return await work();
      } catch (error) {
        throw whyAborted(transaction, error);
      }
    });
  }
}

/** A request that failed because the browser gave its whole transaction up says only that; the transaction says why. */
function whyAborted({ idbtrans }: Transaction & { readonly idbtrans?: IDBTransaction }, error: unknown): unknown {
  const isAbort = error instanceof Error && error.name === 'AbortError';
  return (isAbort && idbtrans?.error) || error;
}
