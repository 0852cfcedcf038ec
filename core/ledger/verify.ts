import Dexie from 'dexie';
import type { LedgerEntry } from '../model/entry';
import { refOf } from '../model/fold';
import { CHAIN_START, entryHash } from './chain';
import type { LedgerDatabase } from './database';
import type { ChainProblem, ChainReport, Progress } from './office';
import type { HeadRow } from './rows';

const BATCH = 1000;

/**
 * Walks every register's chain up to the heads as they stand at the start. Reads in short transactions of their own, so
 * the till works on meanwhile. Stops at the first entry that does not fit.
 */
export async function verifyChain(db: LedgerDatabase, progress: Progress): Promise<ChainReport> {
  const heads = await db.heads.toArray();
  const total = heads.reduce((sum, head) => sum + head.n, 0);
  let done = 0;
  progress(0, total);
  for (const head of heads) {
    const walk = new ChainWalk(head);
    while (walk.n < head.n) {
      const batch = await entriesAfter(db, head.register, walk.n, BATCH);
      if (batch.length === 0) break;
      for (const entry of batch) {
        const problem = walk.step(entry);
        if (problem) return { intact: false, entries: total, at: refOf(entry), problem };
      }
      done += batch.length;
      progress(Math.min(done, total), total);
    }
    const problem = walk.end();
    if (problem) return { intact: false, entries: total, at: [head.register, walk.n], problem };
  }
  return (await strayEntry(db, heads, total)) ?? { intact: true, entries: total };
}

/** Checks one register's entries one after the other. */
export class ChainWalk {
  readonly #head: HeadRow;
  #prev = CHAIN_START;
  n = 0;

  constructor(head: HeadRow) {
    this.#head = head;
  }

  /** What is wrong with the next entry, or null. */
  step(entry: LedgerEntry): ChainProblem | null {
    const expected = this.n + 1;
    if (expected > this.#head.n) return null;
    if (entry.n !== expected) return 'entryMissing';
    if (entry.prev !== this.#prev) return 'notAfter';
    if (entryHash(entry) !== entry.hash) return 'changed';
    this.n = expected;
    this.#prev = entry.hash;
    return null;
  }

  /** What is wrong with the end of the chain, or null. */
  end(): ChainProblem | null {
    if (this.n < this.#head.n) return 'cutOff';
    return this.#prev === this.#head.hash ? null : 'lastReplaced';
  }
}

/** Entries of one register after position `n`. */
export async function entriesAfter(
  db: LedgerDatabase,
  register: string,
  n: number,
  limit: number,
): Promise<LedgerEntry[]> {
  return db.entries
    .where('[register+n]')
    .between([register, n], [register, Dexie.maxKey], false)
    .limit(limit)
    .toArray();
}

/** An entry of a register that never wrote here, or behind the end of a chain that has not grown since. */
async function strayEntry(db: LedgerDatabase, heads: readonly HeadRow[], total: number): Promise<ChainReport | null> {
  const stray = await db.transaction('r', db.entries, db.heads, async () => {
    const now = await db.heads.orderBy('register').toArray();
    let from: string | null = null;
    for (const head of [...now, null]) {
      const between: LedgerEntry | undefined = await gap(db, from, head?.register ?? null);
      if (between) return between;
      if (head === null) break;
      const [behind] = await entriesAfter(db, head.register, head.n, 1);
      if (behind) return behind;
      from = head.register;
    }
    return null;
  });
  if (!stray) return null;
  const known = heads.some((head) => head.register === stray.register);
  return { intact: false, entries: total, at: refOf(stray), problem: known ? 'putIn' : 'strangeRegister' };
}

/** The first entry between two registers in key order. */
async function gap(db: LedgerDatabase, after: string | null, before: string | null): Promise<LedgerEntry | undefined> {
  const low = after === null ? Dexie.minKey : [after, Dexie.maxKey];
  const high = before === null ? Dexie.maxKey : [before, Dexie.minKey];
  return db.entries.where('[register+n]').between(low, high, false, false).first();
}
