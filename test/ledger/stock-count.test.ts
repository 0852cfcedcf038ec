import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { at, isKnown, openOwnShop, ownLine, post, receive, rulesOf, sell, unitOf, written } from './own-shop';

test('a count finds what is missing, unexpected, elsewhere, sold, lost and strange; posting moves only what is known', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2', 'W3', 'W4', 'W5']);
  await sell(shop, ['W3']);
  await post(shop, 'writeOff', { details: { cause: 'lost' }, scans: ['W4'] });
  await post(shop, 'writeOff', { details: { cause: 'damaged' }, scans: ['W5'] });
  await at(shop, 'second');
  await receive(shop, 'watch', ['V1']);
  await at(shop, 'main');
  const { desk } = shop;
  const count = await written(desk, 'stockCount', { scans: ['W1', 'W3', 'W4', 'W5', 'V1'] });
  expect(await desk.scan(count, 'W1', null)).toMatchObject({ placed: false, reason: { rule: 'DO5' } });
  for (const text of ['STRANGE', 'STRANGE', '  strange 2 ']) {
    expect(await desk.scan(count, text, null)).toMatchObject({ placed: false });
  }
  expect(await desk.scan(count, '356938035643800', null)).toMatchObject({ placed: false });
  expect(await desk.scan(count, 'N/A', null)).toMatchObject({ placed: false, reason: { rule: 'ID9' } });

  const seen = await desk.look(count, true);
  expect(seen.paper.details.strangers).toEqual(['STRANGE', 'strange 2']);
  expect(rulesOf(seen.view).sort()).toEqual(['SC2', 'SC3', 'SC4', 'SC5', 'SC6']);
  expect(seen.view.verdict.outcome).toBe('warn');
  expect(seen.view.verdict.reasons.find(({ rule }) => rule === 'SC5')?.facts).toMatchObject({ identifier: 'W2' });
  expect(rulesOf((await desk.look(count)).view)).not.toContain('SC5');

  const posted = await desk.post(count);
  expect(posted).toMatchObject({ posted: true, number: 'SC-1' });
  const states = async () =>
    Promise.all(['W1', 'W2', 'W3', 'W4', 'W5', 'V1'].map(async (text) => (await unitOf(shop, text)).state));
  expect(await states()).toEqual(['inStock', 'inStock', 'sold', 'inStock', 'writtenOff', 'inStock']);
  expect((await unitOf(shop, 'V1')).location).toBe('main');
  expect((await unitOf(shop, 'W4')).episodes.at(-1)).not.toHaveProperty('left');
  expect((await unitOf(shop, 'W1')).paper?.kind).toBe('stockCount');
  const [opened] = (await shop.office.document(posted.posted ? posted.documentId : ''))?.entries ?? [];
  expect(opened).toMatchObject({ document: { details: { strangers: ['STRANGE', 'strange 2'] } } });
  expect(opened?.kind === 'pending' && opened.warnings.some(({ rule }) => rule === 'SC5')).toBe(true);
});

test('what a count did not find is lost where its paper says so, and only of the products that were counted', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2', 'W3']);
  await receive(shop, 'phone', [imei(1)]);
  await at(shop, 'second');
  await receive(shop, 'watch', ['V1']);
  await at(shop, 'main');
  await shop.desk.setAside(await written(shop.desk, 'sale', { scans: ['W3'] }));
  const details = { missing: 'lost', products: ['watch'] } as const;
  const count = await written(shop.desk, 'stockCount', { details, scans: ['W1', imei(1)] });
  expect(rulesOf((await shop.desk.look(count, true)).view).sort()).toEqual(['SC5', 'SC7']);
  await shop.desk.post(count);
  const states = await Promise.all(
    ['W1', 'W2', 'W3', imei(1), 'V1'].map(async (text) => (await unitOf(shop, text)).state),
  );
  expect(states).toEqual(['inStock', 'lost', 'reserved', 'inStock', 'inStock']);
  expect((await unitOf(shop, 'W2')).episodes.at(-1)?.left).toMatchObject({ kind: 'stockCount', number: 'SC-1' });
  expect(await shop.office.stockCounts()).toMatchObject([{ count: 1 }, { count: 2 }]);
});

test('a count that found nothing at all is a paper too', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const empty = await written(shop.desk, 'stockCount', { details: { missing: 'lost' } });
  expect(await shop.desk.post(empty)).toMatchObject({ posted: true, number: 'SC-1' });
  expect((await unitOf(shop, 'W1')).state).toBe('lost');
  expect(await shop.office.stockCounts()).toEqual([]);
});

test('a count looks at what has left long ago and changes nothing of it', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await sell(shop, [imei(1)]);
  await post(shop, 'warrantyReplacement', { scans: [imei(1), imei(2)] });
  const before = await unitOf(shop, imei(1));
  expect(before.state).toBe('replaced');
  await post(shop, 'stockCount', { scans: [imei(1)] });
  const after = await unitOf(shop, imei(1));
  expect(after.episodes).toEqual(before.episodes);
  expect([after.state, after.replacedBy]).toEqual(['replaced', before.replacedBy]);
});

test('once the shop has a manager, her PIN posts a count, and the entry names her', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  await shop.office.saveManager('Maria', '4711');
  const count = await written(shop.desk, 'stockCount', { scans: ['W1'] });
  await expect(shop.desk.post(count)).rejects.toMatchObject({ code: 'wrongPin' });
  await expect(shop.desk.post(count, '0000')).rejects.toMatchObject({ code: 'wrongPin' });
  expect(await shop.desk.unfinished()).toHaveLength(1);
  const posted = await shop.desk.post(count, '4711');
  const entries = (await shop.office.document(posted.posted ? posted.documentId : ''))?.entries;
  expect(entries?.map(({ kind, by }) => [kind, by])).toEqual([
    ['pending', 'Till 1'],
    ['posted', 'Maria'],
  ]);
  expect(await post(shop, 'writeOff', { details: { cause: 'lost' }, scans: ['W1'] })).toMatchObject({ number: 'WO-1' });
});

test('a customer’s own phone on the shelf is no stranger, and stays hers', async () => {
  const shop = await openOwnShop();
  const details = { problem: 'dead' };
  const repair = await post(shop, 'repair', { details, lines: [ownLine('phone')], scans: [imei(9)] });
  const done = { stage: 'handedOut', follows: repair.documentId } as const;
  await post(shop, 'repair', { details: done, scans: [imei(9)] });
  const count = await written(shop.desk, 'stockCount', { scans: [imei(9)] });
  expect(rulesOf((await shop.desk.look(count, true)).view)).toEqual(['SC1']);
  await shop.desk.post(count);
  expect((await unitOf(shop, imei(9))).state).toBe('foreign');
});

test('where a line is lenient a stranger stands on it, and is no second time a stranger', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'tablet', ['T1']);
  const count = await written(shop.desk, 'stockCount', { scans: ['T1', 'T9'] });
  expect(await shop.desk.scan(count, 'T9', null)).toMatchObject({ placed: false, reason: { rule: 'DO5' } });
  const { paper, view } = await shop.desk.look(count, true);
  expect([paper.details.strangers, rulesOf(view)]).toEqual([undefined, ['SC1']]);
  expect(await shop.desk.post(count)).toMatchObject({ posted: true });
  expect(await isKnown(shop, 'T9')).toBe(false);
});
