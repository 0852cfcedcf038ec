import { expect, test } from 'vitest';
import type { WatchEntry } from '../../core/model/watch';
import { imei } from '../rules/shop';
import { openOwnShop, ownLine, post, receive, refuse, rulesOf, sell, written } from './own-shop';

function watch(id: string, more: Partial<WatchEntry>): WatchEntry {
  const base = { scheme: 'serial', from: 'W1', to: 'W1', note: 'police, case 77', addedAt: '2026-11-03T09:00:00.000Z' };
  return { id, kind: 'stolen', ...base, ...more } as WatchEntry;
}

test('a stolen, recalled or blocked unit is told at the very scan, wherever it is taken in or handed out', async () => {
  const shop = await openOwnShop();
  const { office, desk } = shop;
  await receive(shop, 'watch', ['W1', 'W2', 'W5', 'W9']);
  await office.saveWatch(watch('1', {}));
  await office.saveWatch(watch('2', { kind: 'recalled', from: 'W4', to: 'W6' }));
  await office.saveWatch(watch('3', { kind: 'blocked', scheme: 'imei', from: imei(1), to: imei(1) }));
  const { paper } = await desk.open('sale', {});
  const { view } = await desk.scan(paper.id, 'w1', null);
  expect(rulesOf(view)).toEqual(['WL1']);
  expect(view.sentences[0]).toContain('police, case 77');
  await desk.drop(paper.id);
  expect(await refuse(shop, 'sale', { scans: ['W5'] })).toEqual(['WL2']);
  expect(await refuse(shop, 'goodsReceipt', { lines: [ownLine('phone')], scans: [imei(1)] })).toEqual(['WL3']);
  expect(await refuse(shop, 'buyBack', { lines: [ownLine('phone')], scans: [imei(1)] })).toEqual(['WL3']);
  expect(await refuse(shop, 'transfer', { details: { toLocation: 'x' }, scans: ['W1'] })).toEqual(['WL1']);
  await sell(shop, ['W2', 'W9']);
  await post(shop, 'stockCount', { scans: ['W1', 'W5'] });
});

test('an entry that is taken off the list stands in nobody’s way', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  await shop.office.saveWatch(watch('1', {}));
  expect(await refuse(shop, 'sale', { scans: ['W1'] })).toEqual(['WL1']);
  expect((await shop.office.watchList()).map(({ id }) => id)).toEqual(['1']);
  await shop.office.removeWatch('1');
  await sell(shop, ['W1']);
});

test('the POS is told at the scan as well', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  await shop.office.saveWatch(watch('1', {}));
  const { pageDraft, pageLine } = await import('./shop');
  const cart = pageDraft('sale', { documentKey: 'c', lines: [pageLine({ product: { sku: 'WATCH' } })] });
  expect(rulesOf((await shop.till().scan(cart, 'W1', 'l1')).view)).toEqual(['WL1']);
  expect(await shop.till().reserve(cart)).toMatchObject({ reserved: false });
});

test('what one window puts on the list or takes off it counts in every other at once', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2']);
  const other = await shop.again();
  const paper = await written(shop.desk, 'sale', { scans: ['W1'] });
  const rules = async () => rulesOf((await shop.desk.look(paper)).view);
  expect(await rules()).toEqual([]);
  await other.office.saveWatch(watch('1', {}));
  expect(await rules()).toEqual(['WL1']);
  await other.office.saveWatch(watch('1', { kind: 'blocked' }));
  expect(await rules()).toEqual(['WL3']);
  await other.office.saveWatch(watch('2', { from: 'W0', to: 'W9' }));
  await other.office.removeWatch('1');
  expect(await rules()).toEqual(['WL1']);
  await other.office.removeWatch('2');
  expect(await rules()).toEqual([]);
  other.close();
});
