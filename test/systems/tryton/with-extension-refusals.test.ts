import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { advance, openRecord, press, readNumber, readState } from './driver';
import { changeLot, finish, INCOMING_MOVES, newSupplierShipment, packLines, strikeOff } from './papers';
import { countDone, type ShipmentModel, shipmentIds } from './records';
import { ACTIVE_TAB, CONFIRM } from './selectors';
import { settled } from './settled';
import { draftReturn, packedShipment } from './shop';
import { becomes, documentsOf, openTrytonTill, receive, sell, type TillPage, type TrytonTill } from './till';

const unit = (lot: string) => ({ product: 'X1', lot });
const phone = (lot: string) => ({ ...unit(lot), quantity: '1', unitPrice: '299' });

describe('Tryton with SerialGate: what Tryton alone would let pass', () => {
  let till: TrytonTill;
  let clerk: TillPage;
  /** Tryton's number of the sale of SOLD-1. */
  let sale = '';

  beforeAll(async () => {
    till = await openTrytonTill();
    clerk = await till.freshPage();
    await receive(till, clerk, 'SOLD-1', 'SOLD-2', 'HERE-1', 'HERE-2');
    sale = await sell(till, clerk, 'SOLD-1');
    await sell(till, clerk, 'SOLD-2');
  });
  afterAll(() => till?.close());
  beforeEach(async () => {
    clerk = await till.freshPage();
  });

  /** Presses the final button: the panel refuses, Tryton has asked and saved nothing, and the button can be pressed again. */
  async function isRefused(button: 'receive' | 'done', model: ShipmentModel): Promise<void> {
    const { page, panel, finalRequests } = clerk;
    const final = button === 'done' ? 'done' : 'received';
    const before = await Promise.all([documentsOf(till.office, null), shipmentIds(till.tryton.rpc, model, final)]);
    const state = await readState(page);
    await press(page, button);
    await panel.shows('Not submitted');
    await settled(page);
    expect(await page.locator(CONFIRM).count()).toBe(0);
    expect(finalRequests).toEqual([]);
    expect(await readState(page)).toBe(state);
    expect(await page.locator(`${ACTIVE_TAB} button[name="${button}"]`).isEnabled()).toBe(true);
    const after = await Promise.all([documentsOf(till.office, null), shipmentIds(till.tryton.rpc, model, final)]);
    expect(after).toEqual(before);
  }

  it('the same serial sold twice; with the right one the same shipment passes once', async () => {
    const { page, panel } = clerk;
    const id = await packedShipment(till.tryton.rpc, { units: [unit('SOLD-1')], party: 'MARY' });
    await openRecord(page, 'stock.shipment.out', id);
    await panel.shows(new RegExp(`SOLD-1 is already sold: receipt ${sale}, .+ Use another unit\\.`, 'u'));
    await isRefused('done', 'stock.shipment.out');
    expect(await countDone(till.tryton.rpc, 'SOLD-1', 'storage', 'customer')).toBe(1);

    await advance(page, 'cancel', 'cancelled');
    await advance(page, 'draft', 'draft');
    await packLines(page, [phone('HERE-1')]);
    await panel.hides('What to mend');
    await finish(page, 'done');
    await becomes(till.office, 'HERE-1', 'sold');
    expect((await documentsOf(till.office, null))[0]).toBe(`sale ${await readNumber(page)}`);
    expect(await readNumber(page)).toBe(String(id));
    expect(await countDone(till.tryton.rpc, 'HERE-1', 'storage', 'customer')).toBe(1);
    expect(await countDone(till.tryton.rpc, 'SOLD-1', 'storage', 'customer')).toBe(1);
  });

  it('a return of units that were never sold; with the one that was, the same return passes once', async () => {
    const { page, panel } = clerk;
    const id = await draftReturn(till.tryton.rpc, { units: [unit('STRANGE-1'), unit('HERE-2')], reference: sale });
    await openRecord(page, 'stock.shipment.out.return', id);
    await panel.shows('STRANGE-1 was never sold by us. Do not take it back.');
    await panel.shows('HERE-2 is in our own stock');
    await isRefused('receive', 'stock.shipment.out.return');

    await changeLot(page, INCOMING_MOVES, 'STRANGE-1', 'SOLD-1');
    await strikeOff(page, INCOMING_MOVES, 'HERE-2');
    await panel.hides('What to mend');
    await finish(page, 'receive');
    await becomes(till.office, 'SOLD-1', 'quarantine');
    expect((await documentsOf(till.office, null))[0]).toBe(`customerReturn ${id}`);
    expect(await countDone(till.tryton.rpc, 'SOLD-1', 'customer', 'storage')).toBe(1);
    expect(await countDone(till.tryton.rpc, 'STRANGE-1', 'customer', 'storage')).toBe(0);
    expect(await countDone(till.tryton.rpc, 'HERE-2', 'customer', 'storage')).toBe(0);
  });

  it('a receipt of a unit in stock, or of one that we sold; with new ones the same receipt passes once', async () => {
    const { page, panel, finalRequests } = clerk;
    const lines = [phone('HERE-2'), phone('SOLD-2')];
    await newSupplierShipment(page, { supplier: 'Beta Supplier', reference: 'DN-9', lines });
    await panel.shows('HERE-2 is already in stock');
    await panel.shows('SOLD-2 was sold by us');
    await isRefused('receive', 'stock.shipment.in');

    await changeLot(page, INCOMING_MOVES, 'HERE-2', 'NEW-1');
    await changeLot(page, INCOMING_MOVES, 'SOLD-2', 'NEW-2');
    await panel.hides('What to mend');
    await finish(page, 'receive');
    await becomes(till.office, 'NEW-2', 'inStock');
    expect((await documentsOf(till.office, null))[0]).toBe(`goodsReceipt ${await readNumber(page)}`);
    // One that Tryton answers with its question, and one with the clerk's yes.
    expect(finalRequests).toHaveLength(2);
    expect(await countDone(till.tryton.rpc, 'NEW-1', 'supplier', 'storage')).toBe(1);
    expect(await countDone(till.tryton.rpc, 'HERE-2', 'supplier', 'storage')).toBe(1);
    expect((await till.office.verify()).intact).toBe(true);
  });
});
