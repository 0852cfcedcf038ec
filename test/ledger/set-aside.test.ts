import { expect, test } from 'vitest';
import { contents, isKnown, openOwnShop, ownLine, receive, refuse, sell, unitOf, written } from './own-shop';

test('a watch set aside for a customer is sold to nobody else, and free once that is voided', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const paper = await written(shop.desk, 'sale', { party: 'Olena', scans: ['W1'] });
  const aside = await shop.desk.setAside(paper);
  expect(aside).toMatchObject({ posted: true, number: null });
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'reserved', reservation: { from: 'inStock' } });
  await shop.ledger.onlyTabs([]);
  expect((await shop.office.documents('pending', null)).rows).toHaveLength(1);
  expect(await shop.desk.unfinished()).toEqual([]);
  expect(await refuse(shop, 'sale', { scans: ['W1'] })).toEqual(['DO7']);
  await shop.office.settle(aside.posted ? aside.documentId : '', 'voided', null, 'Maria');
  expect(JSON.parse(await contents(shop))).toMatchObject({ drafts: [], claims: [], submissions: [] });
  await sell(shop, ['W1']);
  expect((await unitOf(shop, 'W1')).state).toBe('sold');
});

test('a watch set aside is sold when the customer comes for it', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const aside = await shop.desk.setAside(await written(shop.desk, 'sale', { scans: ['W1'] }));
  await shop.office.settle(aside.posted ? aside.documentId : '', 'posted', '5521', 'Maria');
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'sold', episodes: [{ sold: { number: '5521' } }] });
  const receipt = await written(shop.desk, 'goodsReceipt', { lines: [ownLine('watch')], scans: ['W2'] });
  await expect(shop.desk.setAside(receipt)).rejects.toMatchObject({ code: 'notAllowed' });
  expect(await isKnown(shop, 'W2')).toBe(false);
});
