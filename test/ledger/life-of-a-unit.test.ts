import { expect, test } from 'vitest';
import { book, openShop } from './shop';

test('a phone is received, sold, returned and sold again; every paper stays on its timeline', async () => {
  const shop = await openShop();
  const till = shop.till();
  await book(till, 'goodsReceipt', ['A1'], { party: 'Supplier Ltd' });
  await book(till, 'sale', ['A1'], { party: 'Olena' });
  await till.openDocuments();
  const sold = await shop.ledger.office.units({ part: 'A1', productId: null, state: null }, null);
  expect(sold.rows.map((unit) => unit.state)).toEqual(['sold']);
  await book(till, 'customerReturn', ['A1']);
  const unit = (await shop.ledger.office.units({ part: 'a1', productId: null, state: 'quarantine' }, null)).rows[0];
  expect(unit?.episodes).toHaveLength(1);
  expect(unit?.episodes[0]?.received.kind).toBe('goodsReceipt');
  expect(unit?.episodes[0]?.sold?.number).toMatch(/^N/);
  expect(unit?.episodes[0]?.returned?.kind).toBe('customerReturn');
  const timeline = await shop.ledger.office.timeline(unit?.id ?? '');
  expect(timeline.map((entry) => entry.kind)).toEqual(['pending', 'posted', 'pending', 'posted', 'pending', 'posted']);
  expect(await shop.ledger.office.verify(() => undefined)).toEqual({ intact: true, entries: 6 });
});
