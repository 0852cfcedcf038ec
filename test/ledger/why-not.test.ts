import { describe, expect, test } from 'vitest';
import { book, openShop, pageDraft, pageLine } from './shop';

const hers = pageDraft('sale', { documentKey: 'hers' });
const mine = pageDraft('sale', { documentKey: 'mine' });

/** A phone that stands in her cart and was refused in mine. */
async function refusedShop() {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  const her = shop.till('1');
  const my = shop.till('2');
  await her.scan(hers, 'A1', 'l1');
  const refused = await my.scan(mine, 'A1', 'l1');
  if (refused.placed) throw new Error('the claim was not seen');
  return { shop, her, my, rule: refused.reason.rule };
}

describe('why a unit of another cart has no place here', () => {
  test('stays the same while it stands there, and nothing is written by asking', async () => {
    const { shop, my, rule } = await refusedShop();
    const before = await shop.drafts();
    expect(await my.whyNot(mine, 'A1', 'l1', rule)).toMatchObject({ placed: false, reason: { rule: 'CL' } });
    expect(await shop.drafts()).toEqual(before);
  });

  test('is another reason once the other cart was paid, and nothing is placed', async () => {
    const { her, my, rule } = await refusedShop();
    const { documentId } = (await her.reserve(hers)) as { documentId: string };
    await her.settle(documentId, { state: 'posted', number: '7', message: null });
    const now = await my.whyNot(mine, 'A1', 'l1', rule);
    expect(now).toMatchObject({ reason: { rule: 'ST', unit: null }, sentence: 'rule ST', view: { kind: 'sale' } });
    expect((await my.look(mine)).lines[0]?.units).toEqual([]);
  });

  test('is nothing any more once she took it off', async () => {
    const { her, my, rule } = await refusedShop();
    await her.remove(hers, 'l1', 0, null);
    expect(await my.whyNot(mine, 'A1', 'l1', rule)).toBeNull();
  });
});

test('on a receipt the unit of another receipt is in stock once that one was saved', async () => {
  const shop = await openShop();
  const [theirs, ours] = ['theirs', 'ours'].map((documentKey) => pageDraft('goodsReceipt', { documentKey }));
  if (!theirs || !ours) throw new Error('two papers');
  await shop.till('1').scan(theirs, 'N1', 'l1');
  expect(await shop.till('2').whyNot(ours, 'N1', 'l1', 'CL')).toMatchObject({ reason: { rule: 'CL' } });
  const { documentId } = (await shop.till('1').reserve(theirs)) as { documentId: string };
  await shop.till('1').settle(documentId, { state: 'posted', number: '8', message: null });
  expect(await shop.till('2').whyNot(ours, 'N1', 'l1', 'CL')).toMatchObject({ reason: { rule: 'ST' } });
});

describe('why a unit has no place on an empty paper', () => {
  const empty = pageDraft('sale', { documentKey: 'empty', lines: [] });

  test('is told as before while the line is not there, and no more when it is', async () => {
    const shop = await openShop();
    await book(shop.till(), 'goodsReceipt', ['A1']);
    const till = shop.till();
    expect(await till.whyNot(empty, 'A1', null, 'NP')).toMatchObject({ reason: { rule: 'NP' } });
    expect(await till.whyNot(empty, 'A1', null, 'LN')).toMatchObject({ reason: { rule: 'LN' } });
    const filled = { ...empty, lines: [pageLine()] };
    expect(await till.whyNot(filled, 'A1', null, 'NP')).toBeNull();
  });

  test('of a text that no unit has is the rules’ word', async () => {
    const till = (await openShop()).till();
    expect(await till.whyNot(empty, 'X9', null, 'LN')).toMatchObject({ reason: { rule: 'LN' } });
    expect(await till.whyNot(empty, ' ', null, 'LN')).toMatchObject({ reason: { rule: 'ID' } });
  });
});
