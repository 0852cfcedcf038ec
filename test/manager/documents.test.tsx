// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { control, press, type Shown, show, shows, textOf, type } from './render';
import { imei, liveSomeWeeks, openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`documents ${count}`);
  await liveSomeWeeks(shop);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

async function unit(part: string) {
  return (await shop.ledger.office.units({ part, productId: null, state: null }, null)).rows[0];
}

describe('documents by state', () => {
  test('unresolved ones come first and stand as a number in the navigation', async () => {
    shown = show(shop.ledger.office, '#/documents');
    await shows('Sale without a number');
    await shows('1 unresolved document');
    expect(textOf(document.querySelector('.tabs [aria-current]') as Element)).toBe('Unresolved');
    await press('Posted');
    await shows('Goods receipt 118');
    await press('Voided');
    await shows('Invoice number is missing');
    await press('Pending');
    await shows('The POS has not answered yet');
  });

  test('confirming with a number posts the document in the manager’s name', async () => {
    shown = show(shop.ledger.office, '#/documents');
    await press('Confirm with number…');
    await shows('1 unit counts as sold.');
    await shows('This cannot be undone');
    await type('Number in the POS', ' 5539 ');
    await type('Who says so', 'Halyna');
    await press('Post it');
    await shows('The document is posted.');
    await shows('Nothing waits for you');
    expect(await unit(imei(3))).toMatchObject({ state: 'sold', reservation: null });
    const { rows } = await shop.ledger.office.documents('posted', null);
    const settled = rows.find((row) => row.number === '5539');
    const found = settled && (await shop.ledger.office.document(settled.id));
    expect(found?.entries.at(-1)).toMatchObject({ kind: 'posted', source: 'manager', by: 'Halyna', number: '5539' });
  });

  test('a document whose number the POS gave to another one says so, in both languages, and leads there', async () => {
    const { office } = shop.ledger;
    const line = { sku: 'GS24-128', name: 'Galaxy S24 128 GB black', price: 31_999, units: [[imei(12)]] };
    const at = '2026-11-24T09:00:00.000Z';
    const id = await shop.write({ kind: 'sale', at, lines: [line], outcome: 'posted', number: '5521' });
    shown = show(office, '#/documents');
    await shows('Another document is already posted under number 5521.');
    await office.saveSettings({ language: 'uk' });
    await shows('Під номером 5521 уже проведено інший документ.');
    shown.unmount();
    shown = show(office, `#/document/${id}`);
    await press('Під номером 5521 уже проведено інший документ.');
    await shows('Продаж 5521');
  });

  test('voiding gives the unit back to stock', async () => {
    shown = show(shop.ledger.office, '#/documents');
    await press('Void');
    await shows('1 unit is free to be sold again.');
    await press('Void it');
    await shows('The document is voided.');
    expect(await unit(imei(3))).toMatchObject({ state: 'inStock' });
  });

  test('a number that is taken is told in words, and nothing is booked', async () => {
    shown = show(shop.ledger.office, '#/documents');
    await press('Confirm with number…');
    await type('Number in the POS', '5521');
    await press('Post it');
    await shows('Another document is already posted under this number.');
    expect(await unit(imei(3))).toMatchObject({ state: 'reserved' });
    await press('Cancel');
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  });

  test('Escape is no', async () => {
    shown = show(shop.ledger.office, '#/documents');
    await press('Void');
    document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(await unit(imei(3))).toMatchObject({ state: 'reserved' });
  });

  test('the page follows what another tab settles', async () => {
    shown = show(shop.ledger.office, '#/documents');
    await shows('Sale without a number');
    const [row] = (await shop.ledger.office.documents('unresolved', null)).rows;
    await shop.ledger.office.settle(row?.id ?? '', 'voided', null, 'Till 2');
    await shows('Every paper has its answer.');
  });
});

describe('a document', () => {
  async function open(state: string, title: string): Promise<void> {
    shown = show(shop.ledger.office, `#/documents/${state}`);
    await press(title);
    await shows('What the ledger wrote about this document.');
  }

  test('shows lines, units, supplier, entries with their place in the chain', async () => {
    await open('posted', 'Goods receipt 118');
    await shows('Mobile Trade LLC');
    await shows('MT-8841');
    await shows('UAH 27,500.00');
    await shows(/Reserved.*Posted.*Entry \d+, Till 1, hash/u);
    await press(new RegExp(imei(40), 'u'));
    await shows('Pixel 9 256 GB');
    await shows('Life of this unit');
  });

  test('says which rules a lenient type let pass', async () => {
    await open('posted', 'Sale 5540');
    await shows('SA1 Serial WATCH00017 was never received.');
  });

  test('a pending one can be settled from here, with a warning that the POS may still answer', async () => {
    await open('pending', 'Sale without a number');
    await press('Confirm with number…');
    await shows('The POS may still answer.');
  });

  test('a person can be forgotten; the chain stays whole', async () => {
    await open('posted', 'Sale 5521');
    await press('Forget this name…');
    await shows('Forget “Petro Shevchenko”?');
    await press('Forget');
    await shows('Forgotten. The ledger keeps only that it was done.');
    await shows('(forgotten)');
    expect(textOf(document.body)).not.toContain('Petro Shevchenko');
    expect(await shop.ledger.office.verify(() => undefined)).toMatchObject({ intact: true });
  });

  test('an unknown one says so', async () => {
    shown = show(shop.ledger.office, '#/document/none');
    await shows('This document is not known');
    expect(await control('Documents')).toBeTruthy();
  });
});
