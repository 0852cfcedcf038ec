import type { LedgerEntry } from '../model/entry';
import { refOf } from '../model/fold';
import type { EntryRef } from '../model/unit';
import type { LedgerDatabase } from './database';
import type { Progress } from './office';
import { Projection } from './projection';

const BATCH = 2000;

/**
 * Makes the projection anew from the entries, in one transaction of the caller's: whoever kills it half-way leaves the
 * old projection as it was. Entries are folded batch by batch, so the memory stays flat.
 */
export async function rebuildProjection(db: LedgerDatabase, progress: Progress): Promise<void> {
  const total = await entryCount(db);
  progress(0, total);
  await Promise.all([db.units.clear(), db.identifiers.clear(), db.documents.clear(), db.stock.clear()]);
  let after: EntryRef | null = null;
  for (let done = 0; ; ) {
    const batch: LedgerEntry[] = await readEntries(db, after, BATCH);
    const last = batch.at(-1);
    if (!last) break;
    await project(db, batch);
    after = refOf(last);
    done += batch.length;
    progress(done, total);
  }
}

/** Carries a batch of entries, in chain order, into the projection. */
export async function project(db: LedgerDatabase, entries: readonly LedgerEntry[]): Promise<void> {
  const projection = new Projection(db);
  await projection.carry(entries);
  await projection.flush();
}

/** Entries in chain order, register by register. */
export async function readEntries(db: LedgerDatabase, after: EntryRef | null, limit: number): Promise<LedgerEntry[]> {
  const rows = after === null ? db.entries.orderBy(':id') : db.entries.where(':id').above(after as [string, number]);
  return rows.limit(limit).toArray();
}

export async function entryCount(db: LedgerDatabase): Promise<number> {
  const heads = await db.heads.toArray();
  return heads.reduce((sum, head) => sum + head.n, 0);
}
