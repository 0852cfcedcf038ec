import { expect, test } from 'vitest';
import type { DocumentKind, PageDraft } from '../../core/model/document';
import { type OwnShop, openOwnShop, receive, sell, unitOf } from './own-shop';
import { ORIGIN, pageDraft, pageLine } from './shop';

async function watched(): Promise<OwnShop> {
  const shop = await openOwnShop();
  await shop.office.saveSite({
    origin: ORIGIN,
    profileId: 'demo',
    grantedAt: '2026-11-03T09:00:00.000Z',
    shadow: true,
  });
  return shop;
}

function paper(kind: DocumentKind, key: string, serials: readonly string[], more: Partial<PageDraft> = {}): PageDraft {
  const lines = [pageLine({ product: { sku: 'WATCH' }, quantity: serials.length, serials })];
  return pageDraft(kind, { documentKey: key, lines, ...more });
}

async function submit(shop: OwnShop, page: PageDraft): Promise<string> {
  const reserved = await shop.till().reserve(page);
  if (!reserved.reserved || reserved.documentId === null) throw new Error('shadow mode refused');
  await shop.till().settle(reserved.documentId, { state: 'posted', number: `N ${reserved.documentId}`, message: null });
  return reserved.documentId;
}

test('in shadow mode nothing is refused; the entry says what would have been, and nothing is sold twice', async () => {
  const shop = await watched();
  await receive(shop, 'watch', ['W1', 'W2']);
  const sold = await submit(shop, paper('sale', 'one', ['W1']));
  const twice = await submit(shop, paper('sale', 'two', ['W1', 'W2']));
  const [opened] = (await shop.office.document(twice))?.entries ?? [];
  expect(opened).toMatchObject({ shadow: true, warnings: [{ rule: 'SA2', severity: 'refuse' }] });
  expect((await shop.office.document(twice))?.record).toMatchObject({ shadow: ['SA2'], unitCount: 1 });
  expect((await shop.office.document(sold))?.entries[0]).not.toHaveProperty('shadow');
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'sold', paper: { documentId: sold } });
  expect(await unitOf(shop, 'W2')).toMatchObject({ state: 'sold', paper: { documentId: twice } });
  const stranger = await submit(shop, paper('sale', 'three', ['NEVER SEEN']));
  expect((await shop.office.document(stranger))?.record.shadow).toContain('SA1');
});

test('a unit that another open paper holds is left to it', async () => {
  const shop = await watched();
  await receive(shop, 'watch', ['W1']);
  const first = await shop.till('1').reserve(paper('sale', 'one', ['W1']));
  const second = await shop.till('2').reserve(paper('sale', 'two', ['W1']));
  expect(second).toMatchObject({ reserved: true });
  const id = second.reserved ? (second.documentId ?? '') : '';
  expect((await shop.office.document(id))?.record).toMatchObject({ unitCount: 0, shadow: ['DO7'] });
  expect((await unitOf(shop, 'W1')).reservation?.paper.documentId).toBe(first.reserved ? first.documentId : '');
});

test('half a set is no set: a paper whose units belong together moves none of them', async () => {
  const shop = await watched();
  await receive(shop, 'watch', ['W1']);
  const id = await submit(shop, paper('assembly', 'one', ['W1']));
  expect((await shop.office.document(id))?.record).toMatchObject({ unitCount: 0 });
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'inStock' });
  const swap = await submit(shop, paper('warrantyReplacement', 'two', ['W1']));
  expect((await shop.office.document(swap))?.record.shadow).toContain('WR7');
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'inStock' });
});

test('papers of our own are refused all the same: only the POS is watched', async () => {
  const shop = await watched();
  await receive(shop, 'watch', ['W1']);
  await sell(shop, ['W1']);
  const { paper: row } = await shop.desk.open('sale', {});
  await shop.desk.scan(row.id, 'W1', null);
  expect(await shop.desk.post(row.id)).toMatchObject({ posted: false });
});

test('what shadow mode let pass folds the same from the entries alone', async () => {
  const shop = await watched();
  await receive(shop, 'watch', ['W1', 'W2', 'W3']);
  await submit(shop, paper('sale', 'one', ['W1']));
  await submit(shop, paper('sale', 'two', ['W1', 'W1', 'W2', 'X9']));
  await submit(shop, paper('goodsReceipt', 'three', ['W1', 'W3', 'N1', 'N1']));
  await submit(shop, paper('customerReturn', 'four', ['W3', 'W2', 'N1'], { reference: 'x' }));
  const read = async () => (await shop.office.units({ part: '', productId: null, state: null }, null)).rows;
  const before = await read();
  await shop.office.rebuild(() => undefined);
  expect(await read()).toEqual(before);
  const states = Object.fromEntries(before.map(({ identifiers, state }) => [identifiers[0]?.value, state]));
  expect(states).toEqual({ W1: 'sold', W2: 'quarantine', W3: 'inStock', N1: 'inStock' });
});
