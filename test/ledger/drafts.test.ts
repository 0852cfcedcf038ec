import { expect, test } from 'vitest';
import { PARKED_FOR } from '../../core/ledger/captures';
import { book, openShop, pageDraft, pageLine } from './shop';

const cart = pageDraft('goodsReceipt', { documentKey: 'cart 1', lines: [pageLine({ quantity: 2 })] });
const byTab = { ...cart, documentKey: null };
const other = [pageLine({ key: 'l2', product: { sku: 'WATCH' } })];

function serials(view: { lines: readonly { units: readonly { identifiers: readonly { value: string }[] }[] }[] }) {
  return view.lines.map((line) => line.units.flatMap((unit) => unit.identifiers.map((identifier) => identifier.value)));
}

test('a scan outlives the page, the tab and the connection', async () => {
  const shop = await openShop();
  await shop.till('1').scan(cart, 'A1', 'l1');
  shop.ledger.close();
  const again = await shop.again();
  const view = await again.till({ origin: 'https://till.example', tab: '2' }).look(cart);
  expect(serials(view)).toEqual([['A1']]);
});

test('two origins and two papers never share captures', async () => {
  const shop = await openShop();
  await shop.till('1').scan(cart, 'A1', 'l1');
  expect(serials(await shop.till('1', 'https://other.example').look(cart))).toEqual([[]]);
  expect(serials(await shop.till('1').look({ ...cart, documentKey: 'cart 2' }))).toEqual([[]]);
});

test('the revision grows with every change of the captures and with nothing else', async () => {
  const shop = await openShop();
  const till = shop.till();
  const revisions = [(await till.look(cart)).revision];
  revisions.push((await till.scan(cart, 'A1', 'l1')).view.revision);
  revisions.push((await till.scan(cart, 'A2', 'l1')).view.revision);
  revisions.push((await till.remove(cart, 'l1', 0, null)).revision);
  expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  const last = revisions.at(-1);
  expect((await till.look(cart)).revision).toBe(last);
  expect((await till.scan(cart, 'not a serial!', 'l1')).view.revision).toBe(last);
});

test('a draft that begins anew under the same id never repeats a revision', async () => {
  const shop = await openShop();
  const first = await shop.till().scan(byTab, 'A1', 'l1');
  const paper = { ...byTab, lines: [pageLine()] };
  const reserved = await shop.till().reserve(paper);
  if (!reserved.reserved || !reserved.documentId) throw new Error('not reserved');
  await shop.till().settle(reserved.documentId, { state: 'posted', number: '1', message: null });
  expect((await shop.till().look(paper)).lines[0]?.units).toEqual([]);
  const second = await shop.till().scan(paper, 'B1', 'l1');
  expect(second.view.revision).toBeGreaterThan(first.view.revision);
});

test('looking at an unchanged page writes nothing', async () => {
  const shop = await openShop();
  await shop.till().scan(cart, 'A1', 'l1');
  await shop.till().look(cart);
  let changes = 0;
  shop.ledger.office.subscribe(() => {
    changes += 1;
  });
  await shop.till().look(cart);
  await shop.till().look(cart);
  expect(changes).toBe(0);
});

test('a line that goes frees its phone at once, and brings it back when it returns', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  const sale = pageDraft('sale', { documentKey: 'cart 1' });
  await shop.till('1').scan(sale, 'A1', 'l1');
  const elsewhere = pageDraft('sale', { documentKey: 'cart 2' });
  expect(await shop.till('2').scan(elsewhere, 'A1', 'l1')).toMatchObject({ placed: false });
  await shop.till('1').look({ ...sale, lines: [] });
  expect(serials(await shop.till('1').look(sale))).toEqual([['A1']]);
  await shop.till('1').look({ ...sale, lines: other });
  expect(await shop.till('2').scan(elsewhere, 'A1', 'l1')).toMatchObject({ placed: true });
  const back = await shop.till('1').look(sale);
  expect(serials(back)).toEqual([['A1']]);
  expect(back.verdict.reasons.map((reason) => reason.rule)).toEqual(['CL']);
});

test('a line without a document key forgets its captures after a while; one with a key does not', async () => {
  const shop = await openShop();
  for (const page of [byTab, cart]) {
    const till = shop.till(page === cart ? '1' : '2');
    await till.scan(page, page === cart ? 'A1' : 'B1', 'l1');
    await till.look({ ...page, lines: [] });
    shop.clock.forward(PARKED_FOR + 1000);
    expect(serials(await till.look(page))).toEqual([page === cart ? ['A1'] : []]);
  }
});

test('a line that shows another product shows none of the captures of the first', async () => {
  const shop = await openShop();
  await shop.till().scan(cart, 'A1', 'l1');
  const changed = { ...cart, lines: [pageLine({ product: { sku: 'WATCH' } })] };
  expect(serials(await shop.till().look(changed))).toEqual([[]]);
  expect(serials(await shop.till().look(cart))).toEqual([['A1']]);
});

test('lines that are not tracked are not in the view', async () => {
  const shop = await openShop();
  const page = { ...cart, lines: [...cart.lines, ...other] };
  const before = await shop.till().look(page);
  expect(before.lines.map((line) => line.key)).toEqual(['l1', 'l2']);
  const watch = (await shop.ledger.office.products('WATCH', null)).rows[0];
  if (!watch) throw new Error('the watch is not listed');
  await shop.ledger.office.saveProduct({ ...watch, typeId: 'free' });
  expect((await shop.till().look(page)).lines.map((line) => line.key)).toEqual(['l1']);
});

test('units needed are quantity × pack; a return counts what the page shows as negative', async () => {
  const shop = await openShop();
  const pack = { ...cart, lines: [pageLine({ quantity: 3, pack: 4 })] };
  expect((await shop.till().look(pack)).lines[0]?.needed).toBe(12);
  const back = pageDraft('customerReturn', { lines: [pageLine({ quantity: -2 })] });
  expect((await shop.till().look(back)).lines[0]?.needed).toBe(2);
  for (const quantity of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect((await shop.till().look({ ...cart, lines: [pageLine({ quantity })] })).lines[0]?.needed).toBe(0);
  }
});

test('one identifier or a whole unit is taken off', async () => {
  const shop = await openShop();
  await shop.till().scan(cart, 'A1', 'l1');
  await shop.till().scan(cart, 'A2', 'l1');
  const key = (await shop.till().look(cart)).lines[0]?.units[1]?.identifiers[0]?.key ?? '';
  expect(serials(await shop.till().remove(cart, 'l1', 0, key))).toEqual([['A1', 'A2']]);
  expect(serials(await shop.till().remove(cart, 'l1', 1, key))).toEqual([['A1']]);
  expect(serials(await shop.till().remove(cart, 'l1', 0, null))).toEqual([[]]);
  expect(serials(await shop.till().remove(cart, 'nowhere', 0, null))).toEqual([[]]);
});

test('the reason for a receipt and the place of a return are remembered with the draft', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  await book(shop.till(), 'sale', ['A1']);
  const receipt = { ...cart, lines: [pageLine()] };
  const scanned = await shop.till().scan(receipt, 'A1', 'l1');
  expect(scanned.view.verdict.outcome).toBe('refuse');
  const key = scanned.placed ? scanned.identifier.key : '';
  expect((await shop.till().explain(receipt, key, 'boughtBack')).verdict.outcome).toBe('accept');
  expect((await shop.till().look(receipt)).verdict.outcome).toBe('accept');
  const back = pageDraft('customerReturn', { documentKey: 'return' });
  expect((await shop.till().look(back)).returnTo).toBe('quarantine');
  await shop.till().sendTo(back, 'inRepair');
  expect((await shop.till().look(back)).returnTo).toBe('inRepair');
});
