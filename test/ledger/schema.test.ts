import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { entryHash } from '../../core/ledger/chain';
import { LedgerDatabase, STALE } from '../../core/ledger/database';
import { openLedger } from '../../core/ledger/open-ledger';
import { Projection } from '../../core/ledger/projection';
import type { PendingEntry } from '../../core/model/entry';
import { RULES } from '../../entrypoints/shared/rules';
import { imei } from '../rules/shop';
import v1 from './schema/v1.json';
import v2 from './schema/v2.json';
import { caller, pageDraft, pageLine } from './shop';
import { tinyRules } from './tiny-rules';

/** A database of an old version, written as that version wrote it. Never changed; a new version adds a file beside it. */
interface Frozen {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

const FROZEN: readonly Frozen[] = [v1, v2];
const PROJECTION = ['units', 'identifiers', 'documents', 'stock'] as const;

let laid = 0;

async function lay(frozen: Frozen): Promise<string> {
  laid += 1;
  const name = `frozen v${frozen.version} ${laid}`;
  const db = new Dexie(name);
  db.version(frozen.version).stores(frozen.stores);
  await db.open();
  for (const [table, rows] of Object.entries(frozen.tables)) await db.table(table).bulkAdd([...rows]);
  db.close();
  return name;
}

async function withDatabase<T>(name: string, work: (db: LedgerDatabase) => Promise<T>): Promise<T> {
  const db = new LedgerDatabase(name);
  await db.open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const projectionOf = (name: string) =>
  withDatabase(name, async (db) =>
    Object.fromEntries(await Promise.all(PROJECTION.map(async (table) => [table, await db.table(table).toArray()]))),
  );

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(FROZEN)(
  'every entry of version $version is in the chain, whole, and folds to one projection',
  async (frozen) => {
    const name = await lay(frozen);
    const ledger = await openLedger({ ...tinyRules, name });
    const entries = frozen.tables.entries?.length;
    expect(await ledger.office.verify(() => undefined)).toEqual({ intact: true, entries });
    const opened = await projectionOf(name);
    await ledger.office.rebuild(() => undefined);
    expect(await projectionOf(name)).toEqual(opened);
    ledger.close();
  },
);

test('a ledger of schema version 1 opens and says what it said', async () => {
  const ledger = await openLedger({ ...tinyRules, name: await lay(v1) });
  const { office } = ledger;
  const states = Object.fromEntries(
    (await office.units({ part: '', productId: null, state: null }, null)).rows.map((unit) => [
      unit.identifiers[0]?.value,
      unit.state,
    ]),
  );
  expect(states).toEqual({ A1: 'quarantine', A2: 'reserved', A3: 'inStock' });
  expect((await office.documents('unresolved', null)).rows).toHaveLength(1);
  expect(await office.sites()).toEqual([
    { origin: 'https://till.example', profileId: 'demo', grantedAt: '2026-11-03T09:00:00.000Z' },
  ]);
  const cart = pageDraft('sale', { documentKey: 'open cart', lines: [pageLine({ serials: ['A3'] })] });
  const sold = await ledger.till(caller()).reserve(cart);
  expect(sold.reserved).toBe(true);
  ledger.close();
});

test('a ledger of schema version 2 opens and says what it said, to the last field', async () => {
  const name = await lay(v2);
  const ledger = await openLedger({ ...RULES, name });
  const frozen: Frozen = v2;
  for (const table of PROJECTION) expect((await projectionOf(name))[table], table).toEqual(frozen.tables[table]);
  await ledger.office.rebuild(() => undefined);
  for (const table of PROJECTION) expect((await projectionOf(name))[table], table).toEqual(frozen.tables[table]);
  const [paper] = await ledger.papers.unfinished();
  expect((await ledger.papers.look(paper?.id ?? '')).view.lines[0]?.units[0]?.identifiers[0]?.value).toBe(imei(4));
  expect((await ledger.office.repairs(null)).map(({ stage }) => stage)).toEqual(['sent']);
  expect((await ledger.office.letPass('override', null)).rows).toHaveLength(1);
  expect((await ledger.office.letPass('shadow', null)).rows).toHaveLength(1);
  const again = await ledger.papers.open('writeOff', { details: { cause: 'damaged' } });
  await ledger.papers.scan(again.paper.id, 'W3', null);
  await ledger.office.saveSettings({ location: 'second' });
  expect(await ledger.papers.post(again.paper.id)).toMatchObject({ posted: true, number: 'WO-2' });
  const count = await ledger.papers.open('stockCount');
  await expect(ledger.papers.post(count.paper.id, '0000')).rejects.toMatchObject({ code: 'wrongPin' });
  expect(await ledger.papers.post(count.paper.id, '4711')).toMatchObject({ posted: true, number: 'SC-2' });
  ledger.close();
});

test('a ledger of schema version 1 is rebuilt once, and then no more', async () => {
  const name = await lay(v1);
  (await openLedger({ ...tinyRules, name })).close();
  await withDatabase(name, async (db) => {
    const [unit] = await db.units.toArray();
    expect(unit).toHaveProperty('paper.documentId');
    expect(await db.counters.get(STALE)).toBeUndefined();
    if (unit) await db.units.put({ ...unit, productName: 'written by hand' });
  });
  (await openLedger({ ...tinyRules, name })).close();
  const names = await withDatabase(name, async (db) => (await db.units.toArray()).map((unit) => unit.productName));
  expect(names).toContain('written by hand');
});

test('a rebuild that never began is made up for', async () => {
  const name = await lay(v1);
  await withDatabase(name, async (db) => expect((await db.units.toArray())[0]).not.toHaveProperty('paper'));
  (await openLedger({ ...tinyRules, name })).close();
  await withDatabase(name, async (db) => expect((await db.units.toArray())[0]).toHaveProperty('paper'));
});

test('a rebuild that is killed half-way leaves the old projection, and begins anew', async () => {
  const name = await lay(v1);
  const flush = vi.spyOn(Projection.prototype, 'flush').mockRejectedValueOnce(new Error('killed'));
  await expect(openLedger({ ...tinyRules, name })).rejects.toMatchObject({ code: 'failed' });
  expect(flush).toHaveBeenCalledTimes(1);
  await withDatabase(name, async (db) => {
    expect(await db.units.toArray()).toEqual(v1.tables.units);
    expect(await db.documents.toArray()).toEqual(v1.tables.documents);
    expect(await db.counters.get(STALE)).toBeDefined();
  });
  const ledger = await openLedger({ ...tinyRules, name });
  expect(await ledger.office.verify(() => undefined)).toMatchObject({ intact: true });
  ledger.close();
  await withDatabase(name, async (db) => expect((await db.units.toArray())[0]).toHaveProperty('paper'));
});

test('an entry of version 3 is kept in the chain and left out of the projection, and the chain goes on behind it', async () => {
  const name = await lay(v2);
  const before = await projectionOf(name);
  await withDatabase(name, async (db) => {
    const [head] = await db.heads.toArray();
    const entries = await db.entries.toArray();
    const sale = entries.find((entry): entry is PendingEntry => entry.kind === 'pending' && entry.actions.length > 0);
    if (!head || !sale) throw new Error('nothing is frozen');
    const document = { ...sale.document, id: 'of version 3', ofTomorrow: { kind: 'lease' } };
    const entry = { ...sale, document, documentId: 'of version 3', v: 3, n: head.n + 1, prev: head.hash };
    const sealed = { ...entry, hash: entryHash(entry) };
    await db.entries.add(sealed);
    await db.heads.put({ ...head, n: sealed.n, hash: sealed.hash });
  });
  const ledger = await openLedger({ ...RULES, name });
  await ledger.office.rebuild(() => undefined);
  expect(await projectionOf(name)).toEqual(before);
  const { paper } = await ledger.papers.open('openingBalance', {
    lines: [{ key: 'l', productId: 'watch', quantity: null, priceMinor: null }],
  });
  await ledger.papers.scan(paper.id, 'NEW1', 'l');
  expect(await ledger.papers.post(paper.id)).toMatchObject({ posted: true });
  const entries = v2.tables.entries.length + 3;
  expect(await ledger.office.verify(() => undefined)).toEqual({ intact: true, entries });
  expect((await ledger.office.entries(null, 1000)).filter(({ v }) => v === 3)).toHaveLength(1);
  ledger.close();
});
