import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendMany, type Unlinked } from '../../core/ledger/append-many';
import { LedgerDatabase } from '../../core/ledger/database';
import type { LedgerEntry } from '../../core/model/entry';
import { book, openShop, type TestShop } from './shop';

const PROJECTION = ['units', 'identifiers', 'documents', 'stock'] as const;
const silent = () => undefined;

async function projectionOf(db: LedgerDatabase): Promise<unknown[]> {
  return Promise.all(PROJECTION.map((table) => db.table(table).toArray()));
}

/** Takes entries out of their chain. */
function unlinked(entries: readonly LedgerEntry[]): Unlinked[] {
  return entries.map(({ v, id, register, n, by, at, clockBehind, prev, hash, ...content }) => ({
    content: content as Unlinked['content'],
    stamp: { id, by, at },
  }));
}

async function busyShop(): Promise<TestShop> {
  const shop = await openShop();
  for (let i = 0; i < 40; i++) {
    await book(shop.till(), 'goodsReceipt', [`A${i}`, `B${i}`], {}, i % 5 === 0 ? 'voided' : 'posted');
    if (i % 5 !== 0) await book(shop.till(), 'sale', [`A${i}`], {}, i % 3 === 0 ? 'unresolved' : 'posted');
  }
  return shop;
}

test('entries imported in bulk make the projection that the till made of them, and a whole chain', async () => {
  const shop = await busyShop();
  const entries = await shop.ledger.office.entries(null, 1000);
  const copy = await openShop();
  const db = new LedgerDatabase(copy.name);
  const told: number[] = [];
  await appendMany(db, unlinked(entries), entries.length, (done) => told.push(done));
  expect(told).toEqual([entries.length]);
  expect(await copy.ledger.office.verify(silent)).toEqual({ intact: true, entries: entries.length });

  const register = (await shop.ledger.office.settings()).register;
  const copied = (await copy.ledger.office.settings()).register;
  const original = JSON.stringify(await projectionOf(new LedgerDatabase(shop.name)));
  expect(JSON.stringify(await projectionOf(db)).replaceAll(copied, register)).toBe(original);
  db.close();
});

test('an import in several batches goes on with the chain that is there', async () => {
  const copy = await openShop();
  await book(copy.till(), 'goodsReceipt', ['OLD']);
  const db = new LedgerDatabase(copy.name);
  const erased = Array.from({ length: 4500 }, (_, i) => ({
    content: { kind: 'partyErased' as const, partyId: `${i}` },
    stamp: { id: `${i}`, by: 'x', at: '2027-01-01T00:00:00.000Z' },
  }));
  const told: number[] = [];
  await appendMany(db, erased, erased.length, (done) => told.push(done));
  expect(told).toEqual([2000, 4000, 4500]);
  expect(await copy.ledger.office.verify(silent)).toEqual({ intact: true, entries: 4502 });
  db.close();
});

test('a bulk import that breaks the projection writes nothing of its batch', async () => {
  const shop = await busyShop();
  const entries = await shop.ledger.office.entries(null, 1000);
  const db = new LedgerDatabase(shop.name);
  const before = await projectionOf(db);
  const twice = unlinked(entries).map((entry) =>
    'documentId' in entry.content ? { ...entry, content: renamed(entry.content) } : entry,
  );
  await expect(appendMany(db, twice, twice.length, silent)).rejects.toMatchObject({ name: 'LedgerError' });
  expect(await projectionOf(db)).toEqual(before);
  expect(await shop.ledger.office.entryCount()).toBe(entries.length);
  db.close();
});

/** The same paper under another id with other units, but the same serials. */
function renamed(content: Unlinked['content']): Unlinked['content'] {
  const text = JSON.stringify(content).replace(/"(documentId|id|unitId)":"([^"]+)"/gu, '"$1":"$2 again"');
  return JSON.parse(text) as Unlinked['content'];
}
