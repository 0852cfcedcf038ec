import { appendMany, type Unlinked } from '../../../core/ledger/append-many';
import { LedgerDatabase } from '../../../core/ledger/database';
import type { Ledger } from '../../../core/ledger/ledger';
import { openLedger } from '../../../core/ledger/open-ledger';
import { uuidMaker } from '../../../core/ledger/uuid';
import type { DocumentKind, StockDocument } from '../../../core/model/document';
import { bindIdentifier } from '../../../core/model/identifier';
import { RULES } from '../../../entrypoints/shared/rules';
import { openRaw, rawPut } from './raw';
import { PRODUCTS, productId, seedProducts } from './seed';

/** Milliseconds. */
export interface PaperTimes {
  /** Judging and posting the paper. */
  readonly post: number;
  /** A raw bulk put of the rows that it leaves, each written once, into a copy of the ledger as it was. */
  readonly raw: number;
}

/** A paper of our own of so many units, as the benchmark posts it. */
export interface PaperBench {
  readonly kind: DocumentKind;
  readonly units: number;
  /** Brings its units into stock before, or has them brought by the paper. */
  readonly known: boolean;
}

/** A serial number, spread over the key space as real ones are. */
function serial(i: number): string {
  return `SN${((i * 2_654_435_761) % 4_294_967_296).toString(36).toUpperCase()}X${i}`;
}

/** Brings units into stock through the ledger's own bulk path, a thousand on a paper. Gives their serials. */
async function stockUp(db: LedgerDatabase, register: string, count: number): Promise<string[]> {
  const serials = Array.from({ length: count }, (_, i) => serial(i));
  await appendMany(db, openings(register, serials), Math.ceil(count / 1000) * 2, () => undefined);
  return serials;
}

function* openings(register: string, serials: readonly string[]): Generator<Unlinked> {
  const newId = uuidMaker();
  const stamp = () => ({ id: newId(), by: 'Till', at: new Date().toISOString() });
  for (let start = 0; start < serials.length; start += 1000) {
    const documentId = newId();
    const actions = serials.slice(start, start + 1000).map((value, i) => {
      const own = productId((start + i) % PRODUCTS);
      return {
        unitId: newId(),
        lineKey: own,
        productId: own,
        productName: own,
        to: 'inStock' as const,
        location: 'main',
        adds: [bindIdentifier({ scheme: 'serial', value, raw: value }, own, 'product')],
        price: { minor: 1_000_00, currency: 'UAH' },
      };
    });
    const document: StockDocument = {
      id: documentId,
      kind: 'openingBalance',
      origin: 'serialgate:own',
      profileId: 'own',
      draftId: `serialgate:own|own|openingBalance|${documentId}`,
      number: null,
      reference: null,
      partyId: null,
      register,
      location: 'main',
      lines: [],
      receiptReasons: {},
      returnTo: 'quarantine',
    };
    yield { content: { kind: 'pending', documentId, document, actions, warnings: [] }, stamp: stamp() };
    const number = `seed ${documentId}`;
    yield { content: { kind: 'posted', documentId, number, source: 'form', message: null }, stamp: stamp() };
  }
}

/** One paper of this sort in a ledger of its own, from its units to its number. */
export async function timePaper({ kind, units, known }: PaperBench, round: number): Promise<PaperTimes> {
  const name = `${kind} ${round}`;
  const { ledger, db, register } = await openPapers(name);
  const plain = await openEmpty(`${name} raw`);
  const texts = known ? await stockUp(db, register, units) : Array.from({ length: units }, (_, i) => serial(i));
  const lines = known ? [] : [{ key: 'l1', productId: productId(0), quantity: null, priceMinor: 1_000_00 }];
  const details = kind === 'transfer' ? { toLocation: 'second' } : {};
  const { paper } = await ledger.papers.open(kind, { details, lines });
  await scanAll(ledger, paper.id, texts, lines[0]?.key ?? null);
  // It holds all that the ledger holds, to be written over and to be written beside.
  for (const table of db.tables) await rawPut(plain, { [table.name]: await table.toArray() });
  let post = -performance.now();
  const posted = await ledger.papers.post(paper.id);
  post += performance.now();
  if (!posted.posted) throw new Error(JSON.stringify(posted.view.verdict.reasons.slice(0, 3)));
  const rows = await rowsOf(db, posted.documentId, !known);
  let raw = -performance.now();
  await rawPut(plain, rows);
  raw += performance.now();
  plain.close();
  db.close();
  ledger.close();
  return { post, raw };
}

/** Milliseconds for one text, of `few` and of `many` pasted into a count; and for one scan into the count of many. */
export interface PasteTimes {
  readonly few: number;
  readonly many: number;
  readonly scan: number;
}

export async function timePaste(few: number, many: number, round: number): Promise<PasteTimes> {
  const { ledger, db, register } = await openPapers(`paste ${round}`);
  const texts = await stockUp(db, register, few + many + 1);
  db.close();
  const paste = async (part: readonly string[]) => {
    const { paper } = await ledger.papers.open('stockCount', {});
    const start = performance.now();
    await scanAll(ledger, paper.id, part, null);
    return { id: paper.id, each: (performance.now() - start) / part.length };
  };
  const little = await paste(texts.slice(0, few));
  const much = await paste(texts.slice(few, few + many));
  const start = performance.now();
  await scanAll(ledger, much.id, texts.slice(few + many), null);
  const scan = performance.now() - start;
  ledger.close();
  return { few: little.each, many: much.each, scan };
}

async function scanAll(ledger: Ledger, id: string, texts: readonly string[], line: string | null): Promise<void> {
  const { scans } = await ledger.papers.scanMany(id, texts, line);
  const lost = scans.find(({ placed }) => !placed);
  if (lost) throw new Error(JSON.stringify(lost));
}

async function openPapers(name: string) {
  const ledger = await openLedger({ ...RULES, name });
  await seedProducts(ledger);
  const { register } = await ledger.office.settings();
  return { ledger, db: new LedgerDatabase(name), register };
}

/** Plain IndexedDB with the ledger's stores and indexes. */
async function openEmpty(name: string): Promise<IDBDatabase> {
  const tables = new LedgerDatabase(name);
  await tables.open();
  tables.close();
  return openRaw(name);
}

/** Every row that the paper wrote. */
async function rowsOf(db: LedgerDatabase, documentId: string, brought: boolean): Promise<Record<string, unknown[]>> {
  const document = await db.documents.get(documentId);
  if (!document) throw new Error('the paper left no document');
  const units = await db.units.bulkGet([...document.unitIds]);
  const keys = units.flatMap((unit) => unit?.identifiers.map(({ key }) => key) ?? []);
  return {
    entries: await db.entries.bulkGet(document.history.map(([register, n]) => [register, n])),
    heads: await db.heads.toArray(),
    units,
    ...(brought && { identifiers: await db.identifiers.bulkGet(keys) }),
    documents: [document],
    stock: await db.stock.toArray(),
  };
}
