import { expect, test } from 'vitest';
import { ORPHANED_FOR } from '../../core/ledger/drafts';
import { book, openShop, pageDraft, pageLine } from './shop';

const receipt = pageDraft('goodsReceipt', { lines: [pageLine({ quantity: 2 })] });

test('a closed tab leaves its pending document unresolved, and those of other tabs alone', async () => {
  const shop = await openShop();
  const mine = await book(shop.till('1'), 'goodsReceipt', ['A1'], {}, 'none');
  const other = await book(shop.till('2'), 'goodsReceipt', ['B1'], {}, 'none');
  await shop.ledger.tabClosed('1');
  await shop.ledger.tabClosed('1');
  const document = await shop.ledger.office.document(mine);
  expect(document?.record.state).toBe('unresolved');
  expect(document?.entries.at(-1)).toMatchObject({ source: 'tabClosed' });
  expect((await shop.ledger.office.document(other))?.record.state).toBe('pending');
  await shop.ledger.onlyTabs([]);
  expect((await shop.ledger.office.document(other))?.record.state).toBe('unresolved');
});

test('a page restored in a new tab finds its scans; the phone was free meanwhile', async () => {
  const shop = await openShop();
  await shop.till('1').scan(receipt, 'A1', 'l1');
  await shop.ledger.onlyTabs(['7']);
  const view = await shop.till('7').look(receipt);
  expect(view.lines[0]?.units).toHaveLength(1);
  expect(view.draftId).toContain('tab 7');
  expect((await shop.till('8').look(receipt)).lines[0]?.units).toEqual([]);
  expect(await shop.till('8').scan(receipt, 'A1', 'l1')).toMatchObject({ placed: false, reason: { rule: 'CL' } });
});

test('a closed tab holds no phone', async () => {
  const shop = await openShop();
  await shop.till('1').scan(receipt, 'A1', 'l1');
  await shop.ledger.tabClosed('1');
  const elsewhere = { ...receipt, documentKey: 'r2' };
  expect(await shop.till('2').scan(elsewhere, 'A1', 'l1')).toMatchObject({ placed: true });
});

test('a paper with a key of its own keeps its phones when its tab closes', async () => {
  const shop = await openShop();
  const keyed = { ...receipt, documentKey: 'r1' };
  await shop.till('1').scan(keyed, 'A1', 'l1');
  await shop.ledger.tabClosed('1');
  expect(await shop.till('2').scan({ ...receipt, documentKey: 'r2' }, 'A1', 'l1')).toMatchObject({ placed: false });
  expect((await shop.till('3').look(keyed)).lines[0]?.units).toHaveLength(1);
});

test('scans of a closed tab come neither to another paper nor after a while', async () => {
  const shop = await openShop();
  await shop.till('1').scan(receipt, 'A1', 'l1');
  await shop.ledger.tabClosed('1');
  const different = { ...receipt, lines: [pageLine({ product: { sku: 'WATCH' } })] };
  expect((await shop.till('2').look(different)).lines[0]?.units).toEqual([]);
  shop.clock.forward(ORPHANED_FOR + 1000);
  expect((await shop.till('3').look(receipt)).lines[0]?.units).toEqual([]);
});

test('a tab that comes back under its own id goes on', async () => {
  const shop = await openShop();
  await shop.till('1').scan(receipt, 'A1', 'l1');
  await shop.ledger.tabClosed('1');
  expect((await shop.till('1').look(receipt)).lines[0]?.units).toHaveLength(1);
  expect(await shop.till('2').scan(receipt, 'A1', 'l1')).toMatchObject({ placed: false });
});

test('drafts that nobody came back to are forgotten after a day', async () => {
  const shop = await openShop();
  await shop.till('1').scan(receipt, 'A1', 'l1');
  await shop.ledger.tabClosed('1');
  shop.clock.forward(25 * 60 * 60 * 1000);
  await shop.ledger.onlyTabs(['2']);
  shop.clock.forward(-25 * 60 * 60 * 1000);
  expect((await shop.till('2').look(receipt)).lines[0]?.units).toEqual([]);
});
