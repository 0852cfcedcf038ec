import { describe, expect, test } from 'vitest';
import { bring } from '../../core/rules/bring';
import { missingSchemes } from '../../core/rules/complete';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { book, openShop, pageDraft, pageLine, START } from './shop';

const RULES = { judge, place, bring, missing: missingSchemes };
/** A page of one cart of the server, loaded so many seconds after the shop opened. */
const page = (after: number, quantity = 1, kind: 'sale' | 'customerReturn' = 'sale') =>
  pageDraft(kind, {
    definition: 'register',
    documentKey: 'cart',
    loadedAt: START + after * 1000,
    lines: quantity === 0 ? [] : [pageLine({ quantity })],
  });
const rulesOf = ({ verdict }: { verdict: { reasons: readonly { rule: string }[] } }) =>
  verdict.reasons.map(({ rule }) => rule);

async function shopWith(...serials: string[]) {
  const shop = await openShop(RULES);
  await book(shop.till(), 'goodsReceipt', serials);
  return shop;
}

describe('two pages of one document on the POS’s server', () => {
  test('the one loaded first is out of date as soon as the other shows something else', async () => {
    const shop = await shopWith('A1');
    await shop.till('1').scan(page(0), 'A1', null);
    expect(rulesOf(await shop.till('1').look(page(0)))).toEqual([]);
    await shop.till('2').look(page(5, 2));
    expect(rulesOf(await shop.till('1').look(page(0)))).toEqual(['DO10']);
    expect(await shop.till('1').reserve(page(0))).toMatchObject({
      reserved: false,
      view: { verdict: { outcome: 'refuse' } },
    });
    // Loaded anew it is the newest itself.
    expect(rulesOf(await shop.till('1').look(page(9, 2)))).toEqual(['DO2']);
  });

  test('also when the kind alone is another', async () => {
    const shop = await shopWith('A1');
    await shop.till('1').scan(page(0), 'A1', null);
    await shop.till('2').look(page(5, 1, 'customerReturn'));
    expect(rulesOf(await shop.till('1').look(page(0)))).toEqual(['DO10']);
  });

  test('both are good while they show the same, and what the newest changes by itself is its own', async () => {
    const shop = await shopWith('A1', 'A2');
    await shop.till('1').scan(page(0), 'A1', null);
    expect(rulesOf(await shop.till('2').look(page(5)))).toEqual([]);
    expect(rulesOf(await shop.till('1').look(page(0)))).toEqual([]);
    expect(rulesOf(await shop.till('2').look(page(5, 2)))).toEqual(['DO2']);
    expect(rulesOf(await shop.till('1').look(page(0)))).toEqual(['DO10']);
  });

  test('an outdated page changes nothing: its lines park no captures of the newer one', async () => {
    const shop = await shopWith('A1');
    await shop.till('1').look(page(0, 0));
    await shop.till('2').scan(page(5), 'A1', null);
    expect(rulesOf(await shop.till('1').look(page(0, 0)))).toEqual(['DO10']);
    const elsewhere = pageDraft('sale', { documentKey: 'other' });
    expect(await shop.till('3').scan(elsewhere, 'A1', null)).toMatchObject({ placed: false, reason: { rule: 'DO6' } });
  });

  test('a page that keeps its own document is never out of date', async () => {
    const shop = await shopWith('A1');
    const { loadedAt: _, ...own } = page(0);
    await shop.till('1').scan(own, 'A1', null);
    await shop.till('2').look({ ...own, lines: [pageLine({ quantity: 2 })] });
    expect(rulesOf(await shop.till('1').look(own))).toEqual([]);
  });

  test('a clock that was put back refuses nobody: a page of the future says nothing', async () => {
    const shop = await shopWith('A1');
    await shop.till('1').scan(page(0), 'A1', null);
    await shop.till('2').look(page(3600, 2));
    expect(rulesOf(await shop.till('1').look(page(1)))).toEqual([]);
  });

  test('a document on which nothing was captured is forgotten after a day', async () => {
    const shop = await shopWith('A1');
    await shop.till('1').look(page(0));
    await shop.ledger.tabClosed('9');
    await shop.till('2').look(page(5, 2));
    expect(rulesOf(await shop.till('1').look(page(0)))).toContain('DO10');
    shop.clock.forward(25 * 60 * 60 * 1000);
    await shop.ledger.tabClosed('9');
    expect(rulesOf(await shop.till('1').look(page(0)))).toEqual(['DO2']);
  });
});

describe('other pages are told to look again', () => {
  test('when something was captured, taken over or booked, and when a newer page outdates them; not when one only looked', async () => {
    const shop = await shopWith('A1', 'A2');
    let told = 0;
    const stop = shop.ledger.onShared(() => {
      told += 1;
    });
    const toldBy = async (work: Promise<unknown>) => {
      told = 0;
      await work;
      return told;
    };
    expect(await toldBy(shop.till('1').look(page(0)))).toBe(0);
    expect(await toldBy(shop.till('1').look(page(3)))).toBe(0);
    expect(await toldBy(shop.till('1').scan(page(3), 'A1', null))).toBe(1);
    expect(await toldBy(shop.till('2').look(page(5, 2)))).toBe(1);
    expect(await toldBy(shop.till('2').look(page(5, 2)))).toBe(0);
    expect(await toldBy(shop.till('1').look(page(3)))).toBe(0);
    stop();
    expect(await toldBy(shop.till('2').scan(page(5, 2), 'A2', null))).toBe(0);
  });
});
