import { expect, test } from 'vitest';
import { NEWS_FOR } from '../../core/ledger/submissions';
import { book, openShop } from './shop';

test('a tab hears of the document that was just posted: its number and how many units', async () => {
  const shop = await openShop();
  const till = shop.till();
  expect(await till.saved()).toBeNull();
  const id = await book(till, 'goodsReceipt', ['A1', 'A2'], {}, 'none');
  expect(await till.saved()).toBeNull();
  await till.settle(id, { state: 'posted', number: '118', message: null });
  expect(await till.saved()).toEqual({ id, number: '118', unitCount: 2, cards: 0 });
  // Also on its next page, and from a worker that was started anew.
  expect(await (await shop.again()).till({ origin: 'https://till.example', tab: '1' }).saved()).toMatchObject({ id });
});

test('another tab and another origin hear nothing', async () => {
  const shop = await openShop();
  await book(shop.till('1'), 'goodsReceipt', ['A1']);
  expect(await shop.till('2').saved()).toBeNull();
  expect(await shop.till('1', 'https://other.example').saved()).toBeNull();
});

test('a voided and an unresolved document are not saved', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'voided');
  expect(await shop.till().saved()).toBeNull();
  await book(shop.till(), 'goodsReceipt', ['A2'], {}, 'unresolved');
  expect(await shop.till().saved()).toBeNull();
});

test('the next document takes the place of the one before; while it is pending there is no news', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const next = await book(shop.till(), 'goodsReceipt', ['A2', 'A3'], {}, 'none');
  expect(await shop.till().saved()).toBeNull();
  await shop.till().settle(next, { state: 'posted', number: null, message: null });
  expect(await shop.till().saved()).toEqual({ id: next, number: null, unitCount: 2, cards: 0 });
});

test('a document that still waits for an answer does not hide what was saved after it', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'unresolved');
  const id = await book(shop.till(), 'goodsReceipt', ['A2']);
  expect(await shop.till().saved()).toMatchObject({ id });
});

test('old news is none, and a closed tab leaves none', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  shop.clock.forward(NEWS_FOR);
  expect(await shop.till().saved()).toBeNull();
  await book(shop.till(), 'goodsReceipt', ['A2']);
  await shop.ledger.tabClosed('1');
  expect(await shop.till().saved()).toBeNull();
});

test('a document that was voided after it was posted is not saved', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1']);
  await shop.ledger.office.reverse(id, 'rung up twice', 'Olha');
  expect(await shop.till().saved()).toBeNull();
});
