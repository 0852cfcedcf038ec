import { expect, test } from 'vitest';
import type { DraftView } from '../../core/ledger/till';
import type { PageDraft } from '../../core/model/document';
import { openShop, pageDraft, pageLine } from './shop';

/** A receipt on a page with its own serial field, showing these texts. */
function receipt(serials: readonly string[], quantity = 2): PageDraft {
  return pageDraft('goodsReceipt', { documentKey: 'r1', lines: [pageLine({ quantity, serials })] });
}

function values(view: DraftView): string[] {
  return view.lines.flatMap((line) => line.units.flatMap((unit) => unit.identifiers.map(({ value }) => value)));
}

test('texts in the page’s own serial field are captured', async () => {
  const till = (await openShop()).till();
  const view = await till.look(receipt(['A1', ' ', 'A2']));
  expect(values(view)).toEqual(['A1', 'A2']);
  expect(view.verdict.outcome).toBe('accept');
  expect((await till.look(receipt(['A1', 'A2']))).revision).toBe(view.revision);
});

test('a broken text is a reason on its line, and refuses the document until it is mended', async () => {
  const till = (await openShop()).till();
  const broken = receipt(['A1', 'A 2!']);
  const view = await till.look(broken);
  expect(view.lines[0]?.reasons).toContainEqual(expect.objectContaining({ rule: 'ID', line: 'l1' }));
  expect(view.sentences).toHaveLength(view.verdict.reasons.length);
  expect(await till.reserve({ ...broken, lines: [pageLine({ serials: ['A1', 'A 2!'] })] })).toMatchObject({
    reserved: false,
  });
  expect((await till.look(receipt(['A1', 'A2']))).verdict.outcome).toBe('accept');
});

test('a text corrected in the field replaces what it was', async () => {
  const till = (await openShop()).till();
  for (const typed of ['A', 'A1', 'A12']) await till.look(receipt([typed, 'B1']));
  expect(values(await till.look(receipt(['A12', 'B1'])))).toEqual(['B1', 'A12']);
});

test('the same text twice in the field is one unit and a duplicate', async () => {
  const till = (await openShop()).till();
  const view = await till.look(receipt(['A1', 'a1']));
  expect(values(view)).toEqual(['A1']);
  expect(view.verdict.reasons.map((reason) => reason.rule)).toContain('DU');
});

test('a scan from the panel and the same text in the field are one', async () => {
  const till = (await openShop()).till();
  await till.scan(receipt([]), 'A1', 'l1');
  expect(values(await till.look(receipt(['A1'])))).toEqual(['A1']);
});

test('an emptied field loses nothing: the page was loaded anew', async () => {
  const till = (await openShop()).till();
  await till.look(receipt(['A1', 'A2']));
  expect(values(await till.look(receipt([])))).toEqual(['A1', 'A2']);
});

test('a scan that is not yet in the field stays when other texts are there', async () => {
  const till = (await openShop()).till();
  await till.look(receipt(['A1'], 3));
  await till.scan(receipt(['A1'], 3), 'A2', 'l1');
  expect(values(await till.look(receipt(['A1'], 3)))).toEqual(['A1', 'A2']);
});

test('a unit taken off in the panel stays off while the field still shows it, and may come back after', async () => {
  const till = (await openShop()).till();
  await till.look(receipt(['A1', 'A2']));
  expect(values(await till.remove(receipt(['A1', 'A2']), 'l1', 0, null))).toEqual(['A2']);
  expect(values(await till.look(receipt(['A1', 'A2'])))).toEqual(['A2']);
  await till.look(receipt(['A2']));
  expect(values(await till.look(receipt(['A2', 'A1'])))).toEqual(['A2', 'A1']);
});

test('a text in the field of one line does not go to another line', async () => {
  const till = (await openShop()).till();
  const lines = [pageLine({ serials: [] }), pageLine({ key: 'l2', product: { sku: 'WATCH' }, serials: ['W1'] })];
  const view = await till.look(pageDraft('goodsReceipt', { documentKey: 'r1', lines }));
  expect(view.lines.map((line) => line.units.length)).toEqual([0, 1]);
});

test('two hundred texts and more are joined and judged alike', async () => {
  const shop = await openShop();
  const texts = Array.from({ length: 450 }, (_, i) => `S${i * 7}`);
  const page = receipt(texts, texts.length);
  expect((await shop.till().look(page)).verdict.outcome).toBe('accept');
  const reserved = await shop.till().reserve(page);
  const id = reserved.reserved ? (reserved.documentId ?? '') : '';
  await shop.till().settle(id, { state: 'posted', number: '1', message: null });
  expect(await shop.ledger.office.stockCounts()).toMatchObject([{ productName: 'Phone', count: texts.length }]);
  const again = await shop.till('2').look({ ...page, documentKey: 'r2' });
  expect(again.verdict.reasons.filter((reason) => reason.rule === 'ST')).toHaveLength(texts.length);
});
