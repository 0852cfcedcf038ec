import { expect, test } from 'vitest';
import { book, openShop, pageDraft } from './shop';

test('a unit of a paper that the manager voids is free for another cart', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const id = await book(shop.till('1'), 'sale', ['A1'], { documentKey: 'gone' }, 'unresolved');
  await shop.ledger.office.settle(id, 'voided', null, 'Manager');

  const other = pageDraft('sale', { documentKey: 'next' });
  const scanned = await shop.till('2').scan(other, 'A1', null);
  expect(scanned.placed).toBe(true);
  expect(scanned.view.verdict).toEqual({ outcome: 'accept', reasons: [] });
});

test('a cart that is still on its page claims its units anew, and is the first to have them', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const id = await book(shop.till('1'), 'sale', ['A1'], { documentKey: 'here' }, 'unresolved');
  await shop.ledger.office.settle(id, 'voided', null, 'Manager');
  expect((await shop.till('1').look(pageDraft('sale', { documentKey: 'here' }))).verdict.outcome).toBe('accept');

  const scanned = await shop.till('2').scan(pageDraft('sale', { documentKey: 'next' }), 'A1', null);
  expect(scanned.view.verdict.reasons.map(({ rule }) => rule)).toEqual(['CT']);
});

test('a paper that the POS refused keeps its units for the clerk who goes on with it', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const id = await book(shop.till('1'), 'sale', ['A1'], { documentKey: 'here' }, 'none');
  await shop.till('1').settle(id, { state: 'voided', number: null, message: 'The till is closed' });

  const scanned = await shop.till('2').scan(pageDraft('sale', { documentKey: 'next' }), 'A1', null);
  expect(scanned.view.verdict.reasons.map(({ rule }) => rule)).toEqual(['CT']);
});
