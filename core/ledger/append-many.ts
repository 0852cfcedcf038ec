import { type EntryContent, type EntryStamp, link } from './chain';
import type { LedgerDatabase } from './database';
import { guarded } from './ledger-error';
import type { Progress } from './office';
import { project } from './rebuild';
import { readSettings } from './settings';
import { needSpace } from './space';

const BATCH = 2000;

/** An entry that is not in a chain yet. */
export interface Unlinked {
  readonly content: EntryContent;
  readonly stamp: EntryStamp;
}

/**
 * Writes many entries at the end of this register's chain, one transaction per batch, and projects them. They are not
 * judged: only for what was judged elsewhere (an import, a restore, a measurement).
 */
export async function appendMany(
  db: LedgerDatabase,
  entries: Iterable<Unlinked>,
  total: number,
  progress: Progress,
): Promise<void> {
  let done = 0;
  let batch: Unlinked[] = [];
  const write = async () => {
    await guarded(async () => {
      await needSpace();
      await db.transaction('rw', db.tables, async () => appendBatch(db, batch));
    });
    done += batch.length;
    batch = [];
    progress(done, total);
  };
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
}

async function appendBatch(db: LedgerDatabase, batch: readonly Unlinked[]): Promise<void> {
  const { register } = await readSettings(db);
  let head = await db.heads.get(register);
  const entries = batch.map(({ content, stamp }) => {
    const linked = link(content, stamp, register, head);
    head = linked.head;
    return linked.entry;
  });
  await db.entries.bulkAdd(entries);
  if (head) await db.heads.put(head);
  await project(db, entries);
}
