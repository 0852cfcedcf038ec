import type { LedgerEntry } from '../model/entry';
import type { ShopSettings } from '../model/settings';
import { type EntryContent, link } from './chain';
import type { LedgerDatabase } from './database';
import { Projection } from './projection';
import type { WatchList } from './watch-list';

/** What every piece of ledger work needs: the database, the shop and the clock. */
export interface Workplace {
  readonly db: LedgerDatabase;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly watch: WatchList;
}

/** Whose chain an entry joins, and who writes it. */
export interface Author {
  readonly register: string;
  readonly by: string;
}

/** The till itself: pages do not say which clerk is at work. */
export function authorOf(settings: ShopSettings): Author {
  return { register: settings.register, by: settings.registerName || settings.register };
}

/** Writes entries at the end of this register's chain and projects them, inside the caller's transaction. */
export async function append(
  place: Workplace,
  author: Author,
  contents: readonly EntryContent[],
  projection = new Projection(place.db),
): Promise<void> {
  await projection.carry(await record(place, author, contents));
  await projection.flush();
}

/** Writes entries at the end of this register's chain and leaves it to the caller to project them. */
export async function record(
  { db, newId, now }: Workplace,
  author: Author,
  contents: readonly EntryContent[],
): Promise<LedgerEntry[]> {
  let head = await db.heads.get(author.register);
  const entries = contents.map((content) => {
    const stamp = { id: newId(), by: author.by, at: now().toISOString() };
    const linked = link(content, stamp, author.register, head);
    head = linked.head;
    return linked.entry;
  });
  await db.entries.bulkAdd(entries);
  if (head) await db.heads.put(head);
  return entries;
}
