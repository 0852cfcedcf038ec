import { expect, test } from 'vitest';
import type { PageLine } from '../../core/model/document';
import type { ProductRef } from '../../core/model/product';
import { openShop, pageDraft, pageLine, type TestShop } from './shop';

/** Ids of the products that lines with these references are. */
async function resolve(shop: TestShop, ...products: ProductRef[]): Promise<(string | undefined)[]> {
  const lines: PageLine[] = products.map((product, i) => pageLine({ key: `l${i}`, product }));
  const view = await shop.till().look(pageDraft('sale', { documentKey: 'x', lines }));
  return view.lines.map((line) => line.productId);
}

test('a product met for the first time is made once, without a type, and listed first', async () => {
  const shop = await openShop();
  const typed = { id: 'known', name: 'A known one', typeId: 'strict', refs: ['sku:KNOWN'] };
  await shop.ledger.office.saveProduct(typed);
  const [first, second] = await resolve(shop, { sku: 'X1', name: 'Phone X' }, { sku: 'X1', name: 'Phone X' });
  expect(first).toBe(second);
  expect(await resolve(shop, { sku: 'x1 ' })).toEqual([first]);
  const { rows } = await shop.ledger.office.products('', null);
  expect(rows.map((product) => product.name)).toEqual(['Phone X', 'A known one']);
  expect(rows[0]).not.toHaveProperty('typeId');
});

test('a weaker or stronger reference beside a known one is learnt', async () => {
  const shop = await openShop();
  const [id] = await resolve(shop, { sku: 'X1' });
  expect(await resolve(shop, { posId: '77', sku: 'X1', name: 'Phone X' })).toEqual([id]);
  expect(await resolve(shop, { posId: '77' })).toEqual([id]);
  expect(await resolve(shop, { name: 'phone  x' })).toEqual([id]);
});

test('two variants of one name are two products when their codes differ', async () => {
  const shop = await openShop();
  const [red, blue] = await resolve(shop, { sku: 'RED', name: 'Phone' }, { sku: 'BLUE', name: 'Phone' });
  expect(red).not.toBe(blue);
  expect(await resolve(shop, { sku: 'BLUE', name: 'Phone' }, { sku: 'RED', name: 'Phone' })).toEqual([blue, red]);
});

test('a POS id means nothing on another origin', async () => {
  const shop = await openShop();
  const [here] = await resolve(shop, { posId: '5' });
  const there = await shop
    .till('1', 'https://other.example')
    .look(pageDraft('sale', { lines: [pageLine({ product: { posId: '5' } })] }));
  expect(there.lines[0]?.productId).not.toBe(here);
});

test('a reference that the manager moves to another product follows him', async () => {
  const shop = await openShop();
  await resolve(shop, { sku: 'OLD', name: 'Phone' });
  const product = { id: 'mine', name: 'Mine', refs: ['sku:OLD', 'sku:NEW'] };
  await shop.ledger.office.saveProduct(product);
  expect(await resolve(shop, { sku: 'OLD' }, { sku: 'NEW' })).toEqual(['mine', 'mine']);
  await shop.ledger.office.saveProduct({ ...product, refs: ['sku:NEW'] });
  expect(await resolve(shop, { sku: 'OLD' })).not.toContain('mine');
});

test('products are found by part of a name or a code, page by page', async () => {
  const shop = await openShop();
  for (let i = 0; i < 120; i++) {
    await shop.ledger.office.saveProduct({ id: `p${i}`, name: `Cable ${i}`, sku: `C-${i}`, refs: [`sku:C-${i}`] });
  }
  const first = await shop.ledger.office.products('cable', null);
  const second = await shop.ledger.office.products('cable', first.next);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 20, null]);
  expect(new Set([...first.rows, ...second.rows].map((product) => product.id)).size).toBe(120);
  expect((await shop.ledger.office.products('c-119', null)).rows.map((product) => product.id)).toEqual(['p119']);
});

test('a product type in use is not removed, and none stands below itself', async () => {
  const { office } = (await openShop()).ledger;
  await office.saveProductType({ id: 'child', name: 'Child', parentId: 'free' });
  await office.saveProduct({ id: 'p', name: 'P', typeId: 'child', refs: [] });
  for (const id of ['free', 'child', 'strict']) {
    await expect(office.removeProductType(id)).rejects.toMatchObject({ code: 'notAllowed', retryable: false });
  }
  await expect(office.saveProductType({ id: 'free', name: 'Free', parentId: 'child' })).rejects.toThrow('below itself');
  await office.saveProduct({ id: 'p', name: 'P', refs: [] });
  await office.removeProductType('child');
  await office.removeProductType('free');
  expect((await office.productTypes()).map((type) => type.id)).toEqual(['strict']);
});
