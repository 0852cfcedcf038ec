import type { DocumentKind } from '../model/document';
import { type DocumentRow, numberKey } from './database';
import { LedgerError } from './ledger-error';
import type { Posted } from './paper-desk';
import type { Papers } from './papers';
import { reserve } from './reserve';
import type { PaperRow } from './rows';
import { readSettings } from './settings';
import { settle } from './settle';

/** Letters before the number of a paper of our own. */
const PREFIX: Readonly<Record<DocumentKind, string>> = {
  goodsReceipt: 'GR',
  sale: 'SA',
  customerReturn: 'CR',
  supplierReturn: 'SR',
  transfer: 'TR',
  assembly: 'AS',
  disassembly: 'DI',
  writeOff: 'WO',
  stockCount: 'SC',
  repair: 'RE',
  warrantyReplacement: 'WR',
  buyBack: 'BB',
  openingBalance: 'OB',
  correction: 'CO',
};

/**
 * Judges a paper of our own and, if it passes, books it at once under a number of our own: there is no POS to wait for. Inside the
 * caller's transaction.
 */
export async function postPaper(papers: Papers, row: PaperRow, by: string | null): Promise<Posted> {
  const { db } = papers.place;
  const documentId = await open(papers, row);
  if (typeof documentId !== 'string') return documentId;
  const [record, settings] = await Promise.all([db.documents.get(documentId), readSettings(db)]);
  if (!record) throw new LedgerError('failed', 'The paper was judged and not written.', false);
  const number = await nextNumber(papers, record);
  const settlement = { state: 'posted', number, message: null, source: 'form' } as const;
  const state = await settle(papers.place, settings, record, settlement, by ?? undefined);
  if (state !== 'posted') throw new LedgerError('failed', `The paper was judged and is ${state}.`, false);
  await papers.forget(row);
  return { posted: true, documentId, number };
}

/** Puts the units of a sale aside for a customer: reserved until it is posted or voided on the documents page. */
export async function setAside(papers: Papers, row: PaperRow): Promise<Posted> {
  if (row.kind !== 'sale') throw new LedgerError('notAllowed', 'Only units for a sale can be set aside.', false);
  const documentId = await open(papers, row);
  if (typeof documentId !== 'string') return documentId;
  // No tab waits for it, so no closed tab can make it unresolved.
  await papers.place.db.submissions.delete(documentId);
  await papers.forget(row);
  return { posted: true, documentId, number: null };
}

async function open(papers: Papers, row: PaperRow): Promise<string | Posted> {
  if (row.lines.length === 0 && row.kind !== 'stockCount') {
    throw new LedgerError('emptyPaper', 'Nothing is on this paper yet.', false);
  }
  const consultation = await papers.consult(row, true);
  const result = await reserve(consultation);
  if (!result.reserved) return { posted: false, view: result.view };
  if (result.documentId === null) throw new LedgerError('emptyPaper', 'Nothing on this paper is tracked.', false);
  await keepContact(papers, row, consultation.partyId);
  return result.documentId;
}

async function keepContact({ place }: Papers, { contact }: PaperRow, partyId: string | null): Promise<void> {
  if (contact === null || contact.trim() === '' || partyId === null) return;
  await place.db.parties.update(partyId, { contact: contact.trim() });
}

/** Numbers count up; one that is taken all the same (the counters were lost with a browser profile, the ledger restored) is passed over. */
async function nextNumber({ place: { db } }: Papers, record: DocumentRow): Promise<string> {
  const { kind } = record;
  let n = (await db.counters.get(kind))?.n ?? 0;
  let number: string;
  do {
    n += 1;
    number = `${PREFIX[kind]}-${n}`;
  } while ((await db.documents.where('numberKey').equals(numberKey(record, number)).count()) > 0);
  await db.counters.put({ id: kind, n });
  return number;
}
