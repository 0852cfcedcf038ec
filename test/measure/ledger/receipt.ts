import { LedgerDatabase } from '../../../core/ledger/database';
import type { Ledger } from '../../../core/ledger/ledger';
import type { DraftRow } from '../../../core/ledger/rows';
import { draftId } from '../../../core/model/document';
import { bindIdentifier } from '../../../core/model/identifier';
import { lineOf, ORIGIN, pageOf } from './pages';
import { openRaw, rawPut } from './raw';
import { productId } from './seed';

export const SERIALS = 10_000;

/** Milliseconds. */
export interface ReceiptTimes {
  /** Judging, reserving and posting one receipt of ten thousand serials. */
  readonly receipt: number;
  /** A raw bulk put of the rows that it writes: when it is reserved and, a second time, when it is posted. */
  readonly raw: number;
  /** A raw bulk put of only what is there in the end. */
  readonly final: number;
}

/** Databases: of the ledger, of the rows as it wrote them, of the rows that are there in the end. */
export const RECEIPTS = 'receipts';
const WRITTEN = 'receipts raw';
const FINAL = 'receipts final';

/** Makes the databases that are written to without the ledger. */
export async function prepareReceipts(): Promise<void> {
  for (const name of [WRITTEN, FINAL]) {
    const db = new LedgerDatabase(name);
    await db.open();
    db.close();
  }
}

export async function timeReceipt(ledger: Ledger, round: number): Promise<ReceiptTimes> {
  const db = new LedgerDatabase(RECEIPTS);
  const page = pageOf('goodsReceipt', `receipt ${round}`, [lineOf('l1', 0, SERIALS)]);
  await captureAll(db, draftId(ORIGIN, page, 'bench'), round);
  const till = ledger.till({ origin: ORIGIN, tab: 'bench' });
  let receipt = -performance.now();
  const reserved = await till.reserve(page);
  receipt += performance.now();
  const id = reserved.reserved ? reserved.documentId : null;
  if (id === null) throw new Error(JSON.stringify(reserved.view.verdict.reasons.slice(0, 3)));
  const first = await rowsOf(db, id);

  receipt -= performance.now();
  const state = await till.settle(id, { state: 'posted', number: `R${round}`, message: null });
  receipt += performance.now();
  if (state !== 'posted') throw new Error(`the receipt is ${state}`);
  const last = await rowsOf(db, id);
  const { identifiers: _, entries = [], ...again } = last;
  db.close();

  const plain = await openRaw(WRITTEN);
  const raw = -performance.now();
  await rawPut(plain, first);
  await rawPut(plain, { ...again, entries: entries.slice(1) });
  const done = performance.now();
  plain.close();
  const fresh = await openRaw(FINAL);
  const final = -performance.now();
  await rawPut(fresh, last);
  const all = performance.now();
  fresh.close();
  return { receipt, raw: raw + done, final: final + all };
}

/** The captures as ten thousand scans would leave them. */
async function captureAll(db: LedgerDatabase, id: string, round: number): Promise<void> {
  const units = Array.from({ length: SERIALS }, (_, i) => {
    const value = `R${round}-${((i * 2_654_435_761) % 4_294_967_296).toString(36).toUpperCase()}-${i}`;
    return { identifiers: [bindIdentifier({ scheme: 'serial', value, raw: value }, productId(0), 'product')] };
  });
  const at = new Date().toISOString();
  const draft: DraftRow = {
    id,
    origin: ORIGIN,
    tab: 'bench',
    byTab: false,
    captures: [{ line: 'l1', productId: productId(0), units, onPage: [], dismissed: [], parkedAt: null }],
    receiptReasons: {},
    returnTo: null,
    revision: 1,
    documentId: null,
    updatedAt: at,
    closedAt: null,
  };
  const keys = units.flatMap((unit) => unit.identifiers.map((identifier) => identifier.key));
  await db.drafts.put(draft);
  await db.claims.bulkPut(keys.map((key) => ({ key, draftId: id, register: 'bench', at })));
}

/** Every row that the receipt has in the ledger now. */
async function rowsOf(db: LedgerDatabase, documentId: string): Promise<Record<string, unknown[]>> {
  const document = await db.documents.get(documentId);
  if (!document) throw new Error('the receipt left no document');
  const units = await db.units.bulkGet([...document.unitIds]);
  const keys = units.flatMap((unit) => unit?.identifiers.map((identifier) => identifier.key) ?? []);
  return {
    entries: await db.entries.bulkGet(document.history.map(([register, n]) => [register, n])),
    heads: await db.heads.toArray(),
    units,
    identifiers: await db.identifiers.bulkGet(keys),
    documents: [document],
  };
}
