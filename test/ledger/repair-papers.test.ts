import 'fake-indexeddb/auto';
import './quick-hash';
import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { type OwnShop, openOwnShop, ownLine, post, receive, sell, unitOf, written } from './own-shop';

async function withStranger(shop: OwnShop, text: string) {
  return post(shop, 'repair', { details: { problem: 'dead' }, lines: [ownLine('phone')], scans: [text] });
}

test('the steps of a repair stand under the number of its request, each request under its own', async () => {
  const shop = await openOwnShop();
  const first = await withStranger(shop, imei(1));
  const second = await withStranger(shop, imei(2));
  expect([first.number, second.number]).toEqual(['RE-1', 'RE-2']);
  const step = async (stage: 'sent' | 'back' | 'handedOut', follows: string, text: string) =>
    (await post(shop, 'repair', { details: { stage, follows }, scans: [text] })).number;
  expect(await step('sent', first.documentId, imei(1))).toBe('RE-1/1');
  expect(await step('sent', second.documentId, imei(2))).toBe('RE-2/1');
  expect(await step('back', first.documentId, imei(1))).toBe('RE-1/2');
  expect(await step('handedOut', first.documentId, imei(1))).toBe('RE-1/3');
  expect((await withStranger(shop, imei(1))).number).toBe('RE-3');
});

test('a unit that a customer returned into repair has no request of ours: its steps count like any paper', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  await sell(shop, [imei(1)]);
  const id = await written(shop.desk, 'customerReturn', { scans: [imei(1)] });
  await shop.desk.sendTo(id, 'inRepair');
  const returned = await shop.desk.post(id);
  if (!returned.posted) throw new Error(returned.view.sentences.join(' '));
  const details = { stage: 'sent', follows: returned.documentId } as const;
  expect((await post(shop, 'repair', { details, scans: [imei(1)] })).number).toBe('RE-1');
});

test('a stranger’s unit is taken in by any one of its numbers, and a second one joins it', async () => {
  const shop = await openOwnShop();
  await shop.office.saveProductType({
    id: 'phones',
    name: 'Phones',
    capture: 'required',
    verify: 'refuse',
    identifiers: ['imei', 'imei', 'serial'],
  });
  const line = ownLine('phone');
  const id = await written(shop.desk, 'repair', {
    details: { problem: 'dead' },
    lines: [line],
    scans: [[imei(1), line.key]],
  });
  const units = async () => (await shop.desk.look(id)).view.lines.flatMap(({ units }) => units);
  expect(await units()).toMatchObject([{ identifiers: [{ value: imei(1) }], missing: [] }]);
  await shop.desk.scan(id, imei(2), line.key);
  expect(await units()).toMatchObject([{ identifiers: [{ value: imei(1) }, { value: imei(2) }], missing: [] }]);
  expect(await shop.desk.post(id)).toMatchObject({ posted: true });
  expect((await unitOf(shop, imei(2))).state).toBe('inRepair');
  const receipt = await written(shop.desk, 'goodsReceipt', { lines: [line], scans: [[imei(3), line.key]] });
  expect((await shop.desk.look(receipt)).view.lines[0]?.units).toMatchObject([{ missing: ['imei', 'serial'] }]);
});

test('a unit scanned by mistake into a replacement leaves no empty line that would hold it up', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await receive(shop, 'watch', ['W1', 'W2']);
  await sell(shop, [imei(1), 'W1']);
  const { desk } = shop;
  const id = await written(desk, 'warrantyReplacement', { scans: ['W1', 'W2'] });
  for (const line of (await desk.look(id)).paper.lines) await desk.remove(id, line.key, 0, null);
  expect((await desk.look(id)).paper.lines).toEqual([]);
  for (const text of [imei(1), imei(2)]) expect(await desk.scan(id, text, null)).toMatchObject({ placed: true });
  expect((await desk.look(id)).paper.lines.map(({ role }) => role)).toEqual(['old', 'new']);
  expect(await desk.post(id)).toMatchObject({ posted: true, number: 'WR-1' });
});
