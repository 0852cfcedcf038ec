// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProductType } from '../../core/model/product';
import { choose, control, press, type Shown, show, shows, textOf, type } from './render';
import { liveSomeWeeks, openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`products ${count}`);
  await liveSomeWeeks(shop);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

async function typeOf(name: string): Promise<string | undefined> {
  return (await shop.ledger.office.products(name, null)).rows[0]?.typeId;
}
async function productType(id: string): Promise<ProductType | undefined> {
  return (await shop.ledger.office.productTypes()).find((one) => one.id === id);
}

describe('products', () => {
  test('unassigned ones come first and are counted in the navigation', async () => {
    shown = show(shop.ledger.office, '#/products');
    await shows('2 products here have no type yet');
    await shows('2 products without a type');
    const names = [...document.querySelectorAll('tbody .row-link')].map(textOf);
    expect(names.slice(0, 2)).toEqual(['Case for Galaxy S24, clear', 'Charger 25 W']);
  });

  test('several get a type at once', async () => {
    shown = show(shop.ledger.office, '#/products');
    await press('Choose them');
    await shows('2 products chosen');
    await choose('Product type', 'Accessories');
    await press('Assign');
    await shows('2 products have their type now.');
    expect(await typeOf('Charger')).toBe('accessories');
    expect(await typeOf('Case for')).toBe('accessories');
    await vi.waitFor(() => expect(document.querySelector('nav .count[title*="without a type"]')).toBeNull());
  });

  test('one gets another type, or goes back to the default', async () => {
    shown = show(shop.ledger.office, '#/products');
    await choose('Product type of Galaxy Watch 7', 'Flagships');
    await vi.waitFor(async () => expect(await typeOf('Watch')).toBe('flagships'));
    await choose('Product type of Galaxy Watch 7', 'Default of the shop');
    await vi.waitFor(async () => expect(await typeOf('Watch')).toBeUndefined());
  });

  test('are filtered by code', async () => {
    shown = show(shop.ledger.office, '#/products');
    await type('Filter by name or code', 'chg-25');
    await vi.waitFor(() => expect(document.querySelectorAll('tbody tr')).toHaveLength(1));
    await type('Filter by name or code', 'nothing like it');
    await shows('No product fits this filter.');
  });
});

describe('product types', () => {
  test('a child shows what it inherits, from whom, and what is its own', async () => {
    shown = show(shop.ledger.office, '#/types/flagships');
    await shows('Strict inherited from Phones');
    await shows('2 × IMEI, serial number inherited from Phones');
    expect((await control<HTMLInputElement>('Length')).value).toBe('2');
    await press('Inherit from Phones');
    await shows('12 months inherited from Phones');
    await press('Save');
    await shows('Product type saved.');
    expect(await productType('flagships')).toEqual({ id: 'flagships', name: 'Flagships', parentId: 'phones' });
  });

  test('a value of its own begins with the inherited one', async () => {
    shown = show(shop.ledger.office, '#/types/flagships');
    await press('Change: Identifiers of one unit');
    await press('One IMEI fewer');
    await press('One more EID');
    await shows('IMEI, serial number, EID');
    await press('Save');
    await shows('Product type saved.');
    expect(await productType('flagships')).toMatchObject({ identifiers: ['imei', 'serial', 'eid'] });
  });

  test('a preset sets both settings behind it, and another mix is possible', async () => {
    shown = show(shop.ledger.office, '#/types/watches');
    (await control<HTMLInputElement>('Not tracked')).click();
    await choose('Asking for identifiers', 'Asks for every unit');
    await press('Save');
    await shows('Product type saved.');
    expect(await productType('watches')).toMatchObject({ capture: 'required', verify: 'off' });
    await vi.waitFor(() =>
      expect(textOf(document.querySelector('.tree [aria-current]') as Element)).toContain('Own mix'),
    );
  });

  test('a new one needs a name, and can say what a serial looks like', async () => {
    shown = show(shop.ledger.office, '#/types');
    await press('Add a product type');
    await press('Save');
    await shows('A name is needed here.');
    await type('Name', ' Laptops ');
    await choose('Below', 'Phones');
    await press('Change: Look of a serial number');
    await type('Shortest, in characters', '8');
    await type('Begins with', 'PF');
    await press('Change: Same serial number twice');
    await choose('Two equal serials are the same unit', 'in the whole shop');
    await press('Save');
    await shows('Product type saved.');
    const made = (await shop.ledger.office.productTypes()).find((one) => one.name === 'Laptops');
    expect(made).toMatchObject({
      parentId: 'phones',
      serialPattern: { minLength: 8, prefix: 'PF' },
      uniqueness: 'global',
    });
    expect(location.hash).toBe(`#/types/${made?.id}`);
  });

  test('a type cannot stand below itself or its children', async () => {
    shown = show(shop.ledger.office, '#/types/phones');
    const below = await control<HTMLSelectElement>('Below');
    expect([...below.options].map((option) => option.text)).toEqual(['Nothing (top level)', 'Accessories', 'Watches']);
  });

  test('one in use says why it cannot be removed', async () => {
    shown = show(shop.ledger.office, '#/types/phones');
    await press('Remove');
    await shows('“Flagships” stands below it.');
    expect((document.querySelector('dialog button[type=submit]') as HTMLButtonElement).disabled).toBe(true);
  });

  test('one that products use is refused by the ledger, in words', async () => {
    shown = show(shop.ledger.office, '#/types/watches');
    await press('Remove');
    await shows('Remove “Watches”?');
    (document.querySelector('dialog button[type=submit]') as HTMLButtonElement).click();
    await shows('This product type is still used.');
    expect(await productType('watches')).toBeDefined();
  });
});
