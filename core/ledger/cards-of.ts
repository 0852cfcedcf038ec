import type { DocumentRecord } from '../model/entry';
import type { LedgerDatabase } from './database';

/** Warranties that a posted document gave, each of which has a card; 0: it is not posted, or gave none. */
export async function cardsOf(db: LedgerDatabase, record: DocumentRecord | undefined): Promise<number> {
  const first = record?.history[0];
  if (!first || record.state !== 'posted') return 0;
  const opened = await db.entries.get([...first]);
  if (opened?.kind !== 'pending') return 0;
  const units = opened.actions.filter(({ to, warranty }) => to === 'sold' && warranty !== undefined).length;
  return units + Object.keys(opened.warranties ?? {}).length;
}
