import { expect, test } from 'vitest';
import type { DraftView } from '../../core/ledger/till';
import { book, openShop, pageDraft, pageLine } from './shop';

/** A paper that the POS has not saved yet, and the same one when it has a key. */
const unnamed = pageDraft('sale');
const named = { ...unnamed, documentKey: '7', number: '7' };

const serials = (view: DraftView) =>
  view.lines.map((line) => line.units.flatMap((unit) => unit.identifiers.map((identifier) => identifier.value)));
const broken = (view: DraftView) => view.verdict.reasons.map((reason) => reason.rule);

async function shopWith(...stock: string[]) {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', stock);
  return shop;
}

test('a paper that gets its key when it is saved keeps its scans and is in nobody’s way, not even its own', async () => {
  const shop = await shopWith('A1');
  await shop.till().scan(unnamed, 'A1', 'l1');
  const view = await shop.till().look(named);
  expect(serials(view)).toEqual([['A1']]);
  expect(broken(view)).toEqual([]);
  expect(serials(await shop.till().look(unnamed))).toEqual([[]]);
  expect(await shop.till('2').scan(pageDraft('sale'), 'A1', 'l1')).toMatchObject({ placed: false });
  expect((await shop.till().reserve(named)).reserved).toBe(true);
});

test('the same with serials that stand in the page’s own field', async () => {
  const shop = await shopWith('A1');
  const lines = [pageLine({ serials: ['A1'] })];
  await shop.till().look({ ...unnamed, lines });
  const view = await shop.till().look({ ...named, lines });
  expect(serials(view)).toEqual([['A1']]);
  expect(broken(view)).toEqual([]);
});

test('a key that comes while the paper is with the POS changes nothing: posted, it leaves no draft and no claim', async () => {
  const shop = await shopWith('A1');
  await shop.till().scan(unnamed, 'A1', 'l1');
  const reserved = await shop.till().reserve(unnamed);
  const documentId = (reserved.reserved && reserved.documentId) || expect.fail();
  expect(broken(await shop.till().look(named))).toEqual([]);
  await shop.till().settle(documentId, { state: 'posted', number: '7', message: null });
  expect(serials(await shop.till().look(named))).toEqual([[]]);
  const back = pageDraft('customerReturn', { documentKey: '8' });
  expect(await shop.till('2').scan(back, 'A1', 'l1')).toMatchObject({ placed: true });
});

test('refused by the POS, it goes on under its key', async () => {
  const shop = await shopWith('A1');
  await shop.till().scan(unnamed, 'A1', 'l1');
  const reserved = await shop.till().reserve(unnamed);
  const documentId = (reserved.reserved && reserved.documentId) || expect.fail();
  await shop.till().settle(documentId, { state: 'voided', number: null, message: 'no' });
  expect(broken(await shop.till().look(named))).toEqual([]);
  expect((await shop.till().reserve(named)).reserved).toBe(true);
});

test('another paper takes nothing: with other lines, in another tab, known before, or when the scans are parked', async () => {
  const shop = await shopWith('A1', 'A2');
  const known = { ...named, documentKey: 'known' };
  await shop.till().scan(known, 'A2', 'l1');
  await shop.till().scan(unnamed, 'A1', 'l1');
  expect(serials(await shop.till().look(known))).toEqual([['A2']]);
  const others = { ...named, lines: [pageLine({ key: 'l2' })] };
  expect(serials(await shop.till().look(others))).toEqual([[]]);
  expect(serials(await shop.till('2').look({ ...named, documentKey: '8' }))).toEqual([[]]);
  await shop.till().look({ ...unnamed, lines: [pageLine({ key: 'l2' })] });
  expect(serials(await shop.till().look({ ...named, documentKey: '9' }))).toEqual([[]]);
  expect(serials(await shop.till().look(unnamed))).toEqual([['A1']]);
});
