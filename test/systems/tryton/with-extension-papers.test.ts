import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import profile from '../../../core/pos/profiles/tryton.json';
import { advance, openRecord, press, readNumber } from './driver';
import { customerReturn, customerShipment, finish, INCOMING_MOVES, newSupplierShipment } from './papers';
import { countDone } from './records';
import { CONFIRM } from './selectors';
import { addPriceColumns, draftReceipt } from './shop';
import { becomes, documentsOf, openTrytonTill, receive, sell, stateOf, type TillPage, type TrytonTill } from './till';

const phone = (lot: string) => ({ product: 'X1', lot, quantity: '1', unitPrice: '299' });
const cables = (quantity: string) => ({ product: 'CB', quantity, unitPrice: '2' });

describe('Tryton with SerialGate: correct papers', () => {
  let till: TrytonTill;
  let clerk: TillPage;
  /** Tryton's numbers. */
  let receipt = '';
  let sale = '';

  beforeAll(async () => {
    till = await openTrytonTill();
  });
  afterAll(() => till?.close());
  beforeEach(async () => {
    clerk = await till.freshPage();
  });

  it('is run on the version that the profile names', async () => {
    const body = JSON.stringify({ id: 1, method: 'common.server.version', params: [] });
    const answer = await fetch(till.tryton.origin, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { result } = (await answer.json()) as { result: string };
    const series = result.split('.').slice(0, 2).join('.');
    expect(profile.verifiedOn).toEqual([`Tryton ${series} (Debian 12)`]);
  });

  it('a supplier shipment passes untouched: its units are in stock under Tryton’s own number', async () => {
    const { page, panel, finalRequests } = clerk;
    const lines = [phone('SN-1001'), phone('SN-1002'), cables('10')];
    await newSupplierShipment(page, { supplier: 'Acme Supplier', reference: 'DN-77', lines });
    await panel.shows('1 of 1');
    await finish(page, 'receive');
    receipt = await readNumber(page);
    expect(receipt).toMatch(/^\d+$/u);
    await becomes(till.office, 'SN-1001', 'inStock');
    expect(await stateOf(till.office, 'SN-1002')).toBe('inStock');
    expect(await documentsOf(till.office, 'posted')).toEqual([`goodsReceipt ${receipt}`]);
    // One that Tryton answers with its question, and one with the clerk's yes.
    expect(finalRequests).toHaveLength(2);
    expect(await countDone(till.tryton.rpc, 'SN-1001', 'supplier', 'storage')).toBe(1);
    await advance(page, 'done', 'done');
    expect(await documentsOf(till.office, 'posted')).toHaveLength(1);
  });

  it('a customer shipment likewise: its unit is sold, the other one stays', async () => {
    const { page, finalRequests } = clerk;
    await customerShipment(page, { customer: 'John Customer', reference: '', lines: [phone('SN-1001'), cables('1')] });
    await finish(page, 'done');
    sale = await readNumber(page);
    await becomes(till.office, 'SN-1001', 'sold');
    expect(await stateOf(till.office, 'SN-1002')).toBe('inStock');
    expect(await documentsOf(till.office, 'posted')).toEqual([`sale ${sale}`, `goodsReceipt ${receipt}`]);
    expect(finalRequests).toHaveLength(2);
    expect(await countDone(till.tryton.rpc, 'SN-1001', 'storage', 'customer')).toBe(1);
  });

  it('a customer return against that sale: its unit has come back', async () => {
    const { page } = clerk;
    await customerReturn(page, { customer: 'John Customer', reference: sale, lines: [phone('SN-1001')] });
    await finish(page, 'receive');
    const number = await readNumber(page);
    await becomes(till.office, 'SN-1001', 'quarantine');
    expect((await documentsOf(till.office, 'posted'))[0]).toBe(`customerReturn ${number}`);
    expect(await countDone(till.tryton.rpc, 'SN-1001', 'customer', 'storage')).toBe(1);
  });

  it('a paper without tracked products is no business of the ledger', async () => {
    const { page, finalRequests } = clerk;
    const before = await documentsOf(till.office, null);
    await newSupplierShipment(page, { supplier: 'Beta Supplier', reference: '', lines: [cables('5')] });
    await finish(page, 'receive');
    expect(finalRequests).not.toHaveLength(0);
    expect(await documentsOf(till.office, null)).toEqual(before);
    expect((await till.office.verify()).intact).toBe(true);
    expect(await stateOf(till.office, 'SN-1002')).toBe('inStock');
  });

  it('a shipment of more lines than Tryton draws is held until the clerk has them all on the page', async () => {
    const { page, panel, finalRequests } = clerk;
    const lots = Array.from({ length: 25 }, (_, index) => `LONG-${index}`);
    const id = await draftReceipt(till.tryton.rpc, { units: lots.map((lot) => ({ product: 'X1', lot })) });
    await openRecord(page, 'stock.shipment.in', id);
    await press(page, 'receive');
    await panel.shows('Not all lines are on the page. Show the whole list, down to its end.');
    expect(await page.locator(CONFIRM).count()).toBe(0);
    expect(finalRequests).toEqual([]);
    await page.locator(`${INCOMING_MOVES} tr.more-row`).first().scrollIntoViewIfNeeded();
    await panel.shows('25 of 25');
    await finish(page, 'receive');
    await becomes(till.office, 'LONG-24', 'inStock');
    const { rows } = await till.office.documents('posted', null);
    expect(rows[0]).toMatchObject({ kind: 'goodsReceipt', number: String(id), unitCount: 25 });
  });

  it('the ledger knows what a unit cost and brought where the shop has the price in the list', async () => {
    await addPriceColumns(till.tryton.rpc);
    clerk = await till.freshPage();
    await receive(till, clerk, 'PRICED-1');
    await sell(till, clerk, 'PRICED-1');
    const { rows } = await till.office.units({ part: 'PRICED-1', productId: null, state: null }, null);
    const [episode] = rows[0]?.episodes ?? [];
    expect(episode?.received.price).toMatchObject({ minor: 200_00 });
    expect(episode?.sold?.price).toMatchObject({ minor: 299_00 });
    const [unpriced] = (await till.office.units({ part: 'SN-1002', productId: null, state: null }, null)).rows;
    expect(unpriced?.episodes[0]?.received.price).toBeNull();
  });
});
