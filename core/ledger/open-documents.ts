import Dexie from 'dexie';
import { partsOfDraftId } from '../model/document';
import type { DocumentState } from '../model/entry';
import type { DocumentRow, LedgerDatabase } from './database';
import type { Caller, OpenDocument, Sighting } from './till';

/** Documents of the caller's origin that are pending or unresolved, oldest first. */
export async function openDocumentsOf(db: LedgerDatabase, caller: Caller): Promise<OpenDocument[]> {
  const records = [...(await inState(db, 'pending')), ...(await inState(db, 'unresolved'))];
  const own = records.filter((record) => record.origin === caller.origin);
  const submissions = await db.submissions.bulkGet(own.map((record) => record.id));
  return own.map((record, i) => ({
    id: record.id,
    kind: record.kind,
    state: record.state,
    draftId: record.draftId,
    ...partsOfDraftId(record),
    openedAt: record.openedAt,
    unitCount: record.unitCount,
    mine: submissions[i]?.tab === caller.tab,
  }));
}

/** Unresolved documents of the caller's origin that stand in the POS's own list. */
export async function sightedOf(
  db: LedgerDatabase,
  caller: Caller,
  rows: readonly Sighting[],
): Promise<{ record: DocumentRow; number: string }[]> {
  const records = (await inState(db, 'unresolved')).filter((record) => record.origin === caller.origin);
  return records.flatMap((record) => {
    const { definition, documentKey } = partsOfDraftId(record);
    const row = rows.find(
      (one) =>
        one.kind === record.kind &&
        one.definition === definition &&
        ((documentKey !== null && one.documentKey === documentKey) ||
          (record.number !== null && one.number === record.number)),
    );
    return row ? [{ record, number: row.number }] : [];
  });
}

async function inState(db: LedgerDatabase, state: DocumentState): Promise<DocumentRow[]> {
  return db.documents.where('[state+id]').between([state, Dexie.minKey], [state, Dexie.maxKey]).toArray();
}
