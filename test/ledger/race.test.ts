import { expect, test } from 'vitest';
import { book, openShop, pageDraft, pageLine } from './shop';

/** The serial stands in the page's own field: both carts show it, and only the reservation decides. */
function cart(key: string, serial: string) {
  return pageDraft('sale', { documentKey: key, lines: [pageLine({ serials: [serial] })] });
}

test('two tabs that reserve one serial at the same time: exactly one succeeds, thirty times over', async () => {
  const shop = await openShop();
  const serials = Array.from({ length: 30 }, (_, i) => `R${i}`);
  await book(shop.till(), 'goodsReceipt', serials);
  // Two contexts of one origin, as the worker and a second page would be.
  const other = await shop.again();
  const tills = [shop.till('1'), other.till({ origin: 'https://till.example', tab: '2' })] as const;
  for (const serial of serials) {
    const results = await Promise.all(tills.map((till, i) => till.reserve(cart(`cart ${i} ${serial}`, serial))));
    expect(results.filter(({ reserved }) => reserved)).toHaveLength(1);
  }
  const { rows } = await shop.ledger.office.documents('pending', null);
  expect(rows).toHaveLength(30);
  expect(await shop.ledger.office.verify(() => undefined)).toMatchObject({ intact: true });
  other.close();
});
