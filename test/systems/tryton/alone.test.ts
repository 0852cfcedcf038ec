import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, openClient } from './client';
import { advance, answerConfirm, openRecord, press, readNumber, reload } from './driver';
import { customerReturn, customerShipment, finish, newSupplierShipment } from './papers';
import { countDone, readShipment } from './records';
import { draftReceipt, draftReturn, packedShipment, receiveUnits, sellUnits } from './shop';
import type { Tryton } from './tryton';

const phone = (lot: string) => ({ product: 'X1', lot, quantity: '1', unitPrice: '299' });
const unit = (lot: string) => ({ product: 'X1', lot });

describe('Tryton alone, without SerialGate', () => {
  let client: Client;
  let tryton: Tryton;
  let page: Page;

  beforeAll(async () => {
    client = await openClient();
    tryton = client.tryton;
  }, 240_000);
  afterAll(() => client?.close());
  beforeEach(async () => {
    page = await client.freshPage();
  });

  it('receives, sells and takes back a unit by the last click of papers that were prepared', async () => {
    await openRecord(
      page,
      'stock.shipment.in',
      await draftReceipt(tryton.rpc, { units: [unit('SN-1'), unit('SN-2')] }),
    );
    await finish(page, 'receive');
    expect(await readNumber(page)).not.toBe('');
    await advance(page, 'done', 'done');
    expect(await countDone(tryton.rpc, 'SN-2', 'supplier', 'storage')).toBe(1);

    await openRecord(page, 'stock.shipment.out', await packedShipment(tryton.rpc, { units: [unit('SN-1')] }));
    await finish(page, 'done');
    expect(await countDone(tryton.rpc, 'SN-1', 'storage', 'customer')).toBe(1);

    await openRecord(page, 'stock.shipment.out.return', await draftReturn(tryton.rpc, { units: [unit('SN-1')] }));
    await finish(page, 'receive');
    expect(await countDone(tryton.rpc, 'SN-1', 'customer', 'storage')).toBe(1);
  });

  it('sells the same serial twice', async () => {
    await receiveUnits(tryton.rpc, unit('TWICE'), unit('OTHER'));
    await sellUnits(tryton.rpc, unit('TWICE'));
    await customerShipment(page, { customer: 'Mary Customer', reference: '', lines: [phone('TWICE')] });
    await finish(page, 'done');
    expect(await countDone(tryton.rpc, 'TWICE', 'storage', 'customer')).toBe(2);
  });

  it('takes back a unit that was never sold', async () => {
    await receiveUnits(tryton.rpc, unit('UNSOLD'));
    await customerReturn(page, { customer: 'John Customer', reference: '', lines: [phone('UNSOLD')] });
    await finish(page, 'receive');
    expect(await countDone(tryton.rpc, 'UNSOLD', 'customer', 'storage')).toBe(1);
    expect(await countDone(tryton.rpc, 'UNSOLD', 'storage', 'customer')).toBe(0);
  });

  it('receives a unit that is already in stock', async () => {
    await receiveUnits(tryton.rpc, unit('HERE'));
    await newSupplierShipment(page, { supplier: 'Beta Supplier', reference: 'DN-78', lines: [phone('HERE')] });
    await finish(page, 'receive');
    expect(await countDone(tryton.rpc, 'HERE', 'supplier', 'storage')).toBe(2);
  });

  it('writes nothing when its own confirmation is cancelled, and needs a reload to try again', async () => {
    await receiveUnits(tryton.rpc, unit('LATER'));
    const id = await packedShipment(tryton.rpc, { units: [unit('LATER')] });
    await openRecord(page, 'stock.shipment.out', id);
    await press(page, 'done');
    await answerConfirm(page, 'cancel');
    expect((await readShipment(tryton.rpc, 'stock.shipment.out', id)).state).toBe('packed');
    await reload(page);
    await finish(page, 'done');
    expect((await readShipment(tryton.rpc, 'stock.shipment.out', id)).state).toBe('done');
  });
});
