// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choose, control, press, profile, type Shown, show, shows, type } from './render';
import { openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`setup ${count}`);
});

afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const TILL = profile('till', 'Good Till', ['https://till.example/*'], ['Good Till 3.1']);

describe('the first steps', () => {
  test('a new shop is led through shop, POS site and product types', async () => {
    const { office } = shop.ledger;
    const grants: string[] = [];
    shown = show(office, '#origin=https%3A%2F%2Ftill.example', {
      builtInProfiles: [TILL],
      sites: {
        async grant(origin, profileId) {
          grants.push(`${origin} ${profileId}`);
          await office.saveSite({ origin, profileId, grantedAt: '2026-11-24T09:00:00.000Z' });
          return { granted: true, tabs: [7] };
        },
        revoke: async () => ({ granted: true, tabs: [] }),
        reload: async () => undefined,
      },
    });
    await shows('What is your shop called?');
    await type('Shop', 'Kyiv Mobile');
    await type('This till', 'Till 1');
    await choose('Currency', 'EUR · Euro');
    await press('Continue');
    await shows('Where is your POS?');
    await shows('Verified on Good Till 3.1');
    await press('Use on till.example');
    await shows('1 open tab still shows the site as it was before.');
    await press('Continue');
    await shows('What do you track?');
    await choose('Each phone carries', 'two IMEIs and a serial number');
    await press('Finish');
    await shows('SerialGate is on watch.');

    expect(grants).toEqual(['https://till.example till']);
    expect(await office.settings()).toMatchObject({
      shopName: 'Kyiv Mobile',
      registerName: 'Till 1',
      currency: 'EUR',
      defaultTypeId: null,
      ready: true,
    });
    expect(await office.productTypes()).toEqual([
      { id: 'accessories', name: 'Accessories', capture: 'off', verify: 'off' },
      {
        id: 'phones',
        name: 'Phones',
        capture: 'required',
        verify: 'refuse',
        identifiers: ['imei', 'imei', 'serial'],
        warranty: { length: 12, unit: 'months' },
      },
    ]);
  });

  test('a missing name is asked for, in words, beside its field', async () => {
    shown = show(shop.ledger.office, '#/');
    await press('Continue');
    await shows('A name is needed here.');
    expect((await control('Shop')).getAttribute('aria-invalid')).toBe('true');
    expect((await shop.ledger.office.settings()).shopName).toBe('');
  });

  test('can be left, reminds of itself, and takes up where it was', async () => {
    await shop.ledger.office.saveSettings({ shopName: 'Kyiv Mobile', registerName: 'Till 1' });
    shown = show(shop.ledger.office, '#/');
    await shows('Where is your POS?');
    await press('Leave this for later');
    await shows('The set-up is not finished.');
    await shows('No unit is known yet');
    await press('Continue');
    await shows('What is your shop called?');
    expect((await control<HTMLInputElement>('Shop')).value).toBe('Kyiv Mobile');
  });

  test('done without a site it does not claim to be on watch', async () => {
    shown = show(shop.ledger.office, '#/setup/3');
    await press('Finish');
    await shows('Allow your POS site next.');
  });

  test('gone through again it changes the types it made and adds no second ones', async () => {
    const { office } = shop.ledger;
    await office.saveProductType({
      id: 'phones',
      name: 'Smartphones',
      capture: 'optional',
      verify: 'warn',
      identifiers: ['imei'],
    });
    await office.saveSettings({
      shopName: 'Kyiv Mobile',
      registerName: 'Till 1',
      ready: true,
      defaultTypeId: 'phones',
    });
    shown = show(office, '#/setup/3');
    await shows('Smartphones');
    await choose('Each phone carries', 'two IMEIs (dual SIM)');
    await press('Finish');
    await shows('No site is allowed yet');
    expect(await office.productTypes()).toEqual([
      { id: 'phones', name: 'Smartphones', capture: 'optional', verify: 'warn', identifiers: ['imei', 'imei'] },
    ]);
    expect((await office.settings()).defaultTypeId).toBe('phones');
  });

  test('asks what holds for products that nobody has given a type: not tracked, or strict', async () => {
    const { office } = shop.ledger;
    shown = show(office, '#/setup/3');
    await shows('A product that nobody has given a type');
    const choice = (name: string) =>
      [...document.querySelectorAll<HTMLInputElement>('.choice-cards input')].find(
        (input) => input.closest('label')?.querySelector('b')?.textContent === name,
      );
    expect(choice('Not tracked')?.checked).toBe(true);
    choice('Strict')?.click();
    await press('Finish');
    await shows('Allow your POS site next.');
    expect((await office.settings()).defaultTypeId).toBe('untyped');
    expect((await office.productTypes()).find(({ id }) => id === 'untyped')).toEqual({
      id: 'untyped',
      name: 'Everything else',
      capture: 'required',
      verify: 'refuse',
    });
    shown.unmount();
    shown = show(office, '#/setup/3');
    await shows('A product that nobody has given a type');
    expect(choice('Strict')?.checked).toBe(true);
    choice('Not tracked')?.click();
    await press('Finish');
    await vi.waitFor(async () => expect((await office.settings()).defaultTypeId).toBeNull());
  });

  test('the location is called as the manager calls it, or by words of the language', async () => {
    const { office } = shop.ledger;
    shown = show(office, '#/setup/1');
    await type('Shop', 'Kyiv Mobile');
    await type('This till', 'Till 1');
    expect((await control<HTMLInputElement>('Location')).placeholder).toBe('Main shop');
    await type('Location', ' Khreshchatyk ');
    await press('Continue');
    await shows('Where is your POS?');
    expect(await office.settings()).toMatchObject({
      location: 'main',
      locations: [{ id: 'main', name: 'Khreshchatyk' }],
    });
  });

  test('the language switch takes effect at once and is the shop’s setting', async () => {
    shown = show(shop.ledger.office, '#/setup/1');
    await shows('What is your shop called?');
    const [inNavigation] = document.querySelectorAll<HTMLInputElement>('nav input[value=uk]');
    inNavigation?.click();
    await shows('Як називається ваш магазин?');
    expect((await shop.ledger.office.settings()).language).toBe('uk');
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('uk'));
  });
});
