import { expect, test } from 'vitest';
import type { Unit } from '../../core/model/unit';
import { imei } from '../rules/shop';
import { at, isKnown, type OwnShop, openOwnShop, ownLine, post, receive, sell, unitOf, written } from './own-shop';
import { pageDraft, pageLine } from './shop';

/** The unit without its history, which only grows. */
function stood({ history: _, ...unit }: Unit): Omit<Unit, 'history'> {
  return unit;
}

async function untouched(shop: OwnShop, text: string, posts: () => Promise<{ readonly documentId: string }>) {
  const before = await unitOf(shop, text);
  const { documentId } = await posts();
  expect(stood(await unitOf(shop, text))).not.toEqual(stood(before));
  await shop.office.reverse(documentId, 'a slip', 'Maria');
  const after = await unitOf(shop, text);
  expect(stood(after)).toEqual(stood(before));
  expect(after.history).toHaveLength(before.history.length + 3);
  const found = await shop.office.document(documentId);
  expect(found?.record).toMatchObject({ state: 'voided', message: 'a slip' });
  expect(found?.entries.at(-1)).toMatchObject({ kind: 'reversed', by: 'Maria', reason: 'a slip' });
}

test('each kind that can be taken back leaves its units exactly as they were', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2), imei(3)]);
  // Facets that a reversal must not lose: it was defective once, it was repaired, its cost was corrected, it was moved and counted.
  const supplier = { details: { cause: 'defective' }, party: 'Supplier Ltd' } as const;
  await post(shop, 'supplierReturn', { ...supplier, scans: [imei(1)] });
  await shop.office.saveSettings({ overridable: ['GR6'] });
  await shop.office.saveManager('Maria', '4711');
  const lines = [ownLine('phone', { priceMinor: 400_00 })];
  const back = await written(shop.desk, 'goodsReceipt', { party: 'Supplier Ltd', lines, scans: [imei(1)] });
  await shop.desk.approve(back, '4711', 'mended');
  await shop.desk.post(back);
  const intake = await post(shop, 'repair', { details: { problem: 'x' }, scans: [imei(1)] });
  await post(shop, 'repair', { details: { stage: 'handedOut', follows: intake.documentId }, scans: [imei(1)] });
  const correction = { what: 'cost', minor: 7_00 } as const;
  await post(shop, 'correction', { details: { correction, note: 'freight' }, scans: [imei(1)] });
  await post(shop, 'transfer', { details: { toLocation: 'second' }, scans: [imei(1)] });
  await at(shop, 'second');
  await post(shop, 'transfer', { details: { stage: 'receive' }, scans: [imei(1)] });
  await shop.desk.post(await written(shop.desk, 'stockCount', { scans: [imei(1)] }), '4711');

  await untouched(shop, imei(1), () => post(shop, 'supplierReturn', { ...supplier, scans: [imei(1)] }));
  await untouched(shop, imei(1), () => post(shop, 'writeOff', { details: { cause: 'lost' }, scans: [imei(1)] }));
  await untouched(shop, imei(1), () => sell(shop, [imei(1)]));
  await sell(shop, [imei(1)]);
  await untouched(shop, imei(1), () => post(shop, 'customerReturn', { scans: [imei(1)] }));
  await untouched(shop, imei(1), () => post(shop, 'buyBack', { scans: [imei(1)] }));
  expect(await shop.office.verify(() => undefined)).toMatchObject({ intact: true });
});

test('what a reversed paper brought is gone, and its number finds nothing', async () => {
  const shop = await openOwnShop();
  const receipt = await receive(shop, 'watch', ['W1', 'W2']);
  const opening = await post(shop, 'openingBalance', { lines: [ownLine('phone')], scans: [imei(1)] });
  const bought = await post(shop, 'buyBack', { lines: [ownLine('phone')], scans: [imei(2)] });
  for (const { documentId } of [receipt, opening, bought]) await shop.office.reverse(documentId, 'a slip', 'Maria');
  for (const text of ['W1', 'W2', imei(1), imei(2)]) expect(await isKnown(shop, text)).toBe(false);
  expect(await shop.office.stockCounts()).toEqual([]);
  await receive(shop, 'watch', ['W1']);
});

test('[VO1] nothing is taken back that another paper stands on, however often something was taken back before', async () => {
  const shop = await openOwnShop();
  const receipt = await receive(shop, 'watch', ['W1']);
  const other = await receive(shop, 'watch', ['W2']);
  const moved = await post(shop, 'transfer', { details: { toLocation: 'second' }, scans: ['W1'] });
  await post(shop, 'transfer', { details: { stage: 'cancel' }, scans: ['W1'] });
  const sold = await sell(shop, ['W1']);
  const refused = shop.office.reverse(receipt.documentId, 'a slip', 'Maria');
  await expect(refused).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining(`${sold.number}`) });
  await shop.office.reverse(sold.documentId, 'a slip', 'Maria');
  // The sale never happened; the transfer did.
  const again = shop.office.reverse(receipt.documentId, 'a slip', 'Maria');
  await expect(again).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('TR-2') });
  expect(moved.number).toBe('TR-1');
  const cart = pageDraft('sale', { lines: [pageLine({ product: { sku: 'WATCH' }, serials: ['W2'] })] });
  expect(await shop.till().reserve(cart)).toMatchObject({ reserved: true });
  await expect(shop.office.reverse(other.documentId, 'a slip', 'Maria')).rejects.toMatchObject({ code: 'refused' });
});

test('[VO2] a paper with an opposite is undone by that', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const { documentId } = await post(shop, 'transfer', { details: { toLocation: 'second' }, scans: ['W1'] });
  const refused = shop.office.reverse(documentId, 'a slip', 'Maria');
  await expect(refused).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/opposite/u) });
  expect((await unitOf(shop, 'W1')).state).toBe('inTransit');
});

test('[VO3] only a posted paper is taken back, once, and with a reason', async () => {
  const shop = await openOwnShop();
  const { documentId } = await receive(shop, 'watch', ['W1']);
  await expect(shop.office.reverse(documentId, '  ', 'Maria')).rejects.toMatchObject({ code: 'noReason' });
  await expect(shop.office.reverse('nothing', 'x', 'Maria')).rejects.toMatchObject({ code: 'unknownDocument' });
  await shop.office.reverse(documentId, 'a slip', 'Maria');
  const twice = shop.office.reverse(documentId, 'a slip', 'Maria');
  await expect(twice).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/posted/u) });
  const page = pageDraft('goodsReceipt', { lines: [pageLine({ product: { sku: 'WATCH' }, serials: ['W2'] })] });
  const pending = await shop.till().reserve(page);
  const id = pending.reserved ? (pending.documentId ?? '') : '';
  await expect(shop.office.reverse(id, 'a slip', 'Maria')).rejects.toMatchObject({ code: 'refused' });
});

test('the number of a paper that was taken back is free for the POS again', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const sale = async (key: string) => {
    const page = pageDraft('sale', {
      documentKey: key,
      party: 'Olena',
      lines: [pageLine({ product: { sku: 'WATCH' }, serials: ['W1'] })],
    });
    const reserved = await shop.till().reserve(page);
    const id = reserved.reserved ? (reserved.documentId ?? '') : '';
    return { id, state: await shop.till().settle(id, { state: 'posted', number: '5521', message: null }) };
  };
  const first = await sale('one');
  await shop.office.reverse(first.id, 'wrong customer', 'Maria');
  expect(await shop.till().settle(first.id, { state: 'posted', number: '5521', message: null })).toBe('voided');
  const second = await sale('two');
  expect(second.state).toBe('posted');
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'sold', paper: { documentId: second.id, number: '5521' } });
  const party = (await shop.office.document(first.id))?.record.partyId ?? '';
  expect(await shop.office.party(party)).toMatchObject({ name: 'Olena' });
  expect((await shop.office.document(second.id))?.record.partyId).toBe(party);
});

test('a reversal survives a rebuild', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  await post(shop, 'transfer', { details: { toLocation: 'second' }, scans: ['W1'] });
  await post(shop, 'transfer', { details: { stage: 'cancel' }, scans: ['W1'] });
  const { documentId } = await sell(shop, ['W1']);
  await shop.office.reverse(documentId, 'a slip', 'Maria');
  const before = await unitOf(shop, 'W1');
  await shop.office.rebuild(() => undefined);
  expect(await unitOf(shop, 'W1')).toEqual(before);
});
