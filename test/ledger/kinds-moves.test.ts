import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { at, openOwnShop, ownLine, post, receive, refuse, rulesOf, sell, unitOf, written } from './own-shop';

const DEFECTIVE = { details: { cause: 'defective' }, party: 'Supplier Ltd' } as const;

test('a transfer is shipped, received in two papers, and what never left is cancelled', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2', 'W3', 'W4']);
  const details = { stage: 'ship', toLocation: 'second' } as const;
  const shipped = await post(shop, 'transfer', { details, scans: ['W1', 'W2', 'W3'] });
  const transit = { documentId: shipped.documentId, from: 'main', to: 'second' };
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'inTransit', location: '', transit });
  expect(await shop.office.stockCounts()).toMatchObject([{ productId: 'watch', count: 1 }]);
  expect(await refuse(shop, 'sale', { scans: ['W1'] })).toEqual(['SA3']);

  const receiving = { stage: 'receive', follows: shipped.documentId } as const;
  expect(await refuse(shop, 'transfer', { details: receiving, scans: ['W1'] })).toEqual(['TR6']);
  await at(shop, 'second');
  const first = await post(shop, 'transfer', { details: receiving, scans: ['W1'] });
  expect(await refuse(shop, 'transfer', { details: receiving, scans: ['W1'] })).toEqual(['TR4']);
  await post(shop, 'transfer', { details: receiving, scans: ['W2'] });
  const arrived = await unitOf(shop, 'W1');
  expect(arrived).toMatchObject({ state: 'inStock', location: 'second', paper: { number: first.number } });
  expect(arrived).not.toHaveProperty('transit');
  expect(arrived.episodes).toHaveLength(1);
  expect((await shop.office.document(first.documentId))?.record).toMatchObject({
    stage: 'receive',
    follows: shipped.documentId,
  });

  const cancelling = { stage: 'cancel', follows: shipped.documentId } as const;
  expect(await refuse(shop, 'transfer', { details: cancelling, scans: ['W3'] })).toEqual(['TR6']);
  await at(shop, 'main');
  await post(shop, 'transfer', { details: cancelling, scans: ['W3'] });
  expect(await unitOf(shop, 'W3')).toMatchObject({ state: 'inStock', location: 'main' });
  expect(await refuse(shop, 'sale', { scans: ['W1'] })).toEqual(['SA11']);
  await at(shop, 'second');
  await sell(shop, ['W1']);
});

test('a transfer goes somewhere else, from where its units are, and is received as it was sent', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2']);
  expect(await refuse(shop, 'transfer', { details: { toLocation: 'main' }, scans: ['W1'] })).toEqual(['TR7']);
  const one = await post(shop, 'transfer', { details: { toLocation: 'second' }, scans: ['W1'] });
  await post(shop, 'transfer', { details: { toLocation: 'second' }, scans: ['W2'] });
  await at(shop, 'second');
  const details = { stage: 'receive', follows: one.documentId } as const;
  expect(await refuse(shop, 'transfer', { details, scans: ['W2'] })).toEqual(['TR5']);
  await post(shop, 'transfer', { details: { stage: 'receive' }, scans: ['W1', 'W2'] });
  expect(await refuse(shop, 'transfer', { details: { toLocation: 'second' }, scans: ['W1'] })).toEqual(['TR7']);
});

test('parts become one box, sold as one, and come apart again', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await receive(shop, 'watch', ['W1', 'W2', 'W3']);
  const kit = ownLine('box', { role: 'kit', quantity: 1 });
  const scans = [['BOX1', kit.key], imei(1), 'W1'] as const;
  const half = await written(shop.desk, 'assembly', { lines: [kit], scans });
  const refused = await shop.desk.post(half);
  expect(refused.posted ? [] : rulesOf(refused.view)).toEqual(['AS5']);
  await shop.desk.scan(half, 'W2', null);
  expect(await shop.desk.post(half)).toMatchObject({ posted: true, number: 'AS-1' });

  const box = await unitOf(shop, 'BOX1');
  const parts = await Promise.all([imei(1), 'W1', 'W2'].map((text) => unitOf(shop, text)));
  expect(box).toMatchObject({ state: 'inStock', productId: 'box' });
  expect([...(box.components ?? [])].sort()).toEqual(parts.map(({ id }) => id).sort());
  for (const part of parts) expect(part).toMatchObject({ state: 'assembled', kitId: box.id });
  expect(await refuse(shop, 'sale', { scans: ['W1'] })).toEqual(['SA7']);
  expect(await refuse(shop, 'disassembly', { scans: ['BOX1', imei(1), 'W1', 'W3'] })).toEqual(['DI2', 'DI3']);

  await post(shop, 'disassembly', { scans: ['BOX1', imei(1), 'W1', 'W2'] });
  expect(await unitOf(shop, 'BOX1')).toMatchObject({ state: 'writtenOff' });
  expect(await unitOf(shop, 'BOX1')).not.toHaveProperty('components');
  for (const text of [imei(1), 'W1', 'W2']) {
    expect((await unitOf(shop, text)).state).toBe('inStock');
    expect(await unitOf(shop, text)).not.toHaveProperty('kitId');
  }
});

test('a box that was taken apart is put together again under its old number, with other parts', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await receive(shop, 'watch', ['W1', 'W2']);
  const kit = ownLine('box', { role: 'kit', quantity: 1 });
  await post(shop, 'assembly', { lines: [kit], scans: [['BOX1', kit.key], imei(1), 'W1', 'W2'] });
  await post(shop, 'disassembly', { scans: ['BOX1', imei(1), 'W1', 'W2'] });
  await post(shop, 'assembly', { lines: [kit], scans: ['BOX1', imei(2), 'W1', 'W2'] });
  const box = await unitOf(shop, 'BOX1');
  expect(box.state).toBe('inStock');
  expect(box.components).toContain((await unitOf(shop, imei(2))).id);
  expect((await unitOf(shop, imei(1))).state).toBe('inStock');
  expect(box.episodes.at(-1)).not.toHaveProperty('left');
});

test('a unit goes back to its supplier, with the reason', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2']);
  await receive(shop, 'watch', ['W3'], { party: 'Another Ltd' });
  expect(await refuse(shop, 'supplierReturn', { scans: ['W1'] })).toEqual(['SR5']);
  expect(await refuse(shop, 'supplierReturn', { ...DEFECTIVE, scans: ['W3'] })).toEqual(['SR4']);
  const sent = await post(shop, 'supplierReturn', { ...DEFECTIVE, scans: ['W1'] });
  const unit = await unitOf(shop, 'W1');
  expect(unit).toMatchObject({ state: 'returnedToSupplier', defective: true });
  expect(unit.episodes.at(-1)?.left).toMatchObject({ number: sent.number, kind: 'supplierReturn' });
  await post(shop, 'supplierReturn', { details: { cause: 'unsold' }, party: 'Supplier Ltd', scans: ['W2'] });
  expect(await unitOf(shop, 'W2')).not.toHaveProperty('defective');
});

test('it came back: the alarm names the old paper, and a manager’s word lets it in, on record', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const sent = await post(shop, 'supplierReturn', { ...DEFECTIVE, scans: ['W1'] });
  await shop.office.saveManager('Maria', '4711');
  const lines = [ownLine('watch', { priceMinor: 400_00 })];
  const { paper } = await shop.desk.open('goodsReceipt', { party: 'Supplier Ltd', lines });
  const { view } = await shop.desk.scan(paper.id, 'W1', null);
  expect(view.verdict.reasons).toMatchObject([{ rule: 'GR6', facts: { paperNumber: sent.number } }]);
  expect(view.sentences[0]).toContain(String(sent.number));
  await expect(shop.desk.approve(paper.id, '4711', 'new screen')).rejects.toMatchObject({ code: 'notOverridable' });
  await shop.office.saveSettings({ overridable: ['GR6'] });
  const approved = await shop.desk.approve(paper.id, '4711', 'new screen');
  expect(approved.view.verdict).toMatchObject({ outcome: 'warn', reasons: [{ rule: 'GR6', overridden: true }] });
  const posted = await shop.desk.post(paper.id);
  const [opened] = (await shop.office.document(posted.posted ? posted.documentId : ''))?.entries ?? [];
  expect(opened).toMatchObject({ override: { by: 'Maria', reason: 'new screen', rules: ['GR6'] } });
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'inStock', defective: true });
  expect((await unitOf(shop, 'W1')).episodes).toHaveLength(2);
});

test('a unit that went back unsold may be bought again, with that reason', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  await post(shop, 'supplierReturn', { details: { cause: 'unsold' }, party: 'Supplier Ltd', scans: ['W1'] });
  const { paper } = await shop.desk.open('goodsReceipt', { lines: [ownLine('watch')] });
  const scanned = await shop.desk.scan(paper.id, 'W1', null);
  expect(scanned.view.verdict.reasons.map(({ rule }) => rule)).toEqual(['GR11']);
  await shop.desk.explain(paper.id, scanned.placed ? scanned.identifier.key : '', 'repurchased');
  expect(await shop.desk.post(paper.id)).toMatchObject({ posted: true });
  expect((await unitOf(shop, 'W1')).episodes).toHaveLength(2);
});

test('a write-off says what happened: damaged is gone, lost and stolen may turn up', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2', 'W3', 'W4']);
  expect(await refuse(shop, 'writeOff', { scans: ['W4'] })).toEqual(['WO4']);
  await post(shop, 'writeOff', { details: { cause: 'damaged', note: 'fell' }, scans: ['W1'] });
  await post(shop, 'writeOff', { details: { cause: 'lost' }, scans: ['W2'] });
  await post(shop, 'writeOff', { details: { cause: 'stolen' }, scans: ['W3'] });
  const states = await Promise.all(['W1', 'W2', 'W3', 'W4'].map(async (text) => (await unitOf(shop, text)).state));
  expect(states).toEqual(['writtenOff', 'lost', 'lost', 'inStock']);
  expect(await refuse(shop, 'writeOff', { details: { cause: 'damaged' }, scans: ['W1'] })).toEqual(['WO2']);
  expect(await refuse(shop, 'sale', { scans: ['W2'] })).toEqual(['SA10']);
  await at(shop, 'second');
  expect(await refuse(shop, 'writeOff', { details: { cause: 'damaged' }, scans: ['W4'] })).toEqual(['WO3']);
});
