import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { LedgerDatabase } from '../../core/ledger/database';
import { deleteMany, deleteMeant, readMany } from '../../core/ledger/read-many';

let databases = 0;

/** A table with one row per number below `count`. */
async function filled(count: number): Promise<LedgerDatabase> {
  databases += 1;
  const db = new LedgerDatabase(`many ${databases}`);
  const row = { draftId: 'd', register: 'R', at: '2026-11-03T09:00:00.000Z' };
  await db.claims.bulkAdd(Array.from({ length: count }, (_, i) => ({ ...row, key: keyOf(i) })));
  return db;
}

const keyOf = (i: number) => `k${String(i).padStart(6, '0')}`;

test.each([
  ['few', 10, 1],
  ['many that lie together', 300, 1],
  ['many that lie far apart', 300, 10],
])('%s: rows come in the order of their keys, undefined where there is none', async (_, wanted, step) => {
  const db = await filled(wanted * step);
  const keys = Array.from({ length: wanted }, (_, i) => keyOf(i * step)).toReversed();
  const asked = ['absent', ...keys, 'k000000x'];
  const rows = await readMany(db.claims, asked);
  expect(rows.map((row) => row?.key)).toEqual([undefined, ...keys, undefined]);
  expect(await readMany(db.claims, [])).toEqual([]);
});

test.each([
  ['a whole range', 1],
  ['every second row', 2],
])('%s is deleted, and nothing else', async (_, step) => {
  const db = await filled(700);
  const gone = Array.from({ length: 300 }, (_, i) => keyOf(50 + i * step));
  await deleteMany(db.claims, gone);
  const left = await db.claims.toCollection().primaryKeys();
  expect(left).toEqual(Array.from({ length: 700 }, (_, i) => keyOf(i)).filter((key) => !gone.includes(key)));
});

test.each([
  ['few', 10, 1, () => true],
  ['a whole range', 300, 1, () => true],
  ['a range with others in it', 300, 2, () => true],
  ['a range of which every third is meant', 300, 1, (i: number) => i % 3 === 0],
])('of %s those that are meant are deleted, and nothing else', async (_, count, step, isMeant) => {
  const db = await filled(700);
  const asked = Array.from({ length: count }, (_, i) => 50 + i * step);
  const meant = asked.filter(isMeant).map(keyOf);
  const isMeantRow = ({ key }: { readonly key: string }) => isMeant(Number(key.slice(1)));
  const absent = `${keyOf(50)}x`;
  const gone = await deleteMeant(db.claims, [absent, ...asked.map(keyOf)].toReversed(), isMeantRow);
  expect(gone.toSorted()).toEqual(meant);
  const left = await db.claims.toCollection().primaryKeys();
  expect(left).toEqual(Array.from({ length: 700 }, (_, i) => keyOf(i)).filter((key) => !meant.includes(key)));
});

test('rows that are already gone do not hinder', async () => {
  const db = await filled(100);
  await deleteMany(
    db.claims,
    Array.from({ length: 300 }, (_, i) => keyOf(i)),
  );
  expect(await db.claims.count()).toBe(0);
});
