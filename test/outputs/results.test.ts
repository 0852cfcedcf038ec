import { describe, expect, test } from 'vitest';
import { profitRows, profitTotal } from '../../core/outputs/profit-book';
import { PROFIT_COLUMNS, profitCsv } from '../../core/outputs/profit-csv';
import { type Result, resultsOf } from '../../core/outputs/results';
import { type OwnShop, openOwnShop, ownLine, post, receive, sell, unitOf } from '../ledger/own-shop';
import { imei } from '../rules/shop';
import { readCsv } from './read-csv';

const EVER = { from: '2000', to: '3000' };

/** All that a shop earned, as the manager page reads it. */
async function earned(shop: OwnShop, period = EVER): Promise<Result[]> {
  const results: Result[] = [];
  for (let after: string | null = null; ; ) {
    const chunk: Awaited<ReturnType<typeof shop.office.earnings>> = await shop.office.earnings(period, after);
    const known = new Map([...chunk.units, ...chunk.parts].map((unit) => [unit.id, unit]));
    const all = chunk.units.flatMap((unit) => resultsOf(unit, (id) => known.get(id)));
    results.push(...all.filter(({ paper }) => chunk.documentIds.includes(paper.documentId)));
    if (chunk.next === null) return results.sort((a, b) => (a.paper.at < b.paper.at ? -1 : 1));
    after = chunk.next;
  }
}

const told = (results: readonly Result[]) =>
  results.map(({ kind, profit, why }) => [kind, profit ? profit.minor : why] as const);
const priced = (productId: string, priceMinor: number | null, more = {}) => ownLine(productId, { priceMinor, ...more });
const received = (shop: OwnShop, texts: readonly string[], minor: number | null, party = 'Supplier') =>
  receive(shop, 'phone', texts, { party, lines: [priced('phone', minor)] });
const sold = (shop: OwnShop, texts: readonly string[], minor: number | null) =>
  sell(shop, texts, { lines: [priced('phone', minor)] });
const costs = (shop: OwnShop, text: string, minor: number) =>
  post(shop, 'correction', { details: { correction: { what: 'cost', minor }, note: 'freight' }, scans: [text] });

describe('what a unit earned', () => {
  test('its own purchase price against its own selling price, not an average', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00);
    await received(shop, [imei(2)], 130_00);
    await sold(shop, [imei(1), imei(2)], 150_00);
    expect(told(await earned(shop))).toEqual([
      ['sale', 50_00],
      ['sale', 20_00],
    ]);
  });

  test('what came on top later counts, also after the sale', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00);
    await costs(shop, imei(1), 7_50);
    await sold(shop, [imei(1)], 150_00);
    expect(told(await earned(shop))).toEqual([['sale', 42_50]]);
    await costs(shop, imei(1), -2_50);
    expect(told(await earned(shop))).toEqual([['sale', 45_00]]);
  });

  test('a return gives the money and the unit back; it is sold again at what it cost', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00);
    await sold(shop, [imei(1)], 150_00);
    const back = await shop.desk.open('customerReturn', { lines: [priced('phone', 140_00)] });
    await shop.desk.scan(back.paper.id, imei(1), null);
    await shop.desk.sendTo(back.paper.id, 'inStock');
    await shop.desk.post(back.paper.id);
    await sold(shop, [imei(1)], 120_00);
    const results = await earned(shop);
    expect(told(results)).toEqual([
      ['sale', 50_00],
      ['return', -40_00],
      ['sale', 20_00],
    ]);
    expect(profitTotal(results)).toMatchObject({
      sold: 1,
      sums: [{ currency: 'UAH', revenue: 130_00, cost: 100_00, profit: 30_00 }],
    });
  });

  test('written off, it costs what it cost; sent back to its supplier, only what the credit lacks', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1), imei(2), imei(3)], 100_00);
    await post(shop, 'writeOff', { details: { cause: 'damaged' }, scans: [imei(1)] });
    const cause = { cause: 'defective' } as const;
    await post(shop, 'supplierReturn', { details: cause, party: 'Supplier', scans: [imei(2)] });
    await post(shop, 'supplierReturn', {
      details: cause,
      party: 'Supplier',
      lines: [priced('phone', 90_00)],
      scans: [imei(3)],
    });
    expect(told(await earned(shop))).toEqual([
      ['writeOff', -100_00],
      ['supplierReturn', -10_00],
    ]);
  });

  test('a replacement costs the new unit', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00);
    await received(shop, [imei(2)], 110_00);
    await sold(shop, [imei(1)], 150_00);
    const lines = [ownLine('phone', { key: 'old', role: 'old' }), ownLine('phone', { key: 'new', role: 'new' })];
    const { paper } = await shop.desk.open('warrantyReplacement', { lines });
    await shop.desk.scan(paper.id, imei(1), 'old');
    await shop.desk.scan(paper.id, imei(2), 'new');
    expect(await shop.desk.post(paper.id)).toMatchObject({ posted: true });
    const results = await earned(shop);
    expect(told(results)).toEqual([
      ['sale', 50_00],
      ['replacement', -110_00],
    ]);
    expect(results[1]?.unit.id).toBe((await unitOf(shop, imei(2))).id);
  });

  test('a set costs what its parts cost', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00);
    await receive(shop, 'watch', ['W1', 'W2'], { lines: [priced('watch', 30_00)] });
    const lines = [
      ownLine('phone', { key: 'p', role: 'component' }),
      ownLine('watch', { key: 'w', role: 'component' }),
      ownLine('box', { key: 'kit', role: 'kit' }),
    ];
    const { paper } = await shop.desk.open('assembly', { lines });
    for (const [text, key] of [
      [imei(1), 'p'],
      ['W1', 'w'],
      ['W2', 'w'],
      ['BOX1', 'kit'],
    ] as const)
      await shop.desk.scan(paper.id, text, key);
    expect(await shop.desk.post(paper.id)).toMatchObject({ posted: true });
    await sell(shop, ['BOX1'], { lines: [priced('box', 200_00)] });
    expect(told(await earned(shop))).toEqual([['sale', 40_00]]);
  });

  test('bought back, it begins anew at what was paid for it', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00);
    await sold(shop, [imei(1)], 150_00);
    const { paper } = await shop.desk.open('buyBack', { party: 'Olena', lines: [priced('phone', 60_00)] });
    await shop.desk.scan(paper.id, imei(1), null);
    await shop.desk.sendTo(paper.id, 'inStock');
    await shop.desk.post(paper.id);
    await sold(shop, [imei(1)], 90_00);
    const results = await earned(shop);
    expect(told(results)).toEqual([
      ['sale', 50_00],
      ['sale', 30_00],
    ]);
    expect(results.map(({ supplierId }) => supplierId !== null)).toEqual([true, false]);
  });
});

describe('no figure', () => {
  test('bought in one currency and sold in another: never added, and it says why', async () => {
    const shop = await openOwnShop();
    await shop.office.saveSettings({ currency: 'USD' });
    await received(shop, [imei(1), imei(2)], 10_00);
    await sold(shop, [imei(2)], 15_00);
    await shop.office.saveSettings({ currency: 'UAH' });
    await sold(shop, [imei(1)], 700_00);
    const results = await earned(shop);
    expect(told(results)).toEqual([
      ['sale', 5_00],
      ['sale', 'currencies'],
    ]);
    expect(profitTotal(results)).toMatchObject({
      sums: [
        { currency: 'UAH', revenue: 700_00, cost: 0, profit: 0 },
        { currency: 'USD', revenue: 15_00, cost: 20_00, profit: 5_00 },
      ],
      without: { currencies: 1 },
    });
  });

  test('a price or a cost that stands nowhere', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], null);
    await received(shop, [imei(2)], 100_00);
    await sold(shop, [imei(1)], 150_00);
    await sold(shop, [imei(2)], null);
    expect(told(await earned(shop))).toEqual([
      ['sale', 'noCost'],
      ['sale', 'noPrice'],
    ]);
  });

  test('a correction in another currency than the purchase', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00);
    await shop.office.saveSettings({ currency: 'EUR' });
    await costs(shop, imei(1), 5_00);
    await shop.office.saveSettings({ currency: 'UAH' });
    await sold(shop, [imei(1)], 150_00);
    expect(told(await earned(shop))).toEqual([['sale', 'currencies']]);
  });

  test('a sale from before tracking began is not counted', async () => {
    const shop = await openOwnShop();
    const lines = [ownLine('phone', { role: 'sold' })];
    const { paper } = await shop.desk.open('openingBalance', { details: { soldOn: '2026-01-05' }, lines });
    await shop.desk.scan(paper.id, imei(1), lines[0]?.key ?? null);
    expect(await shop.desk.post(paper.id)).toMatchObject({ posted: true });
    expect(told(await earned(shop))).toEqual([]);
  });
});

describe('the book', () => {
  test('counts a paper in the period in which it was written, and a voided one never', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1), imei(2)], 100_00);
    const first = await sold(shop, [imei(1)], 150_00);
    shop.clock.forward(40 * 86_400_000);
    await sold(shop, [imei(2)], 160_00);
    expect(told(await earned(shop, { from: '2026-11', to: '2026-12' }))).toEqual([['sale', 50_00]]);
    expect(told(await earned(shop, { from: '2026-12', to: '2027-01' }))).toEqual([['sale', 60_00]]);
    await shop.office.reverse(first.documentId, 'a mistake', 'Maria');
    expect(told(await earned(shop))).toEqual([['sale', 60_00]]);
  });

  test('adds up by unit, product, supplier and month, the best first', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00, 'North');
    await received(shop, [imei(2)], 140_00, 'South');
    await receive(shop, 'watch', ['W1'], { party: 'North', lines: [priced('watch', 10_00)] });
    await sold(shop, [imei(2)], 150_00);
    shop.clock.forward(40 * 86_400_000);
    await sold(shop, [imei(1)], 150_00);
    await sell(shop, ['W1'], { lines: [priced('watch', 35_00)] });
    const results = await earned(shop);
    const rows = (group: Parameters<typeof profitRows>[1]) =>
      profitRows(results, group, (instant) => instant.slice(0, 7)).map(({ id, sums }) => [id, sums[0]?.profit]);
    expect(rows('product')).toEqual([
      ['phone', 60_00],
      ['watch', 25_00],
    ]);
    expect(rows('supplier').map(([, profit]) => profit)).toEqual([75_00, 10_00]);
    expect(rows('month')).toEqual([
      ['2026-12', 75_00],
      ['2026-11', 10_00],
    ]);
    expect(rows('unit').map(([, profit]) => profit)).toEqual([50_00, 25_00, 10_00]);
  });

  test('as CSV: one row for each paper and unit, numbers whole', async () => {
    const shop = await openOwnShop();
    await received(shop, [imei(1)], 100_00, '=North');
    await sold(shop, [imei(1)], 150_00);
    const text = [...profitCsv(await earned(shop), () => '=North', ',')].join('');
    const [header = [], row = []] = readCsv(text);
    expect(header).toEqual([...PROFIT_COLUMNS]);
    const at = (column: (typeof PROFIT_COLUMNS)[number]) => row[PROFIT_COLUMNS.indexOf(column)];
    expect([at('event'), at('identifiers'), at('supplier'), at('profit_minor'), at('profit_currency')]).toEqual([
      ...['sale', `imei:${imei(1)}`, '=North', '5000', 'UAH'],
    ]);
    expect(text).not.toMatch(/"=/u);
  });
});
