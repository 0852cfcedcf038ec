import { expect, test } from 'vitest';
import type { Outcome } from '../../core/ledger/till';
import { book, ORIGIN, openShop, pageDraft, pageLine, type TestShop } from './shop';

const posted: Outcome = { state: 'posted', number: '5521', message: null };

async function stateOf(shop: TestShop, serial: string): Promise<string | undefined> {
  return (await shop.ledger.office.units({ part: serial, productId: null, state: null }, null)).rows[0]?.state;
}

test('settling twice is settling once', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'none');
  expect(await shop.till().settle(id, posted)).toBe('posted');
  expect(await shop.till().settle(id, posted)).toBe('posted');
  expect(await shop.till().settle(id, { ...posted, state: 'unresolved' })).toBe('posted');
  expect(await shop.ledger.office.entryCount()).toBe(2);
  expect(await stateOf(shop, 'A1')).toBe('inStock');
});

test('a POS that says the opposite later changes nothing, and is put on record once', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'none');
  await shop.till().settle(id, posted);
  const refusal: Outcome = { state: 'voided', number: null, message: 'No paper number' };
  expect(await shop.till().settle(id, refusal)).toBe('posted');
  expect(await shop.till().settle(id, refusal)).toBe('posted');
  const doubted = await shop.ledger.office.document(id);
  expect(doubted?.record).toMatchObject({ state: 'posted', number: '5521', message: 'No paper number' });
  expect(doubted?.entries.map(({ kind }) => kind)).toEqual(['pending', 'posted', 'unresolved']);
  expect(await stateOf(shop, 'A1')).toBe('inStock');
  await shop.ledger.office.rebuild(() => undefined);
  expect(await shop.ledger.office.document(id)).toEqual(doubted);
});

test('of a voided document as of a posted one; a person’s word is not the POS’s', async () => {
  const shop = await openShop();
  await shop.ledger.office.saveSettings({ settleAtTill: true });
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'voided');
  expect(await shop.till().settle(id, { ...posted, source: 'till' })).toBe('voided');
  expect(await shop.till().settle(id, posted)).toBe('voided');
  const doubted = await shop.ledger.office.document(id);
  expect(doubted?.entries.at(-1)).toMatchObject({ kind: 'unresolved', number: '5521', source: 'page' });
  expect(doubted?.entries).toHaveLength(3);
  expect(await stateOf(shop, 'A1')).toBeUndefined();
});

test('a voided receipt leaves no unit and no identifier, and the clerk goes on with her scans', async () => {
  const shop = await openShop();
  const page = pageDraft('goodsReceipt', { documentKey: 'r1' });
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], { documentKey: 'r1' }, 'none');
  await shop.till().settle(id, { state: 'voided', number: null, message: 'invoice number is missing' });
  expect(await stateOf(shop, 'A1')).toBeUndefined();
  expect((await shop.ledger.office.document(id))?.record.message).toBe('invoice number is missing');
  expect((await shop.till().look(page)).verdict.outcome).toBe('accept');
  const again = await shop.till().reserve(page);
  expect(again.reserved).toBe(true);
});

test('a voided sale gives the phone back to the shelf', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  await book(shop.till(), 'sale', ['A1'], { documentKey: 'c1' }, 'voided');
  expect(await stateOf(shop, 'A1')).toBe('inStock');
  const again = await shop.till().reserve(pageDraft('sale', { documentKey: 'c1' }));
  await shop.till().settle(again.reserved ? (again.documentId ?? '') : '', posted);
  expect(await stateOf(shop, 'A1')).toBe('sold');
});

test('an unresolved document keeps its units until somebody knows', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const id = await book(shop.till(), 'sale', ['A1'], { documentKey: 'c1' }, 'unresolved');
  expect(await stateOf(shop, 'A1')).toBe('reserved');
  const [open] = await shop.till().openDocuments();
  expect(open).toMatchObject({ id, state: 'unresolved', documentKey: 'c1', definition: 'sale', mine: true });
  expect((await shop.till('2').openDocuments())[0]).toMatchObject({ id, mine: false });
  expect(await shop.till('1', 'https://other.example').openDocuments()).toEqual([]);
  await shop.till().settle(id, { state: 'unresolved', number: null, message: null });
  expect(await shop.ledger.office.entryCount()).toBe(4);
  expect(await shop.till().settle(id, posted)).toBe('posted');
  expect(await shop.till().openDocuments()).toEqual([]);
});

test('a posted document clears its draft, and what was scanned for the next paper meanwhile stays', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  const page = pageDraft('sale');
  const id = await book(shop.till(), 'sale', ['A1'], { documentKey: null }, 'none');
  const next = { ...page, lines: [pageLine({ key: 'l2' })] };
  await shop.till().scan(next, 'A2', 'l2');
  await shop.till().settle(id, posted);
  const view = await shop.till().look(next);
  expect(view.lines[0]?.units.map((unit) => unit.identifiers[0]?.value)).toEqual(['A2']);
  expect((await shop.till().look(page)).lines[0]?.units).toEqual([]);
});

test('a number that is already posted is flagged, never booked twice', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  const first = await book(shop.till(), 'sale', ['A1'], {}, 'none');
  const second = await book(shop.till(), 'sale', ['A2'], {}, 'none');
  expect(await shop.till().settle(first, posted)).toBe('posted');
  expect(await shop.till().settle(second, posted)).toBe('unresolved');
  expect(await shop.till().settle(second, posted)).toBe('unresolved');
  const flagged = await shop.ledger.office.document(second);
  expect(flagged?.record).toMatchObject({
    message: null,
    cause: { why: 'numberTaken', number: '5521', documentId: first },
  });
  expect(flagged?.entries).toHaveLength(2);
  await expect(shop.ledger.office.settle(second, 'posted', '5521', 'Maria')).rejects.toMatchObject({
    code: 'numberTaken',
  });
  await shop.ledger.office.settle(second, 'posted', '5522', 'Maria');
  expect((await shop.ledger.office.document(second))?.record).not.toHaveProperty('cause');
  expect((await shop.ledger.office.document(second))?.entries.at(-1)).toMatchObject({ by: 'Maria', source: 'manager' });
});

test('the same number on another kind of paper is another number', async () => {
  const shop = await openShop();
  const receipt = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'none');
  await shop.till().settle(receipt, posted);
  const sale = await book(shop.till(), 'sale', ['A1'], {}, 'none');
  expect(await shop.till().settle(sale, posted)).toBe('posted');
});

test('a page settles only documents of its own origin', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'none');
  const stranger = shop.till('1', 'https://other.example');
  await expect(stranger.settle(id, posted)).rejects.toMatchObject({ code: 'unknownDocument', retryable: false });
  await expect(shop.till().settle('nothing', posted)).rejects.toMatchObject({ code: 'unknownDocument' });
  expect((await shop.ledger.office.document(id))?.record.state).toBe('pending');
});

test('the clerk’s own word counts only where the shop allows it, and is recorded as hers', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'unresolved');
  const word: Outcome = { ...posted, source: 'till' };
  await expect(shop.till().settle(id, word)).rejects.toMatchObject({ code: 'notAllowed' });
  await shop.ledger.office.saveSettings({ settleAtTill: true });
  expect(await shop.till().settle(id, word)).toBe('posted');
  expect((await shop.ledger.office.document(id))?.entries.at(-1)).toMatchObject({ source: 'till' });
});

test('a number seen in the POS’s own list posts the unresolved document by itself', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], { documentKey: 'r1' }, 'unresolved');
  const row = { kind: 'goodsReceipt', definition: 'goodsReceipt', documentKey: 'r1', number: '118' } as const;
  const others = [
    { ...row, documentKey: 'r2' },
    { ...row, kind: 'sale' as const },
    { ...row, definition: 'other' },
  ];
  expect(await shop.till().sighted(others)).toBe(0);
  expect(await shop.till('1', 'https://other.example').sighted([row])).toBe(0);
  expect(await shop.till('2').sighted([...others, row])).toBe(1);
  expect(await shop.till('2').sighted([row])).toBe(0);
  expect((await shop.ledger.office.document(id))?.record).toMatchObject({
    state: 'posted',
    number: '118',
    origin: ORIGIN,
  });
});

test('the manager settles what nobody could tell', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'unresolved');
  await shop.ledger.office.settle(id, 'voided', null, 'Maria');
  expect(await stateOf(shop, 'A1')).toBeUndefined();
  await expect(shop.ledger.office.settle('nothing', 'voided', null, 'M')).rejects.toMatchObject({
    code: 'unknownDocument',
  });
});
