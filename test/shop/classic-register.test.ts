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

async function sellPhone(serial: string) {
  await clerk.post('/classic/register/add', { item: 'GAL-A15' });
  await clerk.post('/classic/register/line/line-1', { serial });
  return clerk.finish('register');
}

describe('the classic register', () => {
  it('sells one serial twice, happily', async () => {
    const first = await sellPhone('356938035643809');
    const second = await sellPhone('356938035643809');
    expect(first.attribute('[data-receipt-no]', 'data-receipt-no')).toBe('S-5501');
    expect(second.attribute('[data-receipt-no]', 'data-receipt-no')).toBe('S-5502');
    expect(shop.control.documents.map(({ lines }) => lines[0]?.serial)).toEqual(['356938035643809', '356938035643809']);
  });

  it('sells a phone without a serial, and takes back one it never sold', async () => {
    await sellPhone('');
    await clerk.post('/classic/register/mode', { mode: 'return' });
    await clerk.post('/classic/register/add', { item: 'PIX-8' });
    const receipt = await clerk.finish('register', { otherPaper: 'S-9999' });
    expect(receipt.attribute('[data-receipt-no]', 'data-receipt-no')).toBe('R-301');
    expect(receipt.text('.other-paper')).toBe('S-9999');
    expect(shop.control.documents.map(({ kind }) => kind)).toEqual(['sale', 'return']);
  });

  it('keeps the cart, its key and its line ids over reloads', async () => {
    const added = await clerk.post('/classic/register/add', { item: '4820000100151' });
    await clerk.post('/classic/register/add', { item: 'case' });
    await clerk.post('/classic/register/party', { party: 'C-2' });
    const again = await clerk.get('/classic/register');
    expect(again.attribute('main', 'data-cart')).toBe(added.attribute('main', 'data-cart'));
    expect(again.attribute('#finish-form [name=cart]', 'value')).toBe(added.attribute('main', 'data-cart'));
    expect(again.attributes('tr[data-line]', 'data-line')).toEqual(['line-1', 'line-2']);
    expect(again.attribute('#party', 'data-party')).toBe('C-2');
  });

  it.each(['add', 'finish', 'line/line-1'])(
    'shows the page, and does nothing, when %s is only opened',
    async (action) => {
      await clerk.post('/classic/register/add', { item: 'case' });
      const page = await clerk.get(`/classic/register/${action}`);
      expect(page.attributes('tr[data-line]', 'data-sku')).toEqual(['CASE-CLR']);
      expect(shop.control.documents).toEqual([]);
    },
  );

  it('gives each browser its own cart', async () => {
    await clerk.post('/classic/register/add', { item: 'case' });
    const other = await new ClassicClerk(shop.url).get('/classic/register');
    expect(other.attributes('tr[data-line]', 'data-line')).toEqual([]);
  });

  it('has a text field for the serial of a phone and a hidden one for an accessory', async () => {
    await clerk.post('/classic/register/add', { item: 'GAL-A15' });
    const page = await clerk.post('/classic/register/add', { item: 'CABLE-C' });
    expect(page.attributes('[name=serial]', 'type')).toEqual(['text', 'hidden']);
  });

  it('starts a line for every phone and counts accessories up on one', async () => {
    for (const item of ['GAL-A15', 'GAL-A15', 'CABLE-C']) await clerk.post('/classic/register/add', { item });
    const page = await clerk.post('/classic/register/add', { item: 'CABLE-C' });
    expect(page.attributes('tr[data-line]', 'data-sku')).toEqual(['GAL-A15', 'GAL-A15', 'CABLE-C']);
    expect(page.attributes('[name=quantity]', 'value')).toEqual(['1', '1', '2']);
  });

  it('prints and reads numbers as Ukrainians write them', async () => {
    await clerk.post('/classic/register/add', { item: 'PIX-8' });
    const page = await clerk.post('/classic/register/line/line-1', { quantity: '1 000,5' });
    expect(page.attribute('html', 'lang')).toBe('uk');
    expect(page.text('td.price')).toBe('24\u00a0500,50');
    expect(page.attribute('[name=quantity]', 'value')).toBe('1\u00a0000,5');
  });

  it('says so when an item is unknown or a quantity makes no sense, and leaves the cart', async () => {
    const unknown = await clerk.post('/classic/register/add', { item: '356938035643809' });
    expect(unknown.text('.banner.error')).toBe('Item not found: 356938035643809');
    await clerk.post('/classic/register/add', { item: 'case' });
    const page = await clerk.post('/classic/register/line/line-1', { quantity: 'two' });
    expect(page.text('.banner.error')).toBe('The quantity must be more than zero');
    expect(page.attribute('[name=quantity]', 'value')).toBe('1');
  });

  it('deletes a line and cancels a cart', async () => {
    await clerk.post('/classic/register/add', { item: 'case' });
    await clerk.post('/classic/register/add', { item: 'cable' });
    const deleted = await clerk.get('/classic/register/delete/line-1');
    expect(deleted.attributes('tr[data-line]', 'data-sku')).toEqual(['CABLE-C']);
    const cancelled = await clerk.post('/classic/register/cancel');
    expect(cancelled.attributes('tr[data-line]', 'data-sku')).toEqual([]);
    expect(cancelled.attribute('main', 'data-cart')).not.toBe(deleted.attribute('main', 'data-cart'));
  });

  it('falls back to selling after a return', async () => {
    await clerk.post('/classic/register/mode', { mode: 'return' });
    await clerk.post('/classic/register/add', { item: 'case' });
    await clerk.finish('register');
    const page = await clerk.get('/classic/register');
    expect(page.attributes('#mode option[selected]', 'value')).toEqual(['sale']);
  });

  it('escapes what people type', async () => {
    const page = await clerk.post('/classic/register/add', { item: '<b id="planted">' });
    expect(page.attribute('#planted', 'id')).toBeNull();
    expect(page.text('.banner.error')).toBe('Item not found: <b id="planted">');
  });
});
