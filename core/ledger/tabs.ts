import { everyKeyOf } from './captures';
import { releaseClaims } from './drafts';
import type { Workplace } from './journal';
import type { DraftRow } from './rows';
import { readSettings } from './settings';
import { settle } from './settle';

/** Drafts that nobody came back to are forgotten after this long (milliseconds): a day where only the tab named them. */
const FORGOTTEN_AFTER = 24 * 60 * 60 * 1000;

/** What a closed tab leaves behind, inside the caller's transaction. `isClosed` tells by the tab's id. */
export async function closeTabs(place: Workplace, isClosed: (tab: string) => boolean): Promise<void> {
  const { db } = place;
  const settings = await readSettings(db);
  for (const submission of await db.submissions.toArray()) {
    if (!isClosed(submission.tab)) continue;
    if (submission.postedAt !== undefined) {
      await db.submissions.delete(submission.documentId);
      continue;
    }
    const record = await db.documents.get(submission.documentId);
    if (record?.state !== 'pending') continue;
    const settlement = { state: 'unresolved', number: null, message: null, source: 'tabClosed' } as const;
    await settle(place, settings, record, settlement);
  }
  for (const draft of await db.drafts.toArray()) {
    if (draft.byTab) await closeDraft(place, draft, isClosed(draft.tab));
    else await forgetEmpty(place, draft);
  }
}

/** A document of the POS's server on which nothing was captured was only looked at. */
async function forgetEmpty({ db, now }: Workplace, { id, captures, documentId, updatedAt }: DraftRow): Promise<void> {
  const old = now().getTime() - Date.parse(updatedAt) > FORGOTTEN_AFTER;
  if (captures.length === 0 && documentId === null && old) await db.drafts.delete(id);
}

async function closeDraft({ db, now }: Workplace, draft: DraftRow, closed: boolean): Promise<void> {
  const at = now();
  if (draft.closedAt !== null) {
    if (at.getTime() - Date.parse(draft.closedAt) > FORGOTTEN_AFTER) await db.drafts.delete(draft.id);
    return;
  }
  if (!closed) return;
  await releaseClaims(db, draft.id, everyKeyOf(draft.captures));
  await db.drafts.put({ ...draft, closedAt: at.toISOString() });
}
