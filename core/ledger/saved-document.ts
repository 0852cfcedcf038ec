import type { LedgerDatabase } from './database';
import type { Caller, SavedDocument } from './till';

/** A posted document of the caller's origin, with the number of warranties that it gave; null: it is none. */
export async function savedDocument(
  db: LedgerDatabase,
  caller: Caller,
  documentId: string,
): Promise<SavedDocument | null> {
  const record = await db.documents.get(documentId);
  const first = record?.history[0];
  if (!first || record.origin !== caller.origin || record.state !== 'posted') return null;
  const opened = await db.entries.get([...first]);
  if (opened?.kind !== 'pending') return null;
  const units = opened.actions.filter(({ to, warranty }) => to === 'sold' && warranty !== undefined).length;
  const cards = units + Object.keys(opened.warranties ?? {}).length;
  const { id, kind, number, unitCount } = record;
  return { id, kind, number, units: unitCount, cards };
}
