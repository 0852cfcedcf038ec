import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../tour/until';
import { answerConfirm, answerWarning, openModel, openRecord, press, reload } from './driver';
import { darkness } from './final-request';
import { finish, newSupplierShipment } from './papers';
import { countDone, readShipment, type ShipmentModel } from './records';
import { draftReturn, packedShipment } from './shop';
import { becomes, documentsOf, openTrytonTill, receive, sell, type TillPage, type TrytonTill } from './till';

const unit = (lot: string) => ({ product: 'X1', lot });

describe('Tryton with SerialGate: two papers at once, and the lights go out', () => {
  let till: TrytonTill;
  let clerk: TillPage;
  /** Tryton's number of the sale of DARK-2. */
  let sale = '';

  beforeAll(async () => {
    till = await openTrytonTill();
    clerk = await till.freshPage();
    await receive(till, clerk, 'TWO-1', 'DARK-1', 'DARK-2', 'DARK-3');
    sale = await sell(till, clerk, 'DARK-2');
  });
  afterAll(() => till?.close());
  beforeEach(async () => {
    clerk = await till.freshPage();
  });

  const newest = async () => {
    const { rows } = await till.office.documents(null, null);
    return rows.slice(0, 1).map(({ kind, number, state }) => `${kind} ${number ?? '–'} ${state}`)[0];
  };
  const newestBecomes = (wanted: string) =>
    until(newest, (now) => now === wanted, `the newest paper must be ${wanted}`);

  /** Presses the final button and says yes to all; the answer is lost and the browser's tab is closed. */
  async function closeInTheDark(button: 'receive' | 'done', what: 'booked' | 'lost'): Promise<void> {
    const { page } = clerk;
    const { fallen } = await darkness(page, what);
    await press(page, button);
    await answerConfirm(page, 'ok');
    if (what === 'booked') await answerWarning(page, 'yes');
    await fallen;
    clerk = await till.freshPage();
  }

  it('a serial that another tab has on its paper is known there; the one who takes it over sells it, the other cannot', async () => {
    const model: ShipmentModel = 'stock.shipment.out';
    const [first, second] = [
      await packedShipment(till.tryton.rpc, { units: [unit('TWO-1')] }),
      await packedShipment(till.tryton.rpc, { units: [unit('TWO-1')], party: 'MARY' }),
    ];
    await openRecord(clerk.page, model, first);
    await clerk.panel.shows('1 of 1');
    const other = await till.anotherPage();
    await openRecord(other.page, model, second);
    await other.panel.shows(
      /TWO-1 is in another open paper: this till, another tab, since \d\d:\d\d\. Take it over, or use another unit\./u,
    );
    await press(other.page, 'done');
    await other.panel.shows('Not submitted');

    await clerk.page.bringToFront();
    await press(clerk.page, 'done');
    await becomes(till.office, 'TWO-1', 'reserved');
    await other.page.bringToFront();
    await press(other.page, 'done');
    await other.panel.shows('TWO-1 is held by a paper that is not finished');
    await clerk.page.bringToFront();
    await answerConfirm(clerk.page, 'cancel');
    await reload(clerk.page);
    await clerk.panel.hides('waiting for the POS');

    await other.page.bringToFront();
    await press(other.page, 'done');
    await other.panel.click(/take it over/iu);
    await other.panel.shows('1 of 1');
    await finish(other.page, 'done');
    await becomes(till.office, 'TWO-1', 'sold');

    await clerk.page.bringToFront();
    await clerk.panel.shows('TWO-1 was taken over into another open paper: this till, another tab');
    await press(clerk.page, 'done');
    await clerk.panel.shows('Not submitted');
    expect(clerk.finalRequests).toEqual([]);
    expect((await readShipment(till.tryton.rpc, model, first)).state).toBe('packed');
    expect(await countDone(till.tryton.rpc, 'TWO-1', 'storage', 'customer')).toBe(1);
    await other.page.close();
  });

  it('a sale whose answer was lost is posted by itself when the list of shipments is opened', async () => {
    const id = await packedShipment(till.tryton.rpc, { units: [unit('DARK-1')] });
    await openRecord(clerk.page, 'stock.shipment.out', id);
    await closeInTheDark('done', 'booked');
    await newestBecomes(`sale ${id} unresolved`);
    await clerk.panel.shows('1 paper to settle');
    await openModel(clerk.page, 'stock.shipment.out');
    await becomes(till.office, 'DARK-1', 'sold');
    await clerk.panel.hides('paper to settle');
    expect(await newest()).toBe(`sale ${id} posted`);
    expect(await countDone(till.tryton.rpc, 'DARK-1', 'storage', 'customer')).toBe(1);
  });

  it('a return whose answer was lost is posted by itself when it is opened again', async () => {
    const id = await draftReturn(till.tryton.rpc, { units: [unit('DARK-2')], reference: sale });
    await openRecord(clerk.page, 'stock.shipment.out.return', id);
    await closeInTheDark('receive', 'booked');
    await newestBecomes(`customerReturn ${id} unresolved`);
    await openRecord(clerk.page, 'stock.shipment.out.return', id);
    await becomes(till.office, 'DARK-2', 'quarantine');
    expect(await newest()).toBe(`customerReturn ${id} posted`);
  });

  it('a sale that Tryton never booked stays with the manager; voided, it is sold once', async () => {
    const id = await packedShipment(till.tryton.rpc, { units: [unit('DARK-3')] });
    await openRecord(clerk.page, 'stock.shipment.out', id);
    await closeInTheDark('done', 'lost');
    await newestBecomes(`sale ${id} unresolved`);
    await openModel(clerk.page, 'stock.shipment.out');
    await openRecord(clerk.page, 'stock.shipment.out', id);
    await clerk.panel.shows('DARK-3 is on a paper whose outcome is not known');
    await press(clerk.page, 'done');
    await clerk.panel.shows('Not submitted');
    expect(clerk.finalRequests).toEqual([]);
    expect(await newest()).toBe(`sale ${id} unresolved`);

    const manager = await till.browser.openManager('#/documents/unresolved');
    await manager.getByRole('button', { name: 'Void', exact: true }).click();
    await manager.getByRole('button', { name: 'Void it' }).click();
    await newestBecomes(`sale ${id} voided`);
    await manager.close();
    await clerk.page.bringToFront();
    await finish(clerk.page, 'done');
    await becomes(till.office, 'DARK-3', 'sold');
    expect(await newest()).toBe(`sale ${id} posted`);
    expect(await countDone(till.tryton.rpc, 'DARK-3', 'storage', 'customer')).toBe(1);
  });

  it('a new receipt had no number yet when it was sent: it waits for the manager, however many are seen', async () => {
    const lines = [{ ...unit('DARK-4'), quantity: '1', unitPrice: '200' }];
    await newSupplierShipment(clerk.page, { supplier: 'Acme Supplier', reference: 'DN-4', lines });
    await closeInTheDark('receive', 'booked');
    await newestBecomes('goodsReceipt – unresolved');
    await openModel(clerk.page, 'stock.shipment.in');
    await clerk.panel.shows('1 paper to settle');
    expect(await documentsOf(till.office, 'unresolved')).toEqual(['goodsReceipt –']);
    expect(await countDone(till.tryton.rpc, 'DARK-4', 'supplier', 'storage')).toBe(1);
    expect((await till.office.verify()).intact).toBe(true);
  });
});
