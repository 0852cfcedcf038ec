import type { DocumentRow, LedgerDatabase, Mark } from './database';
import { markedDocuments } from './exceptions';
import { PAGE_ROWS } from './find-units';
import { foldName } from './parties';

/** Most customers that one beginning of a name may find. */
const MOST_CUSTOMERS = 200;

/** Posted sales with a warranty that hangs on no unit, newest first, by the beginning of their number or of the customer's name. */
export async function coveredSales(db: LedgerDatabase, part: string, after: string | null): Promise<DocumentRow[]> {
  const wanted = foldName(part);
  if (wanted === '') return markedDocuments(db, 'covered', after);
  const page = [...new Set(await matching(db, wanted))].sort().reverse();
  const rows = await db.documents.bulkGet(page.filter((id) => after === null || id < after).slice(0, PAGE_ROWS));
  return rows.filter((row) => row !== undefined);
}

async function matching(db: LedgerDatabase, wanted: string): Promise<string[]> {
  const customers = await db.parties.where('folded').startsWith(wanted).limit(MOST_CUSTOMERS).primaryKeys();
  const [byNumber, byCustomer] = await Promise.all([
    db.documents.where('marks').startsWith(`number ${wanted}`).primaryKeys(),
    db.documents
      .where('marks')
      .anyOf(customers.map((id): Mark => `party ${id}`))
      .primaryKeys(),
  ]);
  return [...byNumber, ...byCustomer];
}
