import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { guarded, LedgerError } from '../../core/ledger/ledger-error';
import { openLedger } from '../../core/ledger/open-ledger';
import { book, openShop, pageDraft, pageLine } from './shop';
import { tinyRules } from './tiny-rules';

const receipt = pageDraft('goodsReceipt', { documentKey: 'r1', lines: [pageLine({ serials: ['A1'] })] });

afterEach(() => vi.restoreAllMocks());

type Closable = Parameters<typeof forceCloseDatabase>[0];

/** Connections that are opened from now on. */
function connections(): Closable[] {
  const opened: Closable[] = [];
  const { open } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => opened.push(request.result as unknown as Closable));
    return request;
  });
  return opened;
}

/** Makes the browser fail with this error from the n-th write to a store on. */
function failWrites(store: string, name: string): void {
  const { add, put } = IDBObjectStore.prototype;
  const broken = (real: typeof put): typeof put =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === store) throw new DOMException('no', name);
      return real.apply(this, args);
    };
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(broken(add));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(broken(put));
}

test.each(['entries', 'units', 'identifiers', 'documents', 'submissions'])(
  'a disk that fills up while %s are written leaves nothing half-written',
  async (store) => {
    const shop = await openShop();
    await shop.till().look(receipt);
    failWrites(store, 'QuotaExceededError');
    const error = await shop
      .till()
      .reserve(receipt)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LedgerError);
    expect(error).toMatchObject({ code: 'full', retryable: true, message: expect.stringContaining('disk is full') });
    vi.restoreAllMocks();
    expect(await shop.ledger.office.entryCount()).toBe(0);
    expect(await shop.ledger.office.verify(() => undefined)).toEqual({ intact: true, entries: 0 });
    expect((await shop.ledger.office.units({ part: '', productId: null, state: null }, null)).rows).toEqual([]);
    expect(await shop.till().openDocuments()).toEqual([]);
    expect(await shop.till().reserve(receipt)).toMatchObject({ reserved: true });
  },
);

test('a settlement that cannot be written leaves the document pending', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'none');
  failWrites('units', 'QuotaExceededError');
  const outcome = { state: 'posted', number: '1', message: null } as const;
  await expect(shop.till().settle(id, outcome)).rejects.toMatchObject({ code: 'full' });
  vi.restoreAllMocks();
  expect((await shop.ledger.office.document(id))?.record.state).toBe('pending');
  expect(await shop.till().settle(id, outcome)).toBe('posted');
});

/** What Chromium 156 said when the disk under it was full. */
test.each([
  ['UnknownError', 'IO error: …/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)', 'full'],
  ['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'disk'],
  ['DataError', 'Failed to write blobs (IOError)', 'disk'],
  ['QuotaExceededError', '', 'full'],
])('%s: %s is trouble with the disk, and another try may help', async (name, text, code) => {
  const refuse = () => Promise.reject(new DOMException(text, name));
  await expect(guarded(refuse)).rejects.toMatchObject({ code, retryable: true });
});

test('a ledger that the browser closed opens again by itself, as soon as it can be', async () => {
  const opened = connections();
  const shop = await openShop();
  const till = shop.till();
  await till.look(receipt);
  for (const connection of opened) forceCloseDatabase(connection);
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  const reading = () => shop.ledger.office.entries(null, 1);
  for (const call of [() => till.reserve(receipt), () => till.look(receipt), reading, reading]) {
    await expect(call()).rejects.toMatchObject({ code: 'disk', retryable: true });
  }
  open.mockRestore();
  expect(await reading()).toEqual([]);
  expect(await till.reserve(receipt)).toMatchObject({ reserved: true });
  expect(await shop.ledger.office.verify(() => undefined)).toEqual({ intact: true, entries: 1 });
});

test('a ledger that is not the one that was here is lost, and no other is begun', async () => {
  const lost = { code: 'lost', retryable: false, message: expect.stringContaining('is gone') };
  await expect(openLedger({ ...tinyRules, name: 'lost', register: 'K7' })).rejects.toMatchObject(lost);
  const begun = await openLedger({ ...tinyRules, name: 'lost' });
  const { register } = await begun.office.settings();
  await expect(openLedger({ ...tinyRules, name: 'lost', register: 'K7' })).rejects.toMatchObject(lost);
  const known = await openLedger({ ...tinyRules, name: 'lost', register });
  expect(await known.office.settings()).toMatchObject({ register });
});

test('denied storage is said in words, and is not worth another try', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const error = await openLedger({ ...tinyRules, name: 'denied' }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'denied', retryable: false, message: expect.stringContaining('denies storage') });
});

test('a database of a newer version is not touched', async () => {
  const newer = new Dexie('newer');
  newer.version(99).stores({ entries: '[register+n]', future: 'id' });
  await newer.open();
  await newer.table('future').add({ id: 1 });
  newer.close();
  await expect(openLedger({ ...tinyRules, name: 'newer' })).rejects.toMatchObject({ code: 'newer', retryable: false });
  await newer.open();
  expect(await newer.table('future').count()).toBe(1);
  newer.close();
});

test('a closed ledger rejects every call, and asking again may help', async () => {
  const shop = await openShop();
  const till = shop.till();
  shop.ledger.close();
  const calls = [till.look(receipt), till.reserve(receipt), till.openDocuments(), shop.ledger.office.settings()];
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'closed', retryable: true });
});

test('a quantity that JSON cannot say never reaches an entry', async () => {
  const shop = await openShop();
  await shop.ledger.office.saveProduct({ id: 'rope', name: 'Rope', typeId: 'free', refs: ['sku:ROPE'] });
  const rope = pageLine({ key: 'l2', product: { sku: 'ROPE' }, quantity: Number.NaN, priceMinor: 1.5 });
  const page = { ...receipt, lines: [...receipt.lines, rope] };
  expect(await shop.till().reserve(page)).toMatchObject({ reserved: true });
  expect(await shop.ledger.office.verify(() => undefined)).toEqual({ intact: true, entries: 1 });
});

test('every answer is a native promise: browsers ignore any other at an extension’s border', async () => {
  const shop = await openShop();
  const till = shop.till();
  const { office } = shop.ledger;
  const native = Object.getPrototypeOf((async () => undefined)());
  const calls: Promise<unknown>[] = [
    till.look(receipt),
    till.scan(receipt, 'B1', null),
    till.remove(receipt, 'l1', 0, null),
    till.takeOver(receipt, 'x'),
    till.explain(receipt, 'x', 'returned'),
    till.sendTo(receipt, 'inStock'),
    till.choices(receipt, 'l1', ''),
    till.openDocuments(),
    till.sighted([]),
    office.settings(),
    office.productTypes(),
    office.products('', null),
    office.units({ part: '', productId: null, state: null }, null),
    office.entries(null, 1),
    office.sites(),
    office.verify(() => undefined),
    shop.ledger.tabClosed('x'),
    shop.ledger.onlyTabs([]),
    shop.again(),
  ];
  for (const call of calls) expect(Object.getPrototypeOf(call)).toBe(native);
  await Promise.all(calls);
});
