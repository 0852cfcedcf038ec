import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  answerConfirm,
  answerWarning,
  closeErrors,
  openRecord,
  press,
  readMessage,
  readNumber,
  reload,
} from './driver';
import { chooseOrCreateLot, enterNumber } from './fields';
import { breakFinal } from './final-request';
import { finish, INCOMING_MOVES, mendLine, newSupplierShipment } from './papers';
import { countDone, readShipment } from './records';
import { FORM_WINDOW } from './selectors';
import { settled } from './settled';
import { draftReceipt, packedShipment } from './shop';
import { becomes, documentsOf, openTrytonTill, receive, stateOf, type TillPage, type TrytonTill } from './till';

const unit = (lot: string) => ({ product: 'X1', lot });

describe('Tryton with SerialGate: what Tryton or the clerk says no to', () => {
  let till: TrytonTill;
  let clerk: TillPage;

  beforeAll(async () => {
    till = await openTrytonTill();
    clerk = await till.freshPage();
    await receive(till, clerk, 'STOCK-1', 'STOCK-2', 'STOCK-3');
  });
  afterAll(() => till?.close());
  beforeEach(async () => {
    clerk = await till.freshPage();
  });

  const newest = async () => {
    const { rows } = await till.office.documents(null, null);
    return rows.slice(0, 2).map(({ kind, number, state }) => `${kind} ${number ?? '–'} ${state}`);
  };

  it('a lot that Tryton misses: nothing is posted, and with the lot the same paper passes once', async () => {
    const { page, panel } = clerk;
    const lines = [{ product: 'X1', quantity: '1', unitPrice: '200' }];
    await newSupplierShipment(page, { supplier: 'Acme Supplier', reference: 'DN-1', lines });
    await panel.enter('NO-LOT-1');
    await panel.shows('1 of 1');
    await press(page, 'receive');
    await answerConfirm(page, 'ok');
    await answerWarning(page, 'yes');
    const words = await readMessage(page);
    expect(words).toContain('you must provide a stock lot');
    await panel.hides('waiting for the POS');
    expect((await till.office.documents(null, null)).rows[0]).toMatchObject({ state: 'voided', message: words });
    expect(await stateOf(till.office, 'NO-LOT-1')).toBeUndefined();

    await mendLine(page, INCOMING_MOVES, '[X1]', () => chooseOrCreateLot(page, FORM_WINDOW, 'NO-LOT-1'));
    await panel.shows('1 of 1');
    await finish(page, 'receive');
    await becomes(till.office, 'NO-LOT-1', 'inStock');
    expect(await newest()).toEqual([`goodsReceipt ${await readNumber(page)} posted`, 'goodsReceipt – voided']);
    expect(await countDone(till.tryton.rpc, 'NO-LOT-1', 'supplier', 'storage')).toBe(1);
  });

  it('two on a lot of one: the same, also when it was the clerk who counted wrongly', async () => {
    const { page, panel } = clerk;
    const lines = [{ ...unit('ONE-1'), quantity: '2', unitPrice: '200' }];
    await newSupplierShipment(page, { supplier: 'Acme Supplier', reference: 'DN-2', lines });
    await panel.shows('1 of 2');
    await panel.enter('ONE-2');
    await panel.shows('2 of 2');
    await press(page, 'receive');
    await answerConfirm(page, 'ok');
    await answerWarning(page, 'yes');
    expect(await readMessage(page)).toContain('ONE-1');
    await panel.hides('waiting for the POS');
    expect(await stateOf(till.office, 'ONE-2')).toBeUndefined();

    await mendLine(page, INCOMING_MOVES, 'ONE-1', () => enterNumber(page, FORM_WINDOW, 'quantity', '1'));
    await panel.shows('1 too many is scanned');
    await panel.click(/remove.*ONE-2/iu);
    await panel.hides('too many');
    await finish(page, 'receive');
    await becomes(till.office, 'ONE-1', 'inStock');
    expect(await newest()).toEqual([`goodsReceipt ${await readNumber(page)} posted`, 'goodsReceipt – voided']);
    expect(await stateOf(till.office, 'ONE-2')).toBeUndefined();
  });

  it('Cancel in “Are you sure”: nothing is sent and the unit is free; OK the next time posts once', async () => {
    const { page, panel, finalRequests } = clerk;
    const id = await packedShipment(till.tryton.rpc, { units: [unit('STOCK-1')] });
    await openRecord(page, 'stock.shipment.out', id);
    await press(page, 'done');
    await becomes(till.office, 'STOCK-1', 'reserved');
    await answerConfirm(page, 'cancel');
    await reload(page);
    await becomes(till.office, 'STOCK-1', 'inStock');
    await panel.hides('waiting for the POS');
    expect(finalRequests).toEqual([]);
    expect((await newest())[0]).toBe(`sale ${id} voided`);

    await finish(page, 'done');
    await becomes(till.office, 'STOCK-1', 'sold');
    expect(await newest()).toEqual([`sale ${id} posted`, `sale ${id} voided`]);
    expect(await countDone(till.tryton.rpc, 'STOCK-1', 'storage', 'customer')).toBe(1);
  });

  it('No to Tryton’s question: nothing is posted and the unit is free; Yes the next time posts once', async () => {
    const { page, panel } = clerk;
    const id = await draftReceipt(till.tryton.rpc, { units: [unit('ASKED-1')] });
    await openRecord(page, 'stock.shipment.in', id);
    await press(page, 'receive');
    await answerConfirm(page, 'ok');
    await panel.shows('waiting for the POS');
    await answerWarning(page, 'no');
    await panel.hides('waiting for the POS');
    expect((await newest())[0]).toBe(`goodsReceipt ${id} voided`);
    expect(await stateOf(till.office, 'ASKED-1')).toBeUndefined();
    expect((await readShipment(till.tryton.rpc, 'stock.shipment.in', id)).state).toBe('draft');

    await finish(page, 'receive');
    await becomes(till.office, 'ASKED-1', 'inStock');
    expect(await newest()).toEqual([`goodsReceipt ${id} posted`, `goodsReceipt ${id} voided`]);
    expect(await countDone(till.tryton.rpc, 'ASKED-1', 'supplier', 'storage')).toBe(1);
  });

  it('a network that fails before Tryton has heard: voided, and the next press posts once', async () => {
    const { page } = clerk;
    const id = await packedShipment(till.tryton.rpc, { units: [unit('STOCK-2')] });
    await openRecord(page, 'stock.shipment.out', id);
    const mend = await breakFinal(page, (route) => route.abort('failed'));
    await press(page, 'done');
    await answerConfirm(page, 'ok');
    await closeErrors(page);
    await becomes(till.office, 'STOCK-2', 'inStock');
    await mend();
    await settled(page);
    await finish(page, 'done');
    await becomes(till.office, 'STOCK-2', 'sold');
    expect(await newest()).toEqual([`sale ${id} posted`, `sale ${id} voided`]);
    expect(await countDone(till.tryton.rpc, 'STOCK-2', 'storage', 'customer')).toBe(1);
  });

  it('a network that fails after Tryton has booked: nobody can tell until the form is read anew, then it is posted', async () => {
    const { page } = clerk;
    const id = await packedShipment(till.tryton.rpc, { units: [unit('STOCK-3')] });
    await openRecord(page, 'stock.shipment.out', id);
    let down = false;
    const mend = await breakFinal(page, async (route) => {
      if (down) return route.abort('failed');
      const response = await route.fetch();
      if ((await response.text()).includes('UserWarning')) return route.fulfill({ response });
      await page.route('**/shop/', (other) => other.abort('failed'));
      down = true;
      return route.abort('failed');
    });
    await press(page, 'done');
    await answerConfirm(page, 'ok');
    await answerWarning(page, 'yes');
    await closeErrors(page);
    expect((await newest())[0]).toBe(`sale ${id} pending`);
    expect(await stateOf(till.office, 'STOCK-3')).toBe('reserved');
    await mend();
    await reload(page);
    await becomes(till.office, 'STOCK-3', 'sold');
    expect((await newest())[0]).toBe(`sale ${id} posted`);
    expect((await documentsOf(till.office, 'unresolved')).length).toBe(0);
    expect((await till.office.verify()).intact).toBe(true);
  });
});
