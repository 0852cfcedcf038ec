import type { DocumentState } from '../model/entry';
import { cardsOf } from './cards-of';
import type { LedgerDatabase } from './database';
import type { Workplace } from './journal';
import type { Caller, SavedDocument } from './till';

/** So long is a posted document news to the clerk who submitted it, in milliseconds. */
export const NEWS_FOR = 2 * 60 * 1000;

/** A settled document needs no tab any more, but for the one that its tab may show as saved. */
export async function endSubmission({ db, now }: Workplace, documentId: string, state: DocumentState): Promise<void> {
  const submission = await db.submissions.get(documentId);
  if (!submission) return;
  if (state !== 'posted') {
    await db.submissions.delete(documentId);
    return;
  }
  const rows = await rowsOf(db, submission.tab);
  await db.submissions.bulkDelete(rows.filter((row) => row.postedAt !== undefined).map((row) => row.documentId));
  await db.submissions.put({ ...submission, postedAt: now().toISOString() });
}

/** What the tab submitted last, if it was posted just now. */
export async function savedOf({ db, now }: Workplace, { tab, origin }: Caller): Promise<SavedDocument | null> {
  const rows = await rowsOf(db, tab);
  const posted = rows.find((row) => row.postedAt !== undefined);
  if (!posted || now().getTime() - Date.parse(posted.postedAt ?? '') > NEWS_FOR) return null;
  const records = await db.documents.bulkGet(rows.map((row) => row.documentId));
  if (records.some((record) => record?.state === 'pending')) return null;
  const saved = records.find((record) => record?.id === posted.documentId && record.origin === origin);
  // It may have been voided on the manager's page since.
  if (saved?.state !== 'posted') return null;
  const { id, number, unitCount } = saved;
  return { id, number, unitCount, cards: await cardsOf(db, saved) };
}

/** Few: what is not settled yet, and one of each open tab. */
async function rowsOf(db: LedgerDatabase, tab: string) {
  return (await db.submissions.toArray()).filter((row) => row.tab === tab);
}
