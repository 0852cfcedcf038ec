import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageDraft } from '../../core/model/document';
import { imei, liveSomeWeeks, ORIGIN, openShop, type Shop } from '../manager/shop-days';

let shop: Shop;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`count session ${count}`);
  await liveSomeWeeks(shop);
});
afterEach(() => shop.ledger.close());

const cart: PageDraft = {
  kind: 'sale',
  profileId: 'demo-spa',
  definition: 'sale',
  documentKey: 'cart',
  number: null,
  reference: null,
  party: null,
  lines: [{ key: 'l1', product: { sku: 'GS24-128' }, quantity: 1, pack: 1, priceMinor: 100, serials: null }],
};

async function stateOf(n: number) {
  return (await shop.ledger.office.units({ part: imei(n), productId: null, state: null }, null)).rows[0]?.state;
}

describe('a stock count that goes on for days', () => {
  test('keeps nobody from selling what was counted', async () => {
    const { papers } = shop.ledger;
    const { paper } = await papers.open('stockCount');
    await papers.scan(paper.id, imei(10), null);
    const till = shop.ledger.till({ origin: ORIGIN, tab: '9' });
    expect(await till.scan(cart, imei(10), null)).toMatchObject({ placed: true });
    const sold = await till.reserve(cart);
    expect(sold).toMatchObject({ reserved: true });
    await till.settle(sold.reserved ? (sold.documentId ?? '') : '', { state: 'posted', number: '6001', message: null });
    expect(await stateOf(10)).toBe('sold');
    const { view } = await papers.look(paper.id);
    expect(view.verdict.reasons.map(({ rule }) => rule)).toEqual(['SC2']);
  });

  test('that finds nothing can be posted: all is missing, and lost if the paper says so', async () => {
    const { papers } = shop.ledger;
    const { paper } = await papers.open('stockCount', { details: { missing: 'lost' } });
    expect(await papers.post(paper.id)).toMatchObject({ posted: true, number: 'SC-1' });
    expect(await stateOf(10)).toBe('lost');
    const { rows } = await shop.ledger.office.units({ part: imei(10), productId: null, state: null }, null);
    expect(rows[0]?.identifiers).toHaveLength(3);
    expect(rows[0]?.episodes[0]?.left?.number).toBe('SC-1');
  });
});
