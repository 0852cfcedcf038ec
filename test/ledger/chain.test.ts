import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { entryHash } from '../../core/ledger/chain';
import { LedgerDatabase } from '../../core/ledger/database';
import type { ChainProblem } from '../../core/ledger/office';
import type { LedgerEntry } from '../../core/model/entry';
import { book, openShop, type TestShop } from './shop';

const quiet = () => undefined;

/** A shop with a chain of six entries, and its tables to tamper with. */
async function chained(): Promise<{ shop: TestShop; db: LedgerDatabase; entries: LedgerEntry[] }> {
  const shop = await openShop();
  const till = shop.till();
  await book(till, 'goodsReceipt', ['A1', 'A2'], { party: 'Olena Kovalenko' });
  await book(till, 'sale', ['A1'], { party: 'Petro Bondar' });
  await book(till, 'customerReturn', ['A1']);
  const db = new LedgerDatabase(shop.name);
  await db.open();
  return { shop, db, entries: await shop.ledger.office.entries(null, 100) };
}

test('an untouched chain is intact, and every entry holds the hash of the one before', async () => {
  const { shop, entries } = await chained();
  expect(await shop.ledger.office.verify(quiet)).toEqual({ intact: true, entries: 6 });
  for (const [index, entry] of entries.entries()) {
    expect(entry.n).toBe(index + 1);
    expect(entry.prev).toBe(entries[index - 1]?.hash ?? '0'.repeat(64));
    expect(entry.hash).toBe(entryHash(entry));
  }
});

const tamperings: [
  what: string,
  at: number,
  problem: ChainProblem,
  tamper: (db: LedgerDatabase, entries: LedgerEntry[]) => Promise<unknown>,
][] = [
  [
    'a changed entry',
    3,
    'changed',
    async (db, [, , third]) => db.entries.put({ ...third, by: 'somebody else' } as LedgerEntry),
  ],
  [
    'an entry changed with a fresh hash of its own',
    4,
    'notAfter',
    async (db, [, , third]) => {
      const forged = { ...third, by: 'somebody else' } as LedgerEntry;
      await db.entries.put({ ...forged, hash: entryHash(forged) });
    },
  ],
  [
    'a removed entry, at the next one',
    4,
    'entryMissing',
    async (db, [, , third]) => db.entries.delete([third?.register ?? '', 3]),
  ],
  [
    'two entries that changed places',
    3,
    'notAfter',
    async (db, [, , third, fourth]) =>
      db.entries.bulkPut([{ ...third, n: 4 } as LedgerEntry, { ...fourth, n: 3 } as LedgerEntry]),
  ],
  [
    'an entry put in at the end',
    7,
    'putIn',
    async (db, entries) => {
      const last = entries.at(-1) as LedgerEntry;
      const forged = { ...last, n: 7, prev: last.hash };
      await db.entries.add({ ...forged, hash: entryHash(forged) });
    },
  ],
  [
    'a last entry cut off, at the one before',
    5,
    'cutOff',
    async (db, entries) => db.entries.delete([entries[0]?.register ?? '', 6]),
  ],
  [
    'a last entry put in the place of the one that was written',
    6,
    'lastReplaced',
    async (db, entries) => {
      const forged = { ...entries.at(-1), by: 'somebody else' } as LedgerEntry;
      await db.entries.put({ ...forged, hash: entryHash(forged) });
    },
  ],
];

test.each(tamperings)('verify names the place of %s', async (_, at, problem, tamper) => {
  const { shop, db, entries } = await chained();
  await tamper(db, entries);
  const report = await shop.ledger.office.verify(quiet);
  expect(report).toMatchObject({ intact: false, at: [entries[0]?.register, at], problem });
});

test('verify names an entry of a register that never wrote here', async () => {
  const { shop, db, entries } = await chained();
  const stranger = { ...entries[0], register: 'STRANGE' } as LedgerEntry;
  await db.entries.add({ ...stranger, hash: entryHash(stranger) });
  const report = await shop.ledger.office.verify(quiet);
  expect(report).toMatchObject({ intact: false, at: ['STRANGE', 1], problem: 'strangeRegister' });
});

test('a clock that ran behind is kept and flagged, and the chain stays whole', async () => {
  const { shop } = await chained();
  shop.clock.forward(-3_600_000);
  await book(shop.till(), 'sale', ['A2']);
  const entries = await shop.ledger.office.entries(null, 100);
  expect(entries.map(({ clockBehind }) => clockBehind ?? false).slice(5)).toEqual([false, true, false]);
  expect(await shop.ledger.office.verify(quiet)).toEqual({ intact: true, entries: 8 });
});

test('an entry of a newer version is kept, shown and left out of the projection', async () => {
  const { shop, db, entries } = await chained();
  const last = entries.at(-1) as LedgerEntry;
  const newer = { ...last, v: 3, n: 7, kind: 'somethingNew', prev: last.hash } as unknown as LedgerEntry;
  const sealed = { ...newer, hash: entryHash(newer) };
  await db.entries.add(sealed);
  await db.heads.put({ register: last.register, n: 7, hash: sealed.hash, at: last.at });
  const before = await db.units.toArray();
  await shop.ledger.office.rebuild(quiet);
  expect(await db.units.toArray()).toEqual(before);
  expect(await shop.ledger.office.verify(quiet)).toEqual({ intact: true, entries: 7 });
  expect((await shop.ledger.office.entries([last.register, 6], 10)).map(({ v }) => v)).toEqual([3]);
});

test('a person is nowhere in the entries, and can be forgotten without breaking the chain', async () => {
  const { shop, db } = await chained();
  const people = await db.parties.toArray();
  expect(people.map(({ name }) => name).sort()).toEqual(['Olena Kovalenko', 'Petro Bondar']);
  const [first] = people;
  await shop.ledger.office.eraseParty(first?.id ?? '');
  expect(await shop.ledger.office.party(first?.id ?? '')).toBeNull();
  const text = JSON.stringify(await shop.ledger.office.entries(null, 100));
  expect(text).not.toMatch(/olena|kovalenko|petro|bondar/iu);
  expect(text).toContain('partyErased');
  expect(await shop.ledger.office.verify(quiet)).toEqual({ intact: true, entries: 7 });
});
