import { expect, test } from 'vitest';
import type { Page, UnitQuery } from '../../core/ledger/office';
import { book, openShop, pageDraft, pageLine, type TestShop } from './shop';

const ALL: UnitQuery = { part: '', productId: null, state: null };

async function everything<T>(read: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<T> = await read(after);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

async function found(shop: TestShop, query: Partial<UnitQuery>): Promise<(string | undefined)[]> {
  const rows = await everything((after) => shop.ledger.office.units({ ...ALL, ...query }, after));
  return rows.map((unit) => unit.identifiers[0]?.value);
}

test('a unit is found by the beginning, the end or the middle of any identifier', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['490154203237518', 'AB-77-cd', 'ZZ9']);
  expect(await found(shop, { part: '49015' })).toEqual(['490154203237518']);
  expect(await found(shop, { part: '7518' })).toEqual(['490154203237518']);
  expect(await found(shop, { part: '-77-' })).toEqual(['AB-77-cd']);
  expect(await found(shop, { part: ' ab-77-CD ' })).toEqual(['AB-77-cd']);
  expect(await found(shop, { part: 'nothing' })).toEqual([]);
});

test('units are listed newest first, page by page, by product and state', async () => {
  const shop = await openShop();
  const serials = Array.from({ length: 130 }, (_, i) => `S${1000 + i}`);
  await book(shop.till(), 'goodsReceipt', serials);
  await book(shop.till(), 'goodsReceipt', ['W1'], { lines: [pageLine({ product: { sku: 'WATCH' } })] });
  await book(shop.till(), 'sale', ['S1003']);
  const newest = ['W1', ...serials.toReversed()];
  const watch = (await shop.ledger.office.products('watch', null)).rows[0]?.id ?? '';
  const phone = (await shop.ledger.office.products('phone', null)).rows[0]?.id ?? '';
  const unsold = newest.filter((serial) => serial !== 'S1003');
  expect(await found(shop, {})).toEqual(newest);
  expect(await found(shop, { state: 'sold' })).toEqual(['S1003']);
  expect(await found(shop, { state: 'inStock' })).toEqual(unsold);
  expect(await found(shop, { productId: watch })).toEqual(['W1']);
  expect(await found(shop, { productId: phone })).toEqual(newest.slice(1));
  expect(await found(shop, { productId: phone, state: 'inStock' })).toEqual(unsold.slice(1));
  expect(await found(shop, { part: 'S10', state: 'sold' })).toEqual(['S1003']);
  expect(await found(shop, { part: 'S1', productId: phone })).toEqual(serials.toReversed());
  expect(await found(shop, { part: 'S1', productId: watch })).toEqual([]);
});

test('where thousands are in a state the list goes on past those that are not', async () => {
  const shop = await openShop();
  const serials = Array.from({ length: 2100 }, (_, i) => `S${i}`);
  const lines = [pageLine({ quantity: serials.length, serials })];
  await book(shop.till(), 'goodsReceipt', [], { lines });
  const more = Array.from({ length: 2050 }, (_, i) => `T${i}`);
  await book(shop.till(), 'goodsReceipt', [], { lines: [pageLine({ quantity: more.length, serials: more })] });
  await book(shop.till(), 'sale', [], { lines: [pageLine({ quantity: more.length, serials: more })] });
  expect(await found(shop, { state: 'inStock' })).toEqual(serials.toReversed());
});

test('documents are listed newest first, by state', async () => {
  const shop = await openShop();
  const { office } = shop.ledger;
  const ids: string[] = [];
  for (let i = 0; i < 60; i++) ids.push(await book(shop.till(), 'goodsReceipt', [`A${i}`], {}, 'none'));
  for (const id of ids.slice(0, 55)) await office.settle(id, 'posted', `N${id}`, 'Maria');
  const list = (state: Parameters<typeof office.documents>[0]) => everything((after) => office.documents(state, after));
  expect((await list(null)).map((record) => record.id)).toEqual(ids.toReversed());
  expect((await list('posted')).map((record) => record.id)).toEqual(ids.slice(0, 55).toReversed());
  expect((await list('pending')).map((record) => record.id)).toEqual(ids.slice(55).toReversed());
  expect((await list('posted'))[0]).not.toHaveProperty('numberKey');
  expect(await office.document('nothing')).toBeNull();
  expect(await office.unit('nothing')).toBeNull();
  expect(await office.timeline('nothing')).toEqual([]);
});

test('the clerk may pick what is in stock here, of this product, and in no cart', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2', 'A3', 'B4']);
  await book(shop.till(), 'sale', ['A1']);
  const cart = pageDraft('sale', { documentKey: 'c1' });
  await shop.till().scan(cart, 'A2', 'l1');
  const values = async (part: string) =>
    (await shop.till('2').choices({ ...cart, documentKey: 'c2' }, 'l1', part)).map((one) => one.identifiers[0]?.value);
  expect(await values('')).toEqual(['B4', 'A3']);
  expect(await values('a')).toEqual(['A3']);
  expect(await shop.till().choices(cart, 'nowhere', '')).toEqual([]);
  expect(await shop.till().choices({ ...cart, kind: 'goodsReceipt' }, 'l1', '')).toEqual([]);
  await shop.ledger.office.saveSettings({ location: 'elsewhere' });
  expect(await values('')).toEqual([]);
});

test('settings begin with a register of their own, which nobody changes', async () => {
  const [one, other] = [await openShop(), await openShop()];
  const settings = await one.ledger.office.settings();
  expect(settings.register).toMatch(/^[2-9A-Z]{6}$/u);
  expect((await other.ledger.office.settings()).register).not.toBe(settings.register);
  const change = { shopName: 'Kyiv Mobile', register: 'X' } as { shopName: string };
  expect(await one.ledger.office.saveSettings(change)).toEqual({ ...settings, shopName: 'Kyiv Mobile' });
});

test('two contexts that open a new ledger at once agree on its register', async () => {
  const shop = await openShop();
  const ledgers = await Promise.all([shop.again(), shop.again(), shop.again()]);
  const registers = await Promise.all(ledgers.map(async ({ office }) => (await office.settings()).register));
  expect(new Set(registers).size).toBe(1);
});

test('sites and profiles are kept and removed', async () => {
  const { office } = (await openShop()).ledger;
  const site = { origin: 'https://till.example', profileId: 'demo', grantedAt: '2026-11-03T09:00:00.000Z' };
  await office.saveSite(site);
  await office.saveProfile({ id: 'mine', json: '{}' });
  expect([await office.sites(), await office.profiles()]).toEqual([[site], [{ id: 'mine', json: '{}' }]]);
  await office.removeSite(site.origin);
  await office.removeProfile('mine');
  expect([await office.sites(), await office.profiles()]).toEqual([[], []]);
});

test('a change in one context is told in every other, until it stops listening', async () => {
  const shop = await openShop();
  const other = await shop.again();
  let stop: () => void = () => expect.fail('nobody listens yet');
  const told = new Promise<void>((resolve) => {
    stop = other.office.subscribe(resolve);
  });
  await book(shop.till(), 'goodsReceipt', ['A1']);
  await told;
  stop();
  let more = 0;
  const end = other.office.subscribe(() => {
    more += 1;
  });
  end();
  await other.office.saveSettings({ shopName: 'x' });
  expect(more).toBe(0);
  other.close();
});

test('a rebuild that is killed in its middle leaves the projection as it was', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  const before = await shop.ledger.office.units(ALL, null);
  const killed = shop.ledger.office.rebuild((done) => {
    if (done > 0) throw new Error('killed');
  });
  await expect(killed).rejects.toMatchObject({ name: 'LedgerError' });
  expect(await shop.ledger.office.units(ALL, null)).toEqual(before);
});
