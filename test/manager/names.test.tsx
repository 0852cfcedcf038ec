// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LedgerDatabase } from '../../core/ledger/database';
import type { ShopSettings } from '../../core/model/settings';
import { locationText, registerText, writerText } from '../../core/outputs/names';
import { press, profile, type Shown, show, shows, textOf, type } from './render';
import { imei, liveSomeWeeks, openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let register: string;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`names ${count}`);
  await liveSomeWeeks(shop);
  ({ register } = await shop.ledger.office.settings());
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const page = () => textOf(document.body);

/** Every place of the manager page that tells of registers or locations. */
async function walk(): Promise<string> {
  const { office } = shop.ledger;
  const [unit] = (await office.units({ part: imei(12), productId: null, state: null }, null)).rows;
  const [paper] = (await office.documents('posted', null)).rows;
  let said = '';
  const places = [
    ['#/find', imei(12)],
    [`#/unit/${unit?.id}`, '2 Sept 2026'],
    ['#/documents/posted', '118'],
    [`#/document/${paper?.id}`, 'hash'],
  ] as const;
  for (const [hash, sign] of places) {
    shown = show(office, hash);
    await shows(sign);
    said += `${page()}\n`;
    shown.unmount();
  }
  return said;
}

describe('a person reads names', () => {
  test('of this register and its location, wherever they stand, and no codes', async () => {
    await shop.ledger.office.saveSettings({ locations: [{ id: 'main', name: 'Khreshchatyk' }] });
    const said = await walk();
    expect(said).toContain('In stockKhreshchatyk');
    expect(said).toContain('· Till 1');
    expect(said).not.toContain('Till 1, Till 1');
    expect(said).not.toContain(register);
    expect(said).not.toMatch(/\bmain\b/u);
  });

  test('of the first location in the shop’s language while nobody named it', async () => {
    expect(await walk()).toContain('In stockMain shop');
    await shop.ledger.office.saveSettings({ language: 'uk' });
    shown = show(shop.ledger.office, '#/find');
    await shows('Основний магазин');
  });

  test('of the profile of a document', async () => {
    const [paper] = (await shop.ledger.office.documents('posted', null)).rows;
    const builtInProfiles = [profile('demo-spa', 'Demo shop, single-page till', [])];
    shown = show(shop.ledger.office, `#/document/${paper?.id}`, { builtInProfiles });
    await shows('ProfileDemo shop, single-page till');
  });

  test('where the chain is broken', async () => {
    const database = new LedgerDatabase(`names ${count}`);
    const entry = await database.entries.offset(3).first();
    if (entry) await database.entries.put({ ...entry, by: 'Nobody' });
    database.close();
    shown = show(shop.ledger.office, '#/trust');
    await press('Check the chain');
    await shows('The chain is broken at entry 4 (Till 1).');
  });
});

test('a location that gets a name keeps its code, so what is in stock can still be sold', async () => {
  const { office } = shop.ledger;
  shown = show(office, '#/settings');
  await type('Name of location 1', 'Khreshchatyk');
  await press('Save the locations');
  await shows('Saved.');
  await vi.waitFor(async () =>
    expect(await office.settings()).toMatchObject({ locations: [{ id: 'main', name: 'Khreshchatyk' }] }),
  );
  await shop.write({
    kind: 'sale',
    at: '2026-11-24T09:00:00.000Z',
    lines: [{ sku: 'GS24-128', name: 'Galaxy S24 128 GB black', price: 31_999, units: [[imei(12)]] }],
    outcome: 'posted',
    number: '5600',
  });
});

describe('a code without a name', () => {
  const settings = {
    register: 'A2B3C4',
    registerName: '',
    locations: [],
    language: 'en',
  } as const;

  test('says that it is a register', () => {
    expect(registerText('A2B3C4', settings)).toBe('register A2B3C4');
    expect(registerText('XYZ', { ...settings, registerName: 'Till 1' })).toBe('register XYZ');
  });

  test('of a writer is said once, and a person stands before the till', () => {
    const named: ShopSettings['registerName'] = 'Till 1';
    expect(writerText({ by: 'A2B3C4', register: 'A2B3C4' }, settings)).toBe('register A2B3C4');
    expect(writerText({ by: 'Halyna', register: 'A2B3C4' }, { ...settings, registerName: named })).toBe(
      'Halyna, Till 1',
    );
  });

  test('of another location is shown as it is', () => {
    expect(locationText('podil', settings)).toBe('podil');
  });
});
