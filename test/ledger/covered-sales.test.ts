import { expect, test } from 'vitest';
import type { PageLine } from '../../core/model/document';
import { cardsOfDocument } from '../../core/outputs/warranty-card';
import { imei } from '../rules/shop';
import { type OwnShop, openOwnShop, receive, unitOf } from './own-shop';
import { pageDraft, pageLine } from './shop';

const cable = (change: Partial<PageLine> = {}) => pageLine({ product: { sku: 'CABLE' }, ...change });
let carts = 0;

/** A sale of a page, from look to outcome. Gives its id. */
async function sale(shop: OwnShop, number: string | null, party: string | null, lines = [cable()]): Promise<string> {
  carts += 1;
  const page = pageDraft('sale', { documentKey: `cart ${carts}`, party, lines });
  const reserved = await shop.till().reserve(page);
  if (!reserved.reserved || reserved.documentId === null) throw new Error('the sale was not recorded');
  await shop.till().settle(reserved.documentId, { state: 'posted', number, message: null });
  return reserved.documentId;
}

const found = async ({ office }: OwnShop, part: string) =>
  (await office.coveredSales(part, null)).rows.map(({ number }) => number);

test('a page is the ledger’s business when a line of it is tracked or gives a warranty, and else is not', async () => {
  const shop = await openOwnShop();
  const recorded = async (line: PageLine) =>
    (await shop.till().look(pageDraft('sale', { documentKey: 'c', lines: [line] }))).recorded;
  expect(await recorded(cable())).toBe(true);
  expect(await recorded(pageLine({ product: { sku: 'PHONE' } }))).toBe(true);
  expect(await recorded(pageLine({ product: { sku: 'STICKER', name: 'Sticker' } }))).toBe(false);
  // Taking back gives nothing, nor does a quantity that could not be read.
  expect(await recorded(cable({ quantity: -1 }))).toBe(false);
  expect(await recorded(cable({ quantity: Number.NaN }))).toBe(false);
  const receipt = pageDraft('goodsReceipt', { lines: [cable()] });
  expect((await shop.till().look(receipt)).recorded).toBe(false);
  expect(await shop.till().reserve(receipt)).toMatchObject({ reserved: true, documentId: null });
});

test('a sale that only gives a warranty is found by the beginning of its number or of the customer’s name', async () => {
  const shop = await openOwnShop();
  await sale(shop, 'S-5501', 'Ivan  Petrenko');
  await sale(shop, 's-5512', 'Olha Shevchenko');
  await sale(shop, null, 'ivan petrenko');
  expect(await found(shop, '')).toEqual([null, 's-5512', 'S-5501']);
  expect(await found(shop, 's-55')).toEqual(['s-5512', 'S-5501']);
  expect(await found(shop, 'S-5501')).toEqual(['S-5501']);
  expect(await found(shop, 'ivan pet')).toEqual([null, 'S-5501']);
  expect(await found(shop, '5501')).toEqual([]);
  const [olha] = (await shop.office.coveredSales('olha', null)).rows;
  await shop.office.eraseParty(olha?.partyId ?? '');
  expect(await found(shop, 'olha')).toEqual([]);
  expect(await found(shop, 's-5512')).toEqual(['s-5512']);
  await shop.office.rebuild(() => undefined);
  expect(await found(shop, 's-55')).toEqual(['s-5512', 'S-5501']);
});

test('one that is open, voided or taken back is not among them', async () => {
  const shop = await openOwnShop();
  const id = await sale(shop, 'S-1', null);
  await shop.till().reserve(pageDraft('sale', { documentKey: 'open', number: 'S-2', lines: [cable()] }));
  expect(await found(shop, 'S-')).toEqual(['S-1']);
  await shop.office.reverse(id, 'typed twice', 'Maria');
  expect(await found(shop, '')).toEqual([]);
  expect(await shop.till().cardsOf(id)).toBe(0);
});

test('the list goes on page by page', async () => {
  const shop = await openOwnShop();
  for (let i = 0; i < 52; i += 1) await sale(shop, `S-${100 + i}`, null);
  for (const part of ['', 'S-1']) {
    const first = await shop.office.coveredSales(part, null);
    const second = await shop.office.coveredSales(part, first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 2, null]);
    expect(second.rows.map(({ number }) => number)).toEqual(['S-101', 'S-100']);
  }
});

test('the till is told how many cards a posted document of its own has', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  const phones = pageLine({ key: 'p', product: { sku: 'PHONE' }, quantity: 2, serials: [imei(1), imei(2)] });
  const id = await sale(shop, 'S-9', null, [phones, cable({ key: 'c', quantity: 3 })]);
  expect(await shop.till().cardsOf(id)).toBe(3);
  expect(await shop.till().saved()).toMatchObject({ id, number: 'S-9', unitCount: 2, cards: 3 });
  expect(await shop.till('1', 'https://other.example').cardsOf(id)).toBe(0);
  expect(await shop.till().cardsOf('nothing')).toBe(0);
});

test('a document’s cards are those of the units still with its customer, and of its lines without identifiers', async () => {
  const shop = await openOwnShop();
  const { office } = shop;
  await office.saveSettings({ returnTo: 'inStock' });
  await receive(shop, 'phone', [imei(1), imei(2)]);
  const phones = pageLine({ key: 'p', product: { sku: 'PHONE' }, quantity: 2, serials: [imei(1), imei(2)] });
  const id = await sale(shop, 'S-9', 'Ivan', [phones, cable({ key: 'c', quantity: 3 })]);
  const cards = async () => {
    const [opened] = (await office.document(id))?.entries ?? [];
    if (opened?.kind !== 'pending') throw new Error('no such document');
    const units = [await unitOf(shop, imei(1)), await unitOf(shop, imei(2))];
    return cardsOfDocument(opened, 'S-9', units, 'Europe/Kyiv');
  };
  expect(await cards()).toMatchObject([
    { product: 'phone', quantity: 1, sale: 'S-9', soldOn: '2026-11-03', warranty: { endsOn: '2027-11-03' } },
    { product: 'phone', identifiers: [{ value: imei(2) }] },
    { id: 'c', product: 'cable', quantity: 3, identifiers: [], warranty: { endsOn: '2027-02-01' } },
  ]);
  expect(JSON.stringify(await cards())).not.toContain('Ivan');
  const back = pageDraft('customerReturn', { lines: [{ ...phones, quantity: 1, serials: [imei(1)] }] });
  const returned = await shop.till('2').reserve(back);
  if (!returned.reserved || returned.documentId === null) throw new Error('the return was refused');
  await shop.till('2').settle(returned.documentId, { state: 'posted', number: 'R-1', message: null });
  expect((await cards()).map(({ product }) => product)).toEqual(['phone', 'cable']);
  // Sold again, it has a card of that sale.
  const again = await sale(shop, 'S-10', null, [{ ...phones, quantity: 1, serials: [imei(1)] }]);
  expect((await unitOf(shop, imei(1))).episodes.at(-1)?.sold?.documentId).toBe(again);
  expect((await cards()).map(({ product }) => product)).toEqual(['phone', 'cable']);
});
