import { expect, test } from 'vitest';
import { openOwnShop, ownLine, receive, rulesOf } from './own-shop';
import { book, openShop, pageDraft, pageLine } from './shop';

const hers = pageDraft('sale', { documentKey: 'hers', lines: [pageLine({ quantity: 2 })] });
const mine = pageDraft('sale', { documentKey: 'mine' });
const silent = () => undefined;

test('a phone in another cart is taken over with one call, on record', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  await shop.till('1').scan(hers, 'A1', 'l1');
  await shop.till('1').scan(hers, 'A2', 'l1');
  const refused = await shop.till('2').scan(mine, 'A1', 'l1');
  if (refused.placed) throw new Error('the claim was not seen');
  const view = await shop.till('2').takeOver(mine, String(refused.reason.facts.key));
  expect(view.lines[0]?.units.map((unit) => unit.identifiers[0]?.value)).toEqual(['A1']);
  expect(view.verdict.outcome).toBe('accept');
  const theirs = await shop.till('1').look(hers);
  expect(theirs.lines[0]?.units.map((unit) => unit.identifiers[0]?.value)).toEqual(['A2']);
  const entry = (await shop.ledger.office.entries(null, 10)).at(-1);
  expect(entry).toMatchObject({ kind: 'draftTakenOver', fromDraft: theirs.draftId, toDraft: view.draftId });
  const { office } = shop.ledger;
  const [unit] = (await office.units({ part: 'A1', productId: null, state: null }, null)).rows;
  expect(unit?.state).toBe('inStock');
  expect((await office.timeline(unit?.id ?? '')).map(({ kind }) => kind)).toEqual([
    'pending',
    'posted',
    'draftTakenOver',
  ]);
  await office.rebuild(silent);
  expect(await office.unit(unit?.id ?? '')).toEqual(unit);
  expect(await shop.till('2').reserve(mine)).toMatchObject({ reserved: true });
  expect(await shop.ledger.office.verify(silent)).toMatchObject({ intact: true });
});

test('nothing is taken over that nobody else has or that has no place here', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const scanned = await shop.till('1').scan(hers, 'A1', 'l1');
  const key = scanned.placed ? scanned.identifier.key : '';
  const before = await shop.ledger.office.entryCount();
  await shop.till('2').takeOver({ ...mine, lines: [] }, key);
  await shop.till('2').takeOver(mine, 'serial:nothing');
  await shop.till('1').takeOver(hers, key);
  expect(await shop.ledger.office.entryCount()).toBe(before);
  expect((await shop.till('1').look(hers)).lines[0]?.units).toHaveLength(1);
});

test('a phone that came back with its line is taken over where it already stands', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const scanned = await shop.till('2').scan(mine, 'A1', 'l1');
  await shop.till('2').look({ ...mine, lines: [] });
  await shop.till('1').scan(hers, 'A1', 'l1');
  expect((await shop.till('2').look(mine)).verdict.outcome).toBe('refuse');
  const view = await shop.till('2').takeOver(mine, scanned.placed ? scanned.identifier.key : '');
  expect(view.verdict.outcome).toBe('accept');
  expect((await shop.till('1').look(hers)).lines[0]?.units).toEqual([]);
});

test('the draft that lost a unit remembers which, and who has it, until another is scanned in its place', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  const scanned = await shop.till('1').scan(hers, 'A1', 'l1');
  const key = scanned.placed ? scanned.identifier.key : '';
  const { register } = await shop.ledger.office.settings();
  const remembered = async () => (await shop.drafts()).find(({ id }) => id.endsWith('hers'))?.taken;
  await shop.till('2').takeOver(mine, key);
  expect(await remembered()).toMatchObject([{ line: 'l1', identifier: { key }, register }]);
  await shop.till('1').scan(hers, 'A2', 'l1');
  expect(await remembered()).toEqual([]);
});

test('taken back, it is nobody’s loss any more', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const scanned = await shop.till('1').scan(hers, 'A1', 'l1');
  const key = scanned.placed ? scanned.identifier.key : '';
  await shop.till('2').takeOver(mine, key);
  const view = await shop.till('1').takeOver(hers, key);
  expect(view.lines[0]?.units).toHaveLength(1);
  expect((await shop.drafts()).find(({ id }) => id.endsWith('hers'))?.taken).toEqual([]);
});

test('a paper of our own forgets what it lost once another unit is scanned in its place', async () => {
  const shop = await openOwnShop();
  const { desk } = shop;
  await receive(shop, 'watch', ['W1', 'W2']);
  const { paper } = await desk.open('writeOff', {
    details: { cause: 'lost' },
    lines: [ownLine('watch', { quantity: 3 })],
  });
  const scanned = await desk.scan(paper.id, 'W1', null);
  const cart = pageDraft('sale', { documentKey: 'c', lines: [pageLine({ product: { sku: 'WATCH' } })] });
  await shop.till().takeOver(cart, scanned.placed ? scanned.identifier.key : '');
  const rules = async () => rulesOf((await desk.look(paper.id)).view);
  expect(await rules()).toContain('DO9');
  await desk.scan(paper.id, 'W2', null);
  expect(await rules()).not.toContain('DO9');
});
