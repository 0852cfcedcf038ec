import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, openClient } from './client';
import { answerConfirm, answerWarning, openRecord, press, readMessage, readState, sayYesUntil } from './driver';
import { isFinalRequest } from './final-request';
import { finish, newSupplierShipment } from './papers';
import { type RemoteReader, readerIn } from './reader';
import { readShipment, type ShipmentModel } from './records';
import { ACTIVE_TAB, USER_WARNING } from './selectors';
import { present, settled } from './settled';
import { closeStockUntil, draftReceipt, draftReturn, packedShipment, receiveUnits } from './shop';
import type { Tryton } from './tryton';

const unit = (lot: string) => ({ product: 'X1', lot });
const isFinal = (request: Request) => isFinalRequest(request.postData());

describe('The built-in profile knows what Tryton said', () => {
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

  const paper: Record<string, { model: ShipmentModel; button: 'receive' | 'done'; prepare(): Promise<number> }> = {
    'goods-in': {
      model: 'stock.shipment.in',
      button: 'receive',
      prepare: () => draftReceipt(tryton.rpc, { units: [unit('O-1')] }),
    },
    'goods-out': {
      model: 'stock.shipment.out',
      button: 'done',
      async prepare() {
        await receiveUnits(tryton.rpc, unit('O-2'));
        return packedShipment(tryton.rpc, { units: [unit('O-2')] });
      },
    },
    'goods-back': {
      model: 'stock.shipment.out.return',
      button: 'receive',
      prepare: () => draftReturn(tryton.rpc, { units: [unit('O-3')] }),
    },
  };

  it.each(Object.keys(paper))(
    '%s: knows the final request and no other, and the number when it is through',
    async (id) => {
      const { model, button, prepare } = paper[id] ?? expect.fail(id);
      const record = await prepare();
      await openRecord(page, model, record);
      const bodies: string[] = [];
      page.on('request', (request) => bodies.push(request.postData() ?? ''));
      await finish(page, button);
      const rules = await Promise.all(bodies.filter((body) => body !== '').map((body) => reader.rulesOf(body)));
      expect(new Set(rules.flat())).toEqual(new Set([id]));
      expect(rules.flat()).toHaveLength(bodies.filter(isFinalRequest).length);
      expect(await reader.outcomeOfPage(id)).toMatchObject({ state: 'posted', number: String(record) });
      expect(await reader.read()).toEqual({ shows: 'nothing' });
    },
  );

  it('says nothing of a new paper until Tryton has answered, then gives it the number that Tryton gave', async () => {
    const lines = [{ product: 'X1', lot: 'O-4', quantity: '1', unitPrice: '200' }];
    await newSupplierShipment(page, { supplier: 'Acme Supplier', reference: '', lines });
    let arrived = () => {};
    let release = () => {};
    const held = new Promise<void>((done) => {
      arrived = done;
    });
    const open = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/shop/', async (route) => {
      if (!isFinal(route.request())) return route.continue();
      arrived();
      await open;
      return route.continue();
    });
    await press(page, 'receive');
    expect(await reader.outcomeOfPage('goods-in')).toBeNull();
    await answerConfirm(page, 'ok');
    await held;
    expect(await reader.outcomeOfPage('goods-in')).toBeNull();
    const sights = await seenAtEveryChange(page);
    release();
    await sayYesUntil(page, 'received');
    expect(await sights()).toEqual([null, 'posted']);
    const number = (await reader.outcomeOfPage('goods-in'))?.number;
    expect(number).toMatch(/^\d+$/);
    const receipt = await readShipment(tryton.rpc, 'stock.shipment.in', Number(page.url().match(/in\/(\d+)/)?.[1]));
    expect(receipt).toEqual({ number, state: 'received' });
  });

  it('takes a question for no answer, and No for a void', async () => {
    const id = await draftReceipt(tryton.rpc, { units: [unit('O-5')] });
    await openRecord(page, 'stock.shipment.in', id);
    const answer = page.waitForResponse((response) => isFinal(response.request()));
    await press(page, 'receive');
    await answerConfirm(page, 'ok');
    await present(page, USER_WARNING);
    expect(await reader.outcomeOfResponse('goods-in', await (await answer).text())).toBeNull();
    expect(await reader.outcomeOfPage('goods-in')).toBeNull();
    await answerWarning(page, 'no');
    expect(await reader.outcomeOfPage('goods-in')).toMatchObject({ state: 'voided', documentKey: String(id) });
    expect((await readShipment(tryton.rpc, 'stock.shipment.in', id)).state).toBe('draft');
  });

  it("takes Tryton's own refusal for a void, with Tryton's words", async () => {
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await closeStockUntil(tryton.rpc, yesterday);
    const id = await draftReceipt(tryton.rpc, { units: [unit('O-6')], effectiveDate: yesterday });
    await openRecord(page, 'stock.shipment.in', id);
    const answers: string[] = [];
    page.on('response', async (response) => isFinal(response.request()) && answers.push(await response.text()));
    await press(page, 'receive');
    await answerConfirm(page, 'ok');
    await answerWarning(page, 'yes');
    const words = await readMessage(page);
    expect(words).toContain('you must reopen period');
    expect(await reader.outcomeOfResponse('goods-in', answers.at(-1) ?? '')).toMatchObject({
      state: 'voided',
      message: words,
    });
  });

  it("answers a held request with our sentence in Tryton's own window, and the client goes on", async () => {
    const id = await draftReceipt(tryton.rpc, { units: [unit('O-7')] });
    await openRecord(page, 'stock.shipment.in', id);
    const sentence = 'SN-7 is already in stock: "receipt 12" <b>';
    let refuse = true;
    await page.route('**/shop/', async (route) => {
      const body = route.request().postData() ?? '';
      const [rule] = isFinal(route.request()) && refuse ? await reader.rulesOf(body) : [];
      if (rule === undefined) return route.continue();
      const { status, headers, body: answer } = await reader.rejection(rule, body, sentence);
      return route.fulfill({ status, headers, body: answer });
    });
    await press(page, 'receive');
    await answerConfirm(page, 'ok');
    expect(await readMessage(page)).toBe(sentence);
    expect(await readState(page)).toBe('draft');
    refuse = false;
    await finish(page, 'receive');
    expect((await readShipment(tryton.rpc, 'stock.shipment.in', id)).state).toBe('received');
  });

  it('takes a cancelled confirmation for nothing: no request, no outcome', async () => {
    const id = await draftReceipt(tryton.rpc, { units: [unit('O-8')] });
    await openRecord(page, 'stock.shipment.in', id);
    const sent: string[] = [];
    page.on('request', (request) => isFinal(request) && sent.push(request.url()));
    await press(page, 'receive');
    await answerConfirm(page, 'cancel');
    await settled(page);
    expect(sent).toEqual([]);
    expect(await reader.outcomeOfPage('goods-in')).toBeNull();
    expect(await page.locator(`${ACTIVE_TAB} button[name="receive"]`).isDisabled()).toBe(true);
  });
});

/** Notes the outcome that the page shows after every change; the result gives the different ones in their order. */
async function seenAtEveryChange(page: Page): Promise<() => Promise<(string | null)[]>> {
  await page.evaluate(() => {
    const client = globalThis as unknown as {
      sights: (string | null)[];
      trytonReader: { outcomeOfPage(id: string): { state: string } | null };
    };
    client.sights = [];
    new MutationObserver(() => {
      const state = client.trytonReader.outcomeOfPage('goods-in')?.state ?? null;
      if (client.sights.at(-1) !== state) client.sights.push(state);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { sights: (string | null)[] }).sights);
}
