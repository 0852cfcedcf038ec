import { type DocumentKind, OWN_ORIGIN, type StockDocument } from '../model/document';
import { everyKeyOf } from './captures';
import { type LedgerDatabase, numberKey } from './database';
import { LedgerError } from './ledger-error';
import type { Posted } from './paper-desk';
import type { Papers } from './papers';
import { deleteMany } from './read-many';
import { type Posting, reserve } from './reserve';
import type { PaperRow } from './rows';
import { viewOf } from './view';

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
 * Judges a paper of our own and, if it passes, books it at once under a number of our own. Inside the caller's transaction, in which its
 * units are written once.
 */
export async function postPaper(papers: Papers, row: PaperRow, by: string | null): Promise<Posted> {
  let number: string | null = null;
  const numberFor = async (document: StockDocument) => {
    number = await nextNumber(papers.place.db, document);
    return number;
  };
  const documentId = await open(papers, row, { numberFor, by });
  return typeof documentId === 'string' ? { posted: true, documentId, number } : documentId;
}

/** Puts the units of a sale aside for a customer: reserved until it is posted or voided on the documents page. */
export async function setAside(papers: Papers, row: PaperRow): Promise<Posted> {
  if (row.kind !== 'sale') throw new LedgerError('notAllowed', 'Only units for a sale can be set aside.', false);
  const documentId = await open(papers, row, null);
  if (typeof documentId !== 'string') return documentId;
  // No tab waits for it, so no closed tab can make it unresolved.
  await papers.place.db.submissions.delete(documentId);
  return { posted: true, documentId, number: null };
}

async function open(papers: Papers, row: PaperRow, posting: Posting | null): Promise<string | Posted> {
  if (row.lines.length === 0 && row.kind !== 'stockCount') {
    throw new LedgerError('emptyPaper', 'Nothing is on this paper yet.', false);
  }
  const consultation = await papers.consult(row, true);
  const result = await reserve(consultation, posting);
  if (!result.reserved) return { posted: false, view: viewOf(consultation, result.judgement) };
  if (result.documentId === null) throw new LedgerError('emptyPaper', 'Nothing on this paper is tracked.', false);
  await keepContact(papers, row, consultation.partyId);
  // From here on the document holds its units, or has moved them.
  const { store, draft } = consultation.reading;
  const claimed = everyKeyOf(draft.captures).filter((key) => store.claim(key)?.draftId === draft.id);
  await deleteMany(papers.place.db.claims, claimed);
  await papers.forget(row);
  return result.documentId;
}

async function keepContact({ place }: Papers, { contact }: PaperRow, partyId: string | null): Promise<void> {
  if (contact === null || contact.trim() === '' || partyId === null) return;
  await place.db.parties.update(partyId, { contact: contact.trim() });
}

/** Numbers count up. */
async function nextNumber(db: LedgerDatabase, document: StockDocument): Promise<string> {
  const { kind } = document;
  const request = await requestNumber(db, document);
  if (request !== null) return (await firstFree(db, document, 0, (n) => `${request}/${n}`)).number;
  const last = (await db.counters.get(kind))?.n ?? 0;
  const { n, number } = await firstFree(db, document, last, (one) => `${PREFIX[kind]}-${one}`);
  await db.counters.put({ id: kind, n });
  return number;
}

/** One that is taken all the same (the counters were lost with a browser profile, the ledger restored) is passed over. */
async function firstFree(
  db: LedgerDatabase,
  document: StockDocument,
  after: number,
  numberOf: (n: number) => string,
): Promise<{ readonly n: number; readonly number: string }> {
  for (let n = after + 1; ; n += 1) {
    const number = numberOf(n);
    const taken = await db.documents.where('numberKey').equals(numberKey(document, number)).count();
    if (taken === 0) return { n, number };
  }
}

/** A customer holds the number of her request: the steps of a repair stand under it, `RE-7/1` and on. Null: it is no such step. */
async function requestNumber(db: LedgerDatabase, { kind, details }: StockDocument): Promise<string | null> {
  if (kind !== 'repair' || details?.follows === undefined) return null;
  const intake = await db.documents.get(details.follows);
  return intake?.kind === 'repair' && intake.origin === OWN_ORIGIN ? intake.number : null;
}
