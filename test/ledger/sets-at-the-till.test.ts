import { expect, test } from 'vitest';
import type { PageLine } from '../../core/model/document';
import { imei } from '../rules/shop';
import { type OwnShop, openOwnShop, ownLine, receive, rulesOf, unitOf } from './own-shop';
import { pageDraft, pageLine } from './shop';

const KIT = { key: 'k1', product: { sku: 'STARTER', name: 'Starter kit' }, priceMinor: 900_00 } as const;

function cart(key: string, lines: readonly Partial<PageLine>[] = [KIT]) {
  return pageDraft('sale', { documentKey: key, number: null, lines: lines.map((line) => pageLine(line)) });
}

async function sale(shop: OwnShop, key: string, texts: readonly string[], number: string) {
  for (const text of texts) {
    const scanned = await shop.till().scan(cart(key), text, null);
    if (!scanned.placed) throw new Error(scanned.sentence);
  }
  const reserved = await shop.till().reserve(cart(key));
  if (!reserved.reserved || reserved.documentId === null) throw new Error(reserved.view.sentences.join(' '));
  await shop.till().settle(reserved.documentId, { state: 'posted', number, message: null });
  return reserved.documentId;
}

test('a set in the POS asks for the serials of its tracked parts, and never takes the same watch twice', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await receive(shop, 'watch', ['W1', 'W2']);
  const seen = await shop.till().look(cart('one'));
  expect(seen.lines.map(({ productId, needed }) => [productId, needed])).toEqual([
    ['phone', 1],
    ['watch', 1],
  ]);
  expect(await shop.till().reserve(cart('one'))).toMatchObject({ reserved: false });
  const id = await sale(shop, 'one', ['W1', imei(1)], '1');
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'sold', paper: { documentId: id } });
  const again = await shop.till().scan(cart('two'), 'W1', null);
  expect(rulesOf(again.view)).toContain('SA2');
  expect(await shop.till().reserve(cart('two'))).toMatchObject({ reserved: false });
  await shop.till().remove(cart('two'), again.placed ? again.line : '', 0, null);
  await sale(shop, 'two', ['W2', imei(2)], '2');
});

test('two sets at once ask for two of each, and the second never gets the watch of the first', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await receive(shop, 'watch', ['W1', 'W2']);
  const two = (key: string) => cart(key, [{ ...KIT, quantity: 2 }]);
  expect((await shop.till().look(two('a'))).lines.map(({ needed }) => needed)).toEqual([2, 2]);
  await shop.till().scan(two('a'), 'W1', null);
  expect(await shop.till().scan(two('a'), 'W1', null)).toMatchObject({ placed: false, reason: { rule: 'DO5' } });
  const lines = [KIT, { ...KIT, key: 'k2' }];
  const other = await shop.till('2').scan(cart('b', lines), 'W1', null);
  expect(other).toMatchObject({ placed: false, reason: { rule: 'DO6' } });
  await shop.till('2').scan(cart('b', lines), 'W2', null);
  expect(await shop.till('2').scan(cart('b', lines), 'W2', null)).toMatchObject({ placed: false });
});

test('the entry says what was sold: the set with its price, its parts, and the warranty of what nobody counts', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  await receive(shop, 'watch', ['W1']);
  const id = await sale(shop, 'one', ['W1', imei(1)], '1');
  const [opened] = (await shop.office.document(id))?.entries ?? [];
  if (opened?.kind !== 'pending') throw new Error('no entry');
  expect(opened.document.lines.map(({ productId, price }) => [productId, price?.minor ?? null])).toEqual([
    ['starter', 900_00],
    ['phone', null],
    ['watch', null],
    ['cable', null],
  ]);
  const [cable] = Object.keys(opened.warranties ?? {});
  expect(Object.keys(opened.warranties ?? {})).toHaveLength(1);
  expect(opened.document.lines.find(({ key }) => key === cable)?.productId).toBe('cable');
  expect(opened.actions).toHaveLength(2);
});

test('a sale of nothing that is counted is on record where it gave a warranty, and only there', async () => {
  const shop = await openOwnShop();
  const cable = cart('c', [{ product: { sku: 'CABLE' }, quantity: 3 }]);
  const reserved = await shop.till().reserve(cable);
  const id = reserved.reserved ? (reserved.documentId ?? '') : '';
  await shop.till().settle(id, { state: 'posted', number: '5', message: null });
  const [opened] = (await shop.office.document(id))?.entries ?? [];
  expect(opened).toMatchObject({
    actions: [],
    warranties: { l1: { startsOn: '2026-11-03', endsOn: '2027-02-01', rule: 'period', documentId: id } },
  });
  await shop.office.saveProductType({ id: 'cables', name: 'Cables' });
  expect(await shop.till().reserve(cart('d', [{ product: { sku: 'CABLE' } }]))).toMatchObject({ documentId: null });
});

test('a set on a paper of our own asks for as much as is in it, not for as much as is scanned', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  await receive(shop, 'watch', ['W1', 'W2']);
  const { paper, view } = await shop.desk.open('sale', { lines: [ownLine('starter')] });
  expect(view.lines.map(({ needed }) => needed)).toEqual([1, 1]);
  for (const text of ['W1', imei(1)])
    expect(await shop.desk.scan(paper.id, text, null)).toMatchObject({ placed: true });
  expect(await shop.desk.scan(paper.id, 'W2', null)).toMatchObject({ placed: false, reason: { rule: 'CA2' } });
  const seen = await shop.desk.look(paper.id);
  expect([rulesOf(seen.view), seen.paper.lines]).toEqual([[], [ownLine('starter')]]);
  expect(await shop.desk.setAside(paper.id)).toMatchObject({ posted: true });
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'reserved' });
});
