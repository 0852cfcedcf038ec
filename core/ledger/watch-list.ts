import type { Recognised } from '../model/identifier';
import { isWatched, type WatchEntry } from '../model/watch';
import type { LedgerDatabase } from './database';

/** Row of `counters` that grows with every change of the watch list. */
const REVISION = 'watchRevision';

export type WatchOf = (found: Recognised) => WatchEntry | undefined;

/**
 * The watch list, asked at every look at every draft. It may hold thousands of numbers and hardly ever changes: it is read again only
 * where its revision, read with everything else, is another.
 */
export class WatchList {
  readonly #db: LedgerDatabase;
  #known: { readonly revision: number; readonly of: WatchOf } | null = null;

  constructor(db: LedgerDatabase) {
    this.#db = db;
  }

  /** What the list says, inside the caller's transaction. */
  async read(): Promise<WatchOf> {
    const revision = (await this.#db.counters.get(REVISION))?.n ?? 0;
    if (this.#known?.revision !== revision) this.#known = { revision, of: indexed(await this.#db.watch.toArray()) };
    return this.#known.of;
  }

  async save(...entries: readonly WatchEntry[]): Promise<void> {
    await this.#db.watch.bulkPut([...entries]);
    await this.#changed();
  }

  async remove(id: string): Promise<void> {
    await this.#db.watch.delete(id);
    await this.#changed();
  }

  async #changed(): Promise<void> {
    const n = ((await this.#db.counters.get(REVISION))?.n ?? 0) + 1;
    await this.#db.counters.put({ id: REVISION, n });
  }
}

/** Single numbers are found by name; only ranges are walked. */
function indexed(entries: readonly WatchEntry[]): WatchOf {
  const single = new Map<string, WatchEntry>();
  const ranges: WatchEntry[] = [];
  for (const entry of entries) {
    if (entry.from === entry.to) single.set(`${entry.scheme}:${entry.from}`, entry);
    else ranges.push(entry);
  }
  return (found) =>
    single.get(`${found.scheme}:${found.value.toUpperCase()}`) ?? ranges.find((entry) => isWatched(entry, found));
}
