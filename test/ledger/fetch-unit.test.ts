import { describe, expect, test } from 'vitest';
import type { FetchResult } from '../../core/ledger/till';
import { book, openShop, pageDraft, pageLine } from './shop';

const cart = pageDraft('sale', { documentKey: 'cart', lines: [] });
const withPhone = (quantity = 1) => ({ ...cart, lines: [pageLine({ quantity })] });
const waiting = (result: FetchResult) => (result.answer === 'enter' ? result.view.waiting.map(({ raw }) => raw) : []);

async function shopWith(...serials: string[]) {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', serials);
  return shop;
}

describe('a unit whose product is not on the paper', () => {
  test('gives the product’s code, and waits for the line over any number of looks', async () => {
    const shop = await shopWith('A1');
    const fetched = await shop.till().fetchUnit(cart, 'A1', null, false);
    expect(fetched).toMatchObject({ answer: 'enter', code: 'PHONE' });
    expect(waiting(fetched)).toEqual(['A1']);
    // Another page of the same document, as after a reload; and another tab.
    expect((await shop.till().look(cart)).waiting).toMatchObject([{ raw: 'A1', productName: 'Phone' }]);
    expect(
      (await (await shop.again()).till({ origin: 'https://till.example', tab: '2' }).look(withPhone())).waiting,
    ).toHaveLength(1);
    const scanned = await shop.till().scan(withPhone(), 'A1', null);
    expect(scanned).toMatchObject({ placed: true, line: 'l1', view: { waiting: [] } });
    expect((await shop.till().look(withPhone())).waiting).toEqual([]);
  });

  test('that is asked for again waits once', async () => {
    const shop = await shopWith('A1');
    await shop.till().fetchUnit(cart, 'A1', null, false);
    expect(waiting(await shop.till().fetchUnit(cart, 'A1', null, false))).toEqual(['A1']);
  });

  test('is told why it has no place when the line did not come, and waits no more', async () => {
    const shop = await shopWith('A1');
    await shop.till().fetchUnit(cart, 'A1', null, false);
    expect(await shop.till().scan(cart, 'A1', null)).toMatchObject({
      placed: false,
      reason: { rule: 'NP' },
      view: { waiting: [] },
    });
  });

  test('is forgotten after a minute: nobody came back to the page', async () => {
    const shop = await shopWith('A1');
    await shop.till().fetchUnit(cart, 'A1', null, false);
    shop.clock.forward(61_000);
    expect((await shop.till().look(withPhone())).waiting).toEqual([]);
  });

  test('goes straight to a line with room', async () => {
    const shop = await shopWith('A1', 'A2');
    const placed = await shop.till().fetchUnit(withPhone(), 'A1', null, false);
    expect(placed).toMatchObject({
      answer: 'scanned',
      result: { placed: true, line: 'l1', view: { revision: expect.any(Number) } },
    });
    expect(waiting(await shop.till().fetchUnit(withPhone(), 'A2', null, false))).toEqual(['A2']);
  });

  test('that may not come onto such a paper is told so, and nothing waits', async () => {
    const shop = await shopWith('A1');
    await book(shop.till(), 'sale', ['A1']);
    const answer = await shop.till().fetchUnit(cart, 'A1', null, false);
    expect(answer).toMatchObject({
      answer: 'scanned',
      result: { placed: false, reason: { rule: 'ST' }, sentence: 'rule ST' },
    });
    expect((await shop.till().look(cart)).waiting).toEqual([]);
  });

  test('that stands in another cart is told so and brings nothing, until it is taken from there, on record', async () => {
    const shop = await shopWith('A1');
    const hers = pageDraft('sale', { documentKey: 'hers' });
    await shop.till('1').scan(hers, 'A1', 'l1');
    const mine = shop.till('2');
    expect(await mine.fetchUnit(cart, 'A1', null, false)).toMatchObject({
      answer: 'scanned',
      result: { placed: false, reason: { rule: 'CL' }, view: { waiting: [] } },
    });
    const entries = await shop.ledger.office.entryCount();
    const taken = await mine.fetchUnit(cart, 'A1', null, true);
    expect(taken).toMatchObject({ answer: 'enter', code: 'PHONE' });
    expect(waiting(taken)).toEqual(['A1']);
    expect((await shop.ledger.office.entries(null, 100)).slice(entries)).toMatchObject([{ kind: 'draftTakenOver' }]);
    expect((await shop.till('1').look(hers)).lines[0]?.units).toEqual([]);
    expect(await mine.scan(withPhone(), 'A1', null)).toMatchObject({ placed: true });
    expect(await mine.reserve(withPhone())).toMatchObject({ reserved: true });
  });

  test('without a code of its own says what a scan would', async () => {
    const shop = await openShop();
    await book(shop.till(), 'goodsReceipt', ['A1'], { lines: [pageLine({ product: { name: 'Nameless' } })] });
    expect(await shop.till().fetchUnit(cart, 'A1', null, false)).toMatchObject({
      answer: 'scanned',
      result: { reason: { rule: 'NP' } },
    });
  });
});

describe('what the ledger does not know as a unit', () => {
  test('is a stranger, and so is part of an identifier', async () => {
    const shop = await shopWith('AB12');
    for (const text of ['XY99', 'AB1', 'B12', ' ', 'a b c']) {
      expect(await shop.till().fetchUnit(cart, text, null, false), text).toMatchObject({
        answer: 'stranger',
        view: { waiting: [] },
      });
    }
  });

  test('so is a code of a product, whatever unit has it too', async () => {
    const shop = await shopWith('PHONE');
    expect(await shop.till().fetchUnit(cart, 'phone', null, false)).toMatchObject({ answer: 'stranger' });
  });

  test('so is a unit of a product that is not tracked any more', async () => {
    const shop = await shopWith('A1');
    const { rows } = await shop.ledger.office.products('PHONE', null);
    for (const product of rows) await shop.ledger.office.saveProduct({ ...product, typeId: 'free' });
    expect(await shop.till().fetchUnit(cart, 'A1', null, false)).toMatchObject({ answer: 'stranger' });
  });
});
