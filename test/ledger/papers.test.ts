import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { contents, openOwnShop, ownLine, post, receive, refuse, rulesOf, sell, unitOf, written } from './own-shop';
import { pageDraft, pageLine } from './shop';

test('a scan of a known unit brings the line of its product along, and leaves it when its last unit goes', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  await receive(shop, 'watch', ['W1', 'W2']);
  const { desk } = shop;
  const { paper } = await desk.open('writeOff', { details: { cause: 'damaged' } });
  for (const text of ['W1', imei(1), 'W2'])
    expect(await desk.scan(paper.id, text, null)).toMatchObject({ placed: true });
  const { paper: grown, view } = await desk.look(paper.id);
  expect(grown.lines).toMatchObject([
    { productId: 'watch', quantity: null },
    { productId: 'phone', quantity: null },
  ]);
  expect(view.lines.map(({ needed, units }) => [needed, units.length])).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(view.verdict.outcome).toBe('accept');
  const watches = grown.lines[0]?.key ?? '';
  expect((await desk.remove(paper.id, watches, 0, null)).paper.lines).toHaveLength(2);
  const left = await desk.remove(paper.id, watches, 0, null);
  expect(left.paper.lines.map(({ productId }) => productId)).toEqual(['phone']);
  expect(rulesOf(left.view)).toEqual([]);
});

test('a code that nobody knows goes nowhere, and no line comes of it', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const { desk } = shop;
  const { paper } = await desk.open('transfer', { details: { toLocation: 'second' } });
  expect(await desk.scan(paper.id, 'W9', null)).toMatchObject({ placed: false, reason: { rule: 'CA1' } });
  await desk.scan(paper.id, 'W1', null);
  expect(await desk.scan(paper.id, 'W9', null)).toMatchObject({ placed: false, reason: { rule: 'TR1' } });
  expect(await desk.scan(paper.id, 'W1', null)).toMatchObject({ placed: false, reason: { rule: 'DO5' } });
  expect((await desk.look(paper.id)).paper.lines).toHaveLength(1);
});

test('a serial that two products share is asked for: the line that is worked on decides', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['S1']);
  await receive(shop, 'box', ['S1']);
  const { desk } = shop;
  const { paper } = await desk.open('writeOff', { details: { cause: 'damaged' } });
  expect(await desk.scan(paper.id, 'S1', null)).toMatchObject({ placed: false, reason: { rule: 'CA4' } });
  const line = ownLine('box');
  await desk.edit(paper.id, { lines: [line] });
  expect(await desk.scan(paper.id, 'S1', line.key)).toMatchObject({ placed: true, line: line.key });
  expect((await desk.look(paper.id)).paper.lines).toEqual([line]);
});

test('on a paper that brings new units the line that is worked on is meant, though its serial is known elsewhere', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['S1']);
  const line = ownLine('box');
  await post(shop, 'goodsReceipt', { lines: [line], scans: [['S1', line.key]] });
  const { rows } = await shop.office.units({ part: 'S1', productId: null, state: 'inStock' }, null);
  expect(rows.map(({ productId }) => productId).sort()).toEqual(['box', 'watch']);
  const { desk } = shop;
  const { paper } = await desk.open('goodsReceipt', { lines: [line] });
  const scanned = await desk.scan(paper.id, 'S1', null);
  expect(scanned.placed).toBe(false);
  await receive(shop, 'watch', ['S2']);
  const delivery = pageDraft('goodsReceipt', { documentKey: 'd', lines: [pageLine({ product: { sku: 'BOX' } })] });
  await shop.till().scan(delivery, 'S2', 'l1');
  expect(await desk.scan(paper.id, 'S2', line.key)).toMatchObject({ placed: false, reason: { rule: 'DO6' } });
});

test('the parts and the set, the old phone and the new one find their own lines', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await receive(shop, 'watch', ['W1', 'W2']);
  await sell(shop, [imei(1)]);
  const roles = async (id: string) =>
    (await shop.desk.look(id)).paper.lines.map(({ productId, role, quantity }) => [productId, role, quantity]);
  const swap = await written(shop.desk, 'warrantyReplacement', { scans: [imei(2), imei(1)] });
  expect(await roles(swap)).toEqual([
    ['phone', 'new', 1],
    ['phone', 'old', 1],
  ]);
  await shop.desk.drop(swap);
  const kit = ownLine('box', { role: 'kit', quantity: 1 });
  const assembly = await written(shop.desk, 'assembly', {
    lines: [kit],
    scans: [['BOX1', kit.key], imei(2), 'W1', 'W2'],
  });
  expect(await roles(assembly)).toEqual([
    ['box', 'kit', 1],
    ['phone', 'component', null],
    ['watch', 'component', null],
  ]);
  expect(await shop.desk.post(assembly)).toMatchObject({ posted: true });
  const apart = await written(shop.desk, 'disassembly', { scans: ['BOX1', 'W1', 'W2', imei(2)] });
  expect(await roles(apart)).toEqual([
    ['box', 'kit', 1],
    ['watch', 'component', null],
    ['phone', 'component', null],
  ]);
});

test('one phone on two papers: the second is told where it is, and takes it over on record', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2), imei(3)]);
  const { desk } = shop;
  const first = await written(desk, 'writeOff', { details: { cause: 'damaged' }, scans: [imei(1), imei(2)] });
  const second = await written(desk, 'transfer', { details: { toLocation: 'second' }, scans: [imei(3)] });
  const scanned = await desk.scan(second, imei(1), null);
  expect(scanned).toMatchObject({ placed: false, reason: { rule: 'DO6' } });
  const key = scanned.placed ? '' : String(scanned.reason.facts.key);
  const taken = await desk.takeOver(second, key);
  expect(taken.view.lines[0]?.units.map(({ identifiers }) => identifiers[0]?.value)).toEqual([imei(3), imei(1)]);
  expect(taken.view.verdict.outcome).toBe('accept');
  expect((await desk.look(first)).view.lines[0]?.units).toHaveLength(1);
  expect((await shop.office.entries(null, 100)).at(-1)).toMatchObject({ kind: 'draftTakenOver', key });
});

test('taking over brings the line of the product along, and nothing where there is nothing to take', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  const { desk } = shop;
  const cart = pageDraft('sale', { documentKey: 'c', lines: [pageLine({ product: { sku: 'PHONE' } })] });
  const inCart = await shop.till().scan(cart, imei(1), 'l1');
  const paper = await written(desk, 'transfer', { details: { toLocation: 'second' } });
  expect((await desk.takeOver(paper, 'imei:nothing')).paper.lines).toEqual([]);
  const { paper: grown, view } = await desk.takeOver(paper, inCart.placed ? inCart.identifier.key : '');
  expect(grown.lines).toMatchObject([{ productId: 'phone' }]);
  expect(view.verdict.outcome).toBe('accept');
  expect((await shop.till().look(cart)).lines[0]?.units).toEqual([]);
  expect(await desk.post(paper)).toMatchObject({ posted: true });
});

test('a paper survives the closing of the ledger with its scans, and one thrown away frees them', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const paper = await written(shop.desk, 'writeOff', { details: { cause: 'lost' }, scans: ['W1'] });
  shop.ledger.close();
  const again = await shop.again();
  expect((await again.papers.unfinished()).map(({ id }) => id)).toEqual([paper]);
  expect((await again.papers.look(paper)).view.lines[0]?.units).toHaveLength(1);
  await again.onlyTabs([]);
  const other = await written(again.papers, 'transfer', { details: { toLocation: 'x' } });
  expect(await again.papers.scan(other, 'W1', null)).toMatchObject({ placed: false, reason: { rule: 'DO6' } });
  await again.papers.drop(paper);
  await again.papers.drop(paper);
  expect(await again.papers.scan(other, 'W1', null)).toMatchObject({ placed: true });
  expect((await again.papers.unfinished()).map(({ id }) => id)).toEqual([other]);
  await expect(again.papers.look(paper)).rejects.toMatchObject({ code: 'unknownDocument' });
  expect(await again.office.entryCount()).toBe(2);
  again.close();
});

test('a posted paper is booked at once under a number of its own, and is no longer open', async () => {
  const shop = await openOwnShop();
  const first = await receive(shop, 'watch', ['W1']);
  const second = await receive(shop, 'watch', ['W2']);
  const away = await post(shop, 'writeOff', { details: { cause: 'damaged' }, scans: ['W1'] });
  expect([first.number, second.number, away.number]).toEqual(['GR-1', 'GR-2', 'WO-1']);
  expect(await shop.desk.unfinished()).toEqual([]);
  const record = (await shop.office.document(away.documentId))?.record;
  expect(record).toMatchObject({ kind: 'writeOff', state: 'posted', number: 'WO-1', unitCount: 1 });
  expect((await shop.office.document(away.documentId))?.entries.map(({ kind }) => kind)).toEqual(['pending', 'posted']);
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'writtenOff', paper: { number: 'WO-1' } });
  await shop.office.reverse(away.documentId, 'wrong watch', 'Maria');
  expect((await post(shop, 'writeOff', { details: { cause: 'damaged' }, scans: ['W1'] })).number).toBe('WO-2');
  expect(JSON.parse(await contents(shop))).toMatchObject({ drafts: [], claims: [], submissions: [], papers: [] });
});

test('numbers stay unique where the counters were lost', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  await receive(shop, 'watch', ['W2']);
  const { LedgerDatabase } = await import('../../core/ledger/database');
  const db = new LedgerDatabase(shop.name);
  await db.counters.clear();
  db.close();
  expect((await receive(shop, 'watch', ['W3'])).number).toBe('GR-3');
  expect((await receive(shop, 'watch', ['W4'])).number).toBe('GR-4');
});

test('two contexts that post at once get two numbers', async () => {
  const shop = await openOwnShop();
  const other = await shop.again();
  const ids = await Promise.all(
    ['W1', 'W2', 'W3', 'W4'].map((text) =>
      written(shop.desk, 'openingBalance', { lines: [ownLine('watch')], scans: [text] }),
    ),
  );
  const posted = await Promise.all(ids.map((id, i) => (i % 2 === 0 ? shop.desk : other.papers).post(id)));
  const numbers = posted.map((one) => (one.posted ? one.number : null)).sort();
  expect(numbers).toEqual(['OB-1', 'OB-2', 'OB-3', 'OB-4']);
  other.close();
});

test('a paper with nothing on it is not posted, nor one with a product nobody knows', async () => {
  const shop = await openOwnShop();
  const empty = await written(shop.desk, 'writeOff', {});
  await expect(shop.desk.post(empty)).rejects.toMatchObject({ code: 'emptyPaper' });
  const untracked = await written(shop.desk, 'goodsReceipt', { lines: [ownLine('cable')] });
  await expect(shop.desk.post(untracked)).rejects.toMatchObject({ code: 'emptyPaper' });
  expect(await refuse(shop, 'goodsReceipt', { lines: [ownLine('watch')] })).toEqual(['DO2']);
  await expect(shop.desk.open('goodsReceipt', { lines: [ownLine('no such product')] })).rejects.toThrow(
    /no such product/u,
  );
  expect((await shop.office.products('line no such', null)).rows).toEqual([]);
  expect(await shop.office.entryCount()).toBe(0);
});

test('what happens elsewhere between two scans is seen by the second', async () => {
  const shop = await openOwnShop();
  const receipt = await receive(shop, 'watch', ['W1']);
  await receive(shop, 'watch', ['W2', 'W3']);
  const paper = await written(shop.desk, 'writeOff', { details: { cause: 'damaged' }, scans: ['W1', 'W2'] });
  const other = await shop.again();
  await other.office.reverse(receipt.documentId, 'a slip', 'Maria');
  const { view } = await shop.desk.scan(paper, 'W3', null);
  expect(rulesOf(view)).toEqual(['WO1']);
  await receive({ ...shop, desk: other.papers }, 'phone', [imei(1)]);
  await other.office.rebuild(() => undefined);
  expect(rulesOf((await shop.desk.scan(paper, imei(1), null)).view)).toEqual(['WO1']);
  other.close();
});
