import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClassicClerk } from './classic-clerk.ts';
import { type RunningShop, startShop } from './start-shop.ts';

let shop: RunningShop;
let clerk: ClassicClerk;

beforeEach(async () => {
  shop = await startShop();
  clerk = new ClassicClerk(shop.url);
});

afterEach(() => shop.close());

const number = '[data-receipt-no]';

describe('finishing at the classic register', () => {
  it('renders the same page with a banner and the cart when the server refuses, and then goes through', async () => {
    await clerk.post('/classic/register/add', { item: 'GAL-A15' });
    shop.control.refuseNext('The till is closed');
    const refused = await clerk.finish('register');
    expect(refused.status).toBe(200);
    expect(refused.text('.banner.error')).toBe('The till is closed');
    expect(refused.attributes('tr[data-line]', 'data-line')).toEqual(['line-1']);
    expect(shop.control.documents).toEqual([]);
    const saved = await clerk.finish('register');
    expect(saved.attribute(number, 'data-receipt-no')).toBe('S-5501');
    expect(saved.attribute(number, 'data-reference')).toBe(refused.attribute('main', 'data-cart'));
  });

  it('gives no answer while it hangs, and the right one when released', async () => {
    await clerk.post('/classic/register/add', { item: 'GAL-A15' });
    const hang = shop.control.hangNext();
    const answer = clerk.finish('register');
    await hang.reached;
    expect(shop.control.documents).toEqual([]);
    hang.release();
    expect((await answer).attribute(number, 'data-receipt-no')).toBe('S-5501');
  });

  it('can hang with the document already saved: the list shows number and cart', async () => {
    const page = await clerk.post('/classic/register/add', { item: 'GAL-A15' });
    const hang = shop.control.hangNext('afterSave');
    const answer = clerk.finish('register');
    await hang.reached;
    const list = await new ClassicClerk(shop.url).get('/classic/documents');
    expect(list.attributes('tr[data-document-no]', 'data-document-no')).toEqual(['S-5501']);
    expect(list.attributes('tr[data-document-no]', 'data-reference')).toEqual([page.attribute('main', 'data-cart')]);
    hang.release();
    await answer;
  });

  it('closes while a submission hangs', async () => {
    await clerk.post('/classic/register/add', { item: 'GAL-A15' });
    const hang = shop.control.hangNext();
    const cut = expect(clerk.finish('register')).rejects.toThrow();
    await hang.reached;
    await shop.close();
    await cut;
  });

  it('fails with 500 and keeps the cart; or saves first, and the cart is gone', async () => {
    await clerk.post('/classic/register/add', { item: 'case' });
    shop.control.failNext();
    expect((await clerk.finish('register')).status).toBe(500);
    expect((await clerk.get('/classic/register')).attributes('tr[data-line]', 'data-sku')).toEqual(['CASE-CLR']);
    shop.control.failNext(500, 'afterSave');
    expect((await clerk.finish('register')).status).toBe(500);
    expect((await clerk.get('/classic/register')).attributes('tr[data-line]', 'data-sku')).toEqual([]);
    expect(shop.control.documents.map((document) => document.number)).toEqual(['S-5501']);
  });

  it('sent twice (F5, a second click) shows the same receipt and saves once', async () => {
    const page = await clerk.post('/classic/register/add', { item: 'case' });
    const cart = page.attribute('main', 'data-cart') ?? '';
    const first = await clerk.post('/classic/register/finish', { cart });
    const again = await clerk.post('/classic/register/finish', { cart });
    expect(again.attribute(number, 'data-receipt-no')).toBe(first.attribute(number, 'data-receipt-no'));
    expect(shop.control.documents).toHaveLength(1);
  });

  it('does not finish a cart that another tab has thrown away', async () => {
    const page = await clerk.post('/classic/register/add', { item: 'case' });
    await clerk.post('/classic/register/cancel');
    await clerk.post('/classic/register/add', { item: 'cable' });
    const cart = page.attribute('main', 'data-cart') ?? '';
    const answer = await clerk.post('/classic/register/finish', { cart });
    expect(answer.text('.banner.error')).toMatch(/no longer open/);
    expect(shop.control.documents).toEqual([]);
  });

  it('does not save an empty cart', async () => {
    expect((await clerk.finish('register')).text('.banner.error')).toBe('There is nothing in the cart');
  });

  it('shows a receipt again with the same marks', async () => {
    await clerk.post('/classic/register/add', { item: 'case' });
    const fresh = await clerk.finish('register');
    const again = await clerk.get('/classic/receipt/S-5501');
    for (const mark of ['data-receipt-no', 'data-reference', 'data-kind']) {
      expect(again.attribute(number, mark)).toBe(fresh.attribute(number, mark));
    }
    expect((await clerk.get('/classic/receipt/S-9999')).status).toBe(404);
  });
});

describe('finishing a goods receipt at the classic front-end', () => {
  it('insists on a supplier and an invoice number, and keeps what was typed', async () => {
    await clerk.post('/classic/receiving/add', { item: 'GAL-A15' });
    const noSupplier = await clerk.finish('receiving', { otherPaper: 'INV-7' });
    expect(noSupplier.text('.banner.error')).toBe('Choose a supplier');
    expect(noSupplier.attribute('#invoice', 'value')).toBe('INV-7');
    await clerk.post('/classic/receiving/party', { party: 'V-1' });
    const noInvoice = await clerk.finish('receiving', { otherPaper: ' ' });
    expect(noInvoice.text('.banner.error')).toBe('Invoice number is missing');
    const saved = await clerk.finish('receiving', { otherPaper: 'INV-7' });
    expect(saved.attribute(number, 'data-receipt-no')).toBe('G-118');
    expect(saved.attribute('.party', 'data-party')).toBe('V-1');
  });

  it('counts pieces as quantity times pack, at a cost, and puts them on the shelf', async () => {
    const before = shop.state.stockOf('PIX-8');
    await clerk.post('/classic/receiving/add', { item: 'PIX-8' });
    const change = { quantity: '3', pack: '5', cost: '20 000,10' };
    const page = await clerk.post('/classic/receiving/line/line-1', change);
    expect(page.text('td.pieces')).toBe('15');
    expect(page.attributes('[name=serial]', 'type')).toEqual([]);
    await clerk.post('/classic/receiving/party', { party: 'V-1' });
    await clerk.finish('receiving', { otherPaper: 'INV-8' });
    expect(shop.control.documents[0]?.lines[0]).toMatchObject({ quantity: 3, pack: 5, price: 2000010 });
    expect(shop.state.stockOf('PIX-8')).toBe(before + 15);
  });

  it('keeps the reference field in the session while it is typed', async () => {
    expect((await clerk.post('/classic/receiving/other-paper', { otherPaper: 'INV' })).status).toBe(204);
    expect((await clerk.get('/classic/receiving')).attribute('#invoice', 'value')).toBe('INV');
  });
});
