// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { control, press, type Shown, show, shows, textOf, type } from './render';
import { imei, liveSomeWeeks, openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;

beforeAll(async () => {
  shop = await openShop('find');
  await liveSomeWeeks(shop);
});
afterEach(() => shown?.unmount());
afterAll(() => shop.ledger.close());

/** Rows of the table, waited for. */
async function rows(count: number): Promise<string[]> {
  return vi.waitFor(() => {
    const found = [...document.querySelectorAll('tbody tr')].map(textOf);
    if (found.length !== count) throw new Error(`${found.length} rows`);
    return found;
  });
}

describe('finding a unit', () => {
  test('shows the newest units before anything is typed', async () => {
    shown = show(shop.ledger.office, '#/find');
    const [first] = await rows(15);
    expect(first).toContain('Pixel 9 256 GB');
    expect(first).toContain('In stock');
    expect(document.activeElement).toBe(await control('Any identifier or a part of it'));
  });

  test.each([
    ['a whole IMEI', imei(2)],
    ['the second IMEI', imei(500_002)],
    ['the last digits of a serial', 'CT000002'],
    ['the middle of a serial, in small letters', '5ct000002'],
  ])('by %s', async (_, part) => {
    shown = show(shop.ledger.office, '#/find');
    await rows(15);
    await type('Any identifier or a part of it', ` ${part} `);
    const [row] = await rows(1);
    expect(row).toContain(imei(2));
    expect(row).toContain('Sold');
    expect(row).toContain('With the customer');
    expect(row).toContain('Sale 5521');
    expect(document.querySelector('mark')?.textContent?.toUpperCase()).toBe(part.toUpperCase());
    expect(location.hash).toBe(`#/find?q=${part}`);
  });

  test('Enter opens the only unit found', async () => {
    shown = show(shop.ledger.office, '#/find');
    await type('Any identifier or a part of it', imei(2));
    await rows(1);
    (await control('Any identifier or a part of it')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await shows('Life of this unit');
  });

  test('an unknown number says what to try next', async () => {
    shown = show(shop.ledger.office, '#/find?q=999999999999999');
    await shows('Nothing found for “999999999999999”');
    await shows('try only the last six');
  });

  test('the key / reaches the box from anywhere, but not while typing', async () => {
    shown = show(shop.ledger.office, '#/stock');
    const box = await control<HTMLInputElement>('Filter by product');
    const slash = () => new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    document.body.dispatchEvent(slash());
    expect(document.activeElement).toBe(box);
    const typed = slash();
    box.dispatchEvent(typed);
    expect(typed.defaultPrevented).toBe(false);
  });
});

describe('the life of a unit', () => {
  async function open(part: string): Promise<void> {
    shown = show(shop.ledger.office, `#/find?q=${part}`);
    await rows(1);
    await press(new RegExp(part, 'u'));
    await shows('Life of this unit');
  }
  /** Steps of the timeline, newest first. */
  const steps = () => [...document.querySelectorAll('.timeline > li')];

  test('a sold phone: days of warranty in words and green, supplier, cost, customer', async () => {
    await open(imei(2));
    await shows('344 days left');
    await shows('In warranty until 3 Nov 2027 (12 months from the sale)');
    expect(document.querySelector('.warranty .badge')?.className).toBe('badge good');
    const [sale, receipt] = steps().map(textOf);
    expect(sale).toContain('Sold to Petro Shevchenko under number 5521');
    expect(sale).toContain('Sold for UAH 31,999.00');
    expect(receipt).toContain('Received from Mobile Trade LLC under number 118');
    expect(receipt).toContain('Cost UAH 24,000.00');
    expect(receipt).toContain('Delivery note MT-8841');
  });

  test('a warranty that is over says since when', async () => {
    shown = show(shop.ledger.office, '#/find', { now: () => new Date('2028-01-01T10:00:00.000Z') });
    await type('Any identifier or a part of it', imei(2));
    await rows(1);
    await press(new RegExp(imei(2), 'u'));
    await shows('Warranty is over');
    await shows('It ended on 3 Nov 2027');
    expect(document.querySelector('.warranty .badge')?.className).toBe('badge quiet');
  });

  test('a voided attempt stays and is greyed; a buy-back opens a second episode', async () => {
    await open(imei(5));
    await shows('Each time the shop owned this unit.');
    expect(steps().map((step) => step.className)).toEqual([
      'step posted goodsReceipt',
      'step posted sale',
      'step voided sale',
      'step posted goodsReceipt',
    ]);
    expect(textOf(steps()[0] as Element)).toContain('Received again: bought back');
    expect(textOf(steps()[2] as Element)).toContain('Nothing was booked.Message: “Card was declined”');
    const episodes = [...document.querySelectorAll('tbody tr')].map(textOf);
    expect(episodes[0]).toContain('Goods receipt 118');
    expect(episodes[0]).toContain('Sale 5510');
    expect(episodes[1]).toContain('Goods receipt 131');
  });

  test('a returned phone went to quarantine and its warranty has not begun', async () => {
    await open(imei(1));
    await shows('Returned, in quarantine');
    await shows('12 months from the day of sale. It has not begun.');
    expect(textOf(steps()[0] as Element)).toContain('Returned by Olena Kovalenko under number 77');
    expect(textOf(steps()[0] as Element)).toContain('For receipt 5498');
  });

  test('a unit that only a voided receipt knew is told so', async () => {
    shown = show(shop.ledger.office, '#/unit/gone');
    await shows('This unit is not known');
  });
});

describe('stock by serial', () => {
  test('counts units per product, filters, and leads to them', async () => {
    shown = show(shop.ledger.office, '#/stock');
    await shows('11 units in stock');
    expect(await rows(2)).toEqual(['Galaxy S24 128 GB black8', 'Pixel 9 256 GB3']);
    await type('Filter by product', 'pixel');
    await shows('3 units in stock');
    await press('Pixel 9 256 GB');
    await rows(3);
    await shows(imei(41));
    await type('Part of an identifier', imei(41).slice(-5));
    await rows(1);
  });
});
