import type { Page } from 'playwright-core';
import type { DocumentState } from '../../../core/model/entry';
import { type Extended, launchWithExtension } from '../../e2e/launch';
import { officeIn, type RemoteOffice } from '../../e2e/office';
import { type Panel, panelOf } from '../../e2e/panel';
import { until } from '../../tour/until';
import { enterClient, login, openRecord, readNumber } from './driver';
import { isFinalRequest } from './final-request';
import { finish } from './papers';
import { draftReceipt, packedShipment } from './shop';
import { startTryton, type Tryton } from './tryton';

/** Tryton in a browser with the built extension: phones are tracked strictly by one serial each, cables are not. */
export interface TrytonTill {
  readonly tryton: Tryton;
  readonly browser: Extended;
  readonly office: RemoteOffice;
  /** A newly loaded client, logged in; the one before is closed. */
  freshPage(): Promise<TillPage>;
  /** One more beside the others. */
  anotherPage(): Promise<TillPage>;
  close(): Promise<void>;
}

/** The client as a clerk has it before her. */
export interface TillPage {
  readonly page: Page;
  readonly panel: Panel;
  /** Bodies of the final requests that left the browser, oldest first. */
  readonly finalRequests: readonly string[];
}

/** Starts Tryton and a browser with the extension, sets the shop up as a manager would, and logs in. */
export async function openTrytonTill(): Promise<TrytonTill> {
  const tryton = await startTryton();
  let browser: Extended | undefined;
  const close = async () => {
    await browser?.close();
    await tryton.stop();
  };
  try {
    browser = await launchWithExtension();
    const { context } = browser;
    const office = await officeIn(await browser.openManager());
    await setUp(office, tryton.origin);
    let current = await context.newPage();
    await login(current, tryton);
    const anotherPage = async () => {
      current = await context.newPage();
      return openClient(current, tryton);
    };
    const freshPage = async () => {
      await current.close();
      return anotherPage();
    };
    return { tryton, browser, office, freshPage, anotherPage, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function setUp(office: RemoteOffice, origin: string): Promise<void> {
  await office.saveSettings({ shopName: 'Phone Shop', registerName: 'Till 1', ready: true });
  await office.saveProductType({
    id: 'phones',
    name: 'Phones',
    capture: 'required',
    verify: 'refuse',
    identifiers: ['serial'],
  });
  await office.saveProductType({ id: 'accessories', name: 'Accessories', capture: 'off', verify: 'off' });
  await office.saveProduct({ id: 'X1', name: 'Phone X1', sku: 'X1', typeId: 'phones', refs: ['sku:X1'] });
  await office.saveProduct({ id: 'CB', name: 'USB cable', sku: 'CB', typeId: 'accessories', refs: ['sku:CB'] });
  await office.grant(origin, 'tryton');
}

async function openClient(page: Page, tryton: Tryton): Promise<TillPage> {
  const finalRequests: string[] = [];
  page.on('request', (request) => {
    const body = request.postData();
    if (body !== null && isFinalRequest(body)) finalRequests.push(body);
  });
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.bringToFront();
  await enterClient(page, tryton);
  return { page, panel: await panelOf(page), finalRequests };
}

/** State of a unit in SerialGate's ledger, by its serial; undefined when it is not there. */
export async function stateOf(office: RemoteOffice, serial: string): Promise<string | undefined> {
  const { rows } = await office.units({ part: serial, productId: null, state: null }, null);
  return rows[0]?.state;
}

/** Settles when a unit is in this state. */
export async function becomes(office: RemoteOffice, serial: string, state: string): Promise<void> {
  await until(
    () => stateOf(office, serial),
    (now) => now === state,
    `${serial} must become ${state}`,
  );
}

/** SerialGate's documents of a state (null: of any), newest first, as `goodsReceipt 1`. */
export async function documentsOf(office: RemoteOffice, state: DocumentState | null): Promise<string[]> {
  const { rows } = await office.documents(state, null);
  return rows.map(({ kind, number }) => `${kind} ${number ?? '–'}`);
}

/** Receives units by the last click of a supplier shipment that was prepared beforehand, and puts them away. */
export async function receive({ tryton, office }: TrytonTill, { page }: TillPage, ...lots: string[]): Promise<void> {
  const id = await draftReceipt(tryton.rpc, { units: lots.map((lot) => ({ product: 'X1', lot })) });
  await openRecord(page, 'stock.shipment.in', id);
  await finish(page, 'receive');
  await tryton.rpc('model.stock.shipment.in.done', [[id]]);
  for (const lot of lots) await becomes(office, lot, 'inStock');
}

/** Sells a unit by the last click of a customer shipment that was prepared beforehand. Gives Tryton's number. */
export async function sell({ tryton, office }: TrytonTill, { page }: TillPage, lot: string): Promise<string> {
  const id = await packedShipment(tryton.rpc, { units: [{ product: 'X1', lot }] });
  await openRecord(page, 'stock.shipment.out', id);
  await finish(page, 'done');
  await becomes(office, lot, 'sold');
  return readNumber(page);
}
