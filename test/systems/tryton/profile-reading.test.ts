import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, openClient } from './client';
import { newRecord, openModel, openRecord } from './driver';
import { choose } from './fields';
import { INCOMING_MOVES, newSupplierShipment, strikeOff } from './papers';
import { type RemoteReader, readerIn } from './reader';
import { ACTIVE_TAB, FORM_WINDOW } from './selectors';
import { settled } from './settled';
import { draftReceipt, draftReturn, packedShipment, receiveUnits } from './shop';
import type { Tryton } from './tryton';

const unit = (lot: string) => ({ product: 'X1', lot });
const line = (lot: string) => ({
  key: lot,
  product: { sku: 'X1', name: 'Phone X1' },
  quantity: 1,
  pack: 1,
  priceMinor: null,
  serials: [lot],
});

describe('The built-in profile reads the live client', () => {
  let client: Client;
  let tryton: Tryton;
  let page: Page;
  let reader: RemoteReader;

  beforeAll(async () => {
    client = await openClient();
    tryton = client.tryton;
  }, 240_000);
  afterAll(() => client?.close());
  beforeEach(async () => {
    page = await client.freshPage();
    reader = await readerIn(page);
  });

  it('reads an unsaved supplier shipment, with and without serials', async () => {
    const lines = [
      { product: 'X1', lot: 'R-1', quantity: '1', unitPrice: '200' },
      { product: 'CB', quantity: '1000', unitPrice: '2' },
    ];
    await newSupplierShipment(page, { supplier: 'Acme Supplier', reference: 'DN-1', lines });
    expect(await reader.read()).toEqual({
      shows: 'document',
      draft: {
        kind: 'goodsReceipt',
        profileId: 'tryton',
        definition: 'goods-in',
        documentKey: null,
        number: null,
        reference: 'DN-1',
        party: 'Acme Supplier',
        lines: [
          {
            key: '[CB] USB cable',
            product: { sku: 'CB', name: 'USB cable' },
            quantity: 1000,
            pack: 1,
            priceMinor: null,
            serials: [],
          },
          line('R-1'),
        ],
      },
    });
    expect(await reader.isFinal(`${ACTIVE_TAB} button[name="receive"]`)).toBe(true);
    expect(await reader.isFinal(`${ACTIVE_TAB} button[name="cancel"]`)).toBe(false);
  });

  it('reads a packed customer shipment once, although two lists of the page have its unit', async () => {
    await receiveUnits(tryton.rpc, unit('R-2'));
    const id = await packedShipment(tryton.rpc, { units: [unit('R-2')], reference: 'ORDER-9' });
    await openRecord(page, 'stock.shipment.out', id);
    expect(await reader.read()).toMatchObject({
      shows: 'document',
      draft: {
        kind: 'sale',
        documentKey: String(id),
        number: String(id),
        reference: 'ORDER-9',
        party: 'John Customer',
        lines: [line('R-2')],
      },
    });
    expect(await reader.isFinal(`${ACTIVE_TAB} button[name="done"]`)).toBe(true);
  });

  it('reads a customer return', async () => {
    const id = await draftReturn(tryton.rpc, { units: [unit('R-3')], party: 'MARY' });
    await openRecord(page, 'stock.shipment.out.return', id);
    expect(await reader.read()).toMatchObject({
      draft: { kind: 'customerReturn', number: String(id), party: 'Mary Customer', lines: [line('R-3')] },
    });
    expect(await reader.isFinal(`${ACTIVE_TAB} button[name="receive"]`)).toBe(true);
  });

  it('reads the tab in front and no other', async () => {
    const receipt = await draftReceipt(tryton.rpc, { units: [unit('R-4')] });
    const goodsBack = await draftReturn(tryton.rpc, { units: [unit('R-5')] });
    await openRecord(page, 'stock.shipment.in', receipt);
    await openRecord(page, 'stock.shipment.out.return', goodsBack);
    expect(await reader.read()).toMatchObject({ draft: { kind: 'customerReturn', lines: [line('R-5')] } });
    await openRecord(page, 'stock.shipment.in', receipt);
    expect(await reader.read()).toMatchObject({ draft: { kind: 'goodsReceipt', lines: [line('R-4')] } });
  });

  it('reads a paper in a window over another page', async () => {
    const id = await draftReturn(tryton.rpc, { units: [unit('R-6')] });
    await page.goto(`${tryton.origin}/#shop/model/stock.move`);
    const row = `${ACTIVE_TAB} table.tree tbody tr:has([title="R-6"])`;
    await page.locator(`${row} td[data-title^="State"]`).dblclick();
    await settled(page);
    await page.locator(`${ACTIVE_TAB} div:has(> input[name="shipment"]) .icon-primary`).click();
    await page.locator(`${FORM_WINDOW} button[name="receive"]`).waitFor();
    await settled(page);
    expect(await reader.read()).toMatchObject({ draft: { number: String(id), lines: [line('R-6')] } });
    expect(await reader.isFinal(`${FORM_WINDOW} button[name="receive"]`)).toBe(true);
  });

  it('leaves out a line that the clerk has struck off', async () => {
    const id = await draftReceipt(tryton.rpc, { units: [unit('R-7'), unit('R-8')] });
    await openRecord(page, 'stock.shipment.in', id);
    await strikeOff(page, INCOMING_MOVES, 'R-7');
    expect(await page.locator(`${INCOMING_MOVES} tbody tr`).count()).toBe(2);
    expect(await reader.read()).toMatchObject({ draft: { lines: [line('R-8')] } });
  });

  it('leaves out a line that is still being typed, and does not think that the page changed', async () => {
    const id = await draftReceipt(tryton.rpc, { units: [unit('R-12')] });
    await openRecord(page, 'stock.shipment.in', id);
    await page.locator(`${INCOMING_MOVES} button[aria-label="New"]`).click();
    await page.locator(`${FORM_WINDOW} input:focus`).waitFor();
    await settled(page);
    expect(await page.locator(`${INCOMING_MOVES} tbody tr`).count()).toBe(2);
    expect(await reader.read()).toMatchObject({ draft: { lines: [line('R-12')] } });
    await choose(page, FORM_WINDOW, 'product', 'X1');
    expect(await reader.read()).toMatchObject({ draft: { lines: [line('R-12')] } });
  });

  it('does not take the first twenty lines for the whole paper', async () => {
    const units = Array.from({ length: 25 }, (_, index) => unit(`LONG-${index}`));
    const id = await draftReceipt(tryton.rpc, { units });
    await openRecord(page, 'stock.shipment.in', id);
    expect(await reader.read()).toMatchObject({ shows: 'partial' });
    expect(await reader.isFinal(`${ACTIVE_TAB} button[name="receive"]`)).toBe(true);
    await page.locator(`${INCOMING_MOVES} tr.more-row`).first().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await reader.read()).shows, { timeout: 20_000 }).toBe('document');
    expect(await reader.read()).toMatchObject({ draft: { lines: expect.objectContaining({ length: 25 }) } });
  });

  it('does not take a list that shows one line as a form for an empty paper, nor for the whole one', async () => {
    const id = await draftReceipt(tryton.rpc, { units: [unit('R-9')] });
    await openRecord(page, 'stock.shipment.in', id);
    await page.locator(`${INCOMING_MOVES} button[aria-label="Switch"]`).click();
    await page.locator(`${INCOMING_MOVES} input[name="unit_price"]`).first().waitFor();
    await settled(page);
    expect(await reader.read()).toMatchObject({ shows: 'partial' });
    await page.locator(`${INCOMING_MOVES} button[aria-label="Switch"]`).click();
    await settled(page);
    expect(await reader.read()).toMatchObject({ draft: { lines: [line('R-9')] } });
  });

  it('reads a new paper without lines as an empty one, and a list of papers as none', async () => {
    await openModel(page, 'stock.shipment.in');
    expect(await reader.read()).toEqual({ shows: 'nothing' });
    await newRecord(page, 'supplier');
    expect(await reader.read()).toMatchObject({ shows: 'document', draft: { lines: [] } });
  });

  it('sees in the list of papers which of them are final', async () => {
    await receiveUnits(tryton.rpc, unit('R-10'));
    const draft = await draftReceipt(tryton.rpc, { units: [unit('R-11')] });
    await openModel(page, 'stock.shipment.in');
    const seen = await reader.sightings();
    expect(seen).toContainEqual({
      kind: 'goodsReceipt',
      definition: 'goods-in',
      documentKey: String(draft - 1),
      number: String(draft - 1),
    });
    expect(seen.map(({ number }) => number)).not.toContain(String(draft));
  });
});
