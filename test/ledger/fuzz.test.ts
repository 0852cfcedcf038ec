import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { LedgerDatabase } from '../../core/ledger/database';
import type { Till } from '../../core/ledger/till';
import type { DocumentKind, PageDraft } from '../../core/model/document';
import { RULES } from '../../entrypoints/shared/rules';
import { Random } from './random';
import { openShop, pageDraft, pageLine, type TestShop } from './shop';

/** Seeds that run each time, and those that once failed. A fresh one joins them with each run. */
const PINNED = [1, 2, 3, 20261103];
const FRESH = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
const STEPS = 700;
const SERIALS = Array.from({ length: 400 }, (_, i) => `SN${1000 + i}`);
const KINDS: readonly DocumentKind[] = ['goodsReceipt', 'sale', 'customerReturn'];

test.each([...PINNED, FRESH])(
  'random papers, seed %i: projection = rebuild, nothing sold twice',
  async (seed) => {
    const random = new Random(seed);
    const shop = await openShop({ ...RULES, name: `fuzz ${seed}` });
    await shop.ledger.office.saveSettings({ returnNeedsReceipt: false, returnTo: 'inStock' });
    const open: string[] = [];
    for (let step = 0; step < STEPS; step++) await oneStep(shop, random, `${seed} ${step}`, open);
    await checkUnits(shop);
    await checkRebuild(shop);
    expect(await shop.ledger.office.verify(() => undefined)).toMatchObject({ intact: true });
  },
  60_000,
);

/** One paper from the page to some outcome, sometimes twice, sometimes from two tabs at once, or a late settlement. */
async function oneStep(shop: TestShop, random: Random, key: string, open: string[]): Promise<void> {
  const till = shop.till(String(random.below(3)));
  if (open.length > 0 && random.next() < 0.2) {
    const late = open.splice(random.below(open.length), 1)[0] as string;
    await shop.ledger.office.settle(late, random.pick(['posted', 'voided']), `L ${key}`, 'manager');
    return;
  }
  const page = await paper(shop, random, key);
  const racing = random.next() < 0.2 ? shop.till('9') : null;
  const twin = { ...page, documentKey: `${key} twin` };
  const [first, second] = await Promise.all([till.reserve(page), racing?.reserve(twin)]);
  for (const [result, draft] of [[first, page] as const, [second, twin] as const]) {
    if (!result) continue;
    if (result.reserved && result.documentId !== null) await settleSomehow(till, random, result.documentId, key, open);
    // The clerk gives up: the lines go, the units are free again.
    else await till.look({ ...draft, lines: [] });
  }
  if (random.next() < 0.1) await till.reserve(page);
}

/** Mostly a paper that a shop would write, of units in the right state; now and then any units at all. */
async function paper(shop: TestShop, random: Random, key: string): Promise<PageDraft> {
  const kind = random.pick(KINDS);
  const state = kind === 'sale' ? 'inStock' : 'sold';
  const fitting = (await shop.ledger.office.units({ part: '', productId: null, state }, null)).rows;
  const known = fitting.flatMap(({ identifiers }) => identifiers.map(({ value }) => value));
  const sensible = kind !== 'goodsReceipt' && known.length > 0 && random.next() < 0.85;
  const serials = random.some(sensible ? known : SERIALS, 1 + random.below(3));
  const lines = [pageLine({ quantity: serials.length, serials })];
  return pageDraft(kind, { documentKey: key, lines, party: random.pick(['Olena', 'Petro', null]) });
}

async function settleSomehow(till: Till, random: Random, id: string, key: string, open: string[]): Promise<void> {
  const state = random.pick(['posted', 'posted', 'posted', 'voided', 'unresolved', 'left'] as const);
  if (state === 'left' || state === 'unresolved') open.push(id);
  if (state === 'left') return;
  const outcome = { state, number: state === 'posted' ? `N ${key} ${id}` : null, message: null };
  await till.settle(id, outcome);
  if (random.next() < 0.2) await till.settle(id, outcome);
}

/** Walks the entries of every unit: it is bought before it is sold, and never sold twice without coming back between. */
async function checkUnits(shop: TestShop): Promise<void> {
  const db = new LedgerDatabase(shop.name);
  await db.open();
  const units = await db.units.toArray();
  expect(units.length).toBeGreaterThan(50);
  expect(units.filter(({ episodes }) => episodes.length > 1).length).toBeGreaterThan(0);
  const byKey = new Map<string, string>();
  for (const unit of units) {
    for (const { key } of unit.identifiers) {
      expect(byKey.get(key), `${key} names two units`).toBeUndefined();
      byKey.set(key, unit.id);
      expect((await db.identifiers.get(key))?.unitId).toBe(unit.id);
    }
    const papers = unit.episodes.flatMap(({ sold, returned }) => [sold && 'sold', returned && 'returned']);
    const sequence = papers.filter((one) => one !== null);
    expect(sequence, unit.id).toEqual(sequence.map((_, i) => (i % 2 === 0 ? 'sold' : 'returned')));
    expect(unit.reservation === null).toBe(unit.state !== 'reserved');
    if (unit.state === 'sold') expect(sequence.at(-1)).toBe('sold');
    if (unit.state === 'inStock') expect(sequence.at(-1) ?? 'returned').toBe('returned');
  }
  expect(await db.identifiers.count()).toBe(byKey.size);
  const counted = await shop.ledger.office.stockCounts();
  const inStock = units.filter(({ state }) => state === 'inStock').length;
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(inStock);
  db.close();
}

async function checkRebuild(shop: TestShop): Promise<void> {
  const db = new LedgerDatabase(shop.name);
  await db.open();
  const tables = [db.units, db.identifiers, db.documents, db.stock] as const;
  const read = () => Promise.all(tables.map((table) => table.toArray() as Promise<unknown[]>));
  const before = await read();
  let told = 0;
  await shop.ledger.office.rebuild((done, total) => {
    expect(done).toBeLessThanOrEqual(total);
    told = done;
  });
  expect(told).toBe(await shop.ledger.office.entryCount());
  expect(await read()).toEqual(before);
  db.close();
}
