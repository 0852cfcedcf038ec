import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningShop, startShop } from './start-shop.ts';

let shop: RunningShop;

beforeEach(async () => {
  shop = await startShop();
});

afterEach(() => shop.close());

async function call(path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${shop.url}/spa/api/${path}`, init);
  return { status: response.status, body: await response.json() };
}

const phone = { id: 'l1', sku: 'GAL-A15', name: 'Samsung Galaxy A15', quantity: 1, price: 7499 };
const sale = { uuid: 'order-1', customerId: 'C-1', payment: 'cash', lines: [phone], total: 7499 };
const receiving = {
  uuid: 'receiving-1',
  supplierId: 'V-1',
  invoiceNumber: 'INV-7',
  lines: [{ id: 'l1', sku: 'PIX-8', quantity: 2, pack: 5, cost: 20150.5 }],
};

describe('the API of the single-page front-end', () => {
  it('saves a sale, a return and a receiving and tells their numbers', async () => {
    const sold = await call('sales', sale);
    expect(sold).toMatchObject({
      status: 201,
      body: { status: 'success', data: { number: 'S-5501', uuid: 'order-1' } },
    });
    const back = await call('returns', { uuid: 'return-1', originalReceipt: 'S-5501', lines: [phone] });
    expect(back.body.data).toMatchObject({ number: 'R-301', kind: 'return', otherPaper: 'S-5501', total: 7499 });
    const received = await call('receivings', receiving);
    expect(received.body.data).toMatchObject({ number: 'G-118', party: { id: 'V-1' }, total: 201505 });
    expect(shop.control.documents.map(({ kind }) => kind)).toEqual(['sale', 'return', 'receiving']);
  });

  it('saves an order that is sent again only once', async () => {
    await call('sales', sale);
    expect((await call('sales', sale)).body.data.number).toBe('S-5501');
    expect(shop.control.documents).toHaveLength(1);
  });

  it('refuses with 422 and a message, and saves nothing', async () => {
    shop.control.refuseNext('Card declined');
    expect(await call('sales', sale)).toEqual({ status: 422, body: { status: 'error', message: 'Card declined' } });
    const noInvoice = await call('receivings', { ...receiving, invoiceNumber: '' });
    expect(noInvoice).toEqual({ status: 422, body: { status: 'error', message: 'Invoice number is missing' } });
    expect(shop.control.documents).toEqual([]);
  });

  it('hangs and fails on demand, each for one submission', async () => {
    const hang = shop.control.hangNext();
    shop.control.failNext(503, 'afterSave');
    const answer = call('sales', sale);
    await hang.reached;
    expect(shop.control.documents).toEqual([]);
    hang.release();
    expect(await answer).toEqual({ status: 503, body: { status: 'error', message: 'Internal server error' } });
    expect((await call('sales', { ...sale, uuid: 'order-2' })).status).toBe(201);
    expect(shop.control.documents.map(({ reference }) => reference)).toEqual(['order-1', 'order-2']);
  });

  it.each([
    ['{', 'The order is not JSON'],
    ['null', 'The order has no lines'],
    ['{"lines":[]}', 'The order has no uuid'],
    ['{"uuid":"u","lines":[{"sku":"NONE"}]}', 'The order names an item that the shop does not sell'],
  ])('answers 400 to %s', async (body, message) => {
    const response = await fetch(`${shop.url}/spa/api/sales`, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ status: 'error', message });
  });

  it.each([
    [{ quantity: 0 }, 'Samsung Galaxy A15: the quantity must be more than zero'],
    [{ price: 'free' }, 'Samsung Galaxy A15: the price is not a number'],
  ])('refuses a line with %j', async (wrong, message) => {
    const answer = await call('sales', { ...sale, lines: [{ ...phone, ...wrong }] });
    expect(answer).toEqual({ status: 422, body: { status: 'error', message } });
  });

  it('lists documents, the newest first, and shows each', async () => {
    await call('sales', sale);
    await call('receivings', receiving);
    const { body } = await call('documents');
    expect(body.documents).toMatchObject([
      { number: 'G-118', uuid: 'receiving-1' },
      { number: 'S-5501', uuid: 'order-1' },
    ]);
    expect((await call('documents/S-5501')).body.lines).toEqual([{ ...phone, pack: 1 }]);
    expect((await call('documents/S-1')).status).toBe(404);
  });

  it('has a catalogue whose barcodes are sound', async () => {
    const { body } = await call('catalogue');
    const eans: string[] = body.products.map(({ ean }: { ean: string }) => ean);
    const sums = eans.map((ean) =>
      [...ean].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 ? 3 : 1), 0),
    );
    expect(eans).toHaveLength(6);
    expect(sums.map((sum) => sum % 10)).toEqual(eans.map(() => 0));
  });

  it('serves its page, styles and modules', async () => {
    const page = await (await fetch(`${shop.url}/spa/`)).text();
    expect(page).toContain('<html lang="en">');
    for (const [path, type] of [
      ['/spa/app.css', 'text/css'],
      ['/spa/order-view.js', 'text/javascript'],
      ['/classic/classic.js', 'text/javascript'],
    ]) {
      expect((await fetch(shop.url + path)).headers.get('content-type')).toContain(type);
    }
    expect((await fetch(`${shop.url}/spa/routes.ts`)).status).toBe(404);
  });
});
