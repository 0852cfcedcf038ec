// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LedgerError } from '../../core/ledger/ledger-error';
import type { PageDraft } from '../../core/model/document';
import { begin, openPapersShop, papersOf, paste, scan, scanField, showPapers, unitOf } from './papers-room';
import { control, press, type Shown, shows, textOf, type } from './render';
import { imei, ORIGIN, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openPapersShop(`papers scan ${count}`);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const page = () => textOf(document.body);
const news = () => textOf(document.querySelector('.scan-news') as Element);

describe('a scan', () => {
  test('of a known unit brings the line of its product; its chips can be taken off one by one', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    expect(document.activeElement).toBe(scanField());
    await scan(imei(7), `${imei(7)}: Galaxy S24 128 GB black, 1 unit`);
    await scan(imei(40), `${imei(40)}: Pixel 9 256 GB, 1 unit`);
    await shows('2 units on this paper');
    await press(`Remove no. 1 of Pixel 9 256 GB`);
    await shows('1 unit on this paper');
  });

  test('of an unknown code says so where only known units may stand, and asks for the product where new ones may', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await scan('NOBODY-9', 'NOBODY-9 is not known here.');
    shown.unmount();
    shown = showPapers(shop, '#/papers');
    await begin(/^Opening balance: in stock/u);
    await scan('NOBODY-9', 'NOBODY-9 is new. Which product is it?');
    await shows('Galaxy Watch 7');
    expect(page()).not.toContain('Charger 25 W');
    await type(/NOBODY-9 is new/u, 'watch');
    await vi.waitFor(() => expect(document.querySelectorAll('.picks button')).toHaveLength(1));
    await press(/^Galaxy Watch 7/u);
    await shows('NOBODY-9: Galaxy Watch 7, 1 unit');
    await shows('New numbers go here.');
    await scan('NOBODY-10', 'NOBODY-10: Galaxy Watch 7, 2 units');
  });

  test('of a unit in an open cart can be taken over, on record', async () => {
    const till = shop.ledger.till({ origin: ORIGIN, tab: '9' });
    const line = { key: 'l1', product: { sku: 'GS24-128' }, quantity: 1, pack: 1, priceMinor: 100, serials: null };
    const names = { profileId: 'demo-spa', definition: 'sale', documentKey: 'cart', number: null, reference: null };
    const cart: PageDraft = { kind: 'sale', party: null, lines: [line], ...names };
    await till.scan(cart, imei(7), null);
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await scan(imei(8), /1 unit/u);
    await scan(imei(7), 'is in another open paper');
    await press('Take it over to this paper');
    await shows('2 units on this paper');
    expect((await till.look(cart)).lines[0]?.units).toEqual([]);
    expect(news()).not.toContain('Take it over');
  });

  test('that the ledger does not answer is told, and nothing stands still', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    const asked = vi.spyOn(shop.ledger.papers, 'scan');
    asked.mockRejectedValueOnce(new LedgerError('full', 'full', true));
    await scan(imei(7), `${imei(7)} was not checked. The disk is full`);
    asked.mockRestore();
    await scan(imei(7), /1 unit/u);
  });

  test('finds the field from wherever the focus is, but from fields and questions', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    const key = (target: EventTarget, init: KeyboardEventInit) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    const heading = document.querySelector<HTMLElement>('h1') as HTMLElement;
    for (const [focused, init, arrives] of [
      [heading, { key: '3' }, true],
      [heading, { key: ' ' }, false],
      [heading, { key: 'Enter' }, false],
      [heading, { key: 'v', ctrlKey: true }, false],
      [await control<HTMLInputElement>('Note'), { key: '3' }, false],
    ] as const) {
      focused.focus();
      key(focused, init);
      expect(document.activeElement === scanField(), JSON.stringify(init)).toBe(arrives);
    }
    const radio = document.querySelector<HTMLInputElement>('input[type=radio]') as HTMLInputElement;
    radio.focus();
    key(radio, { key: '3' });
    expect(document.activeElement).toBe(scanField());
  });
});

describe('a pasted list', () => {
  test('is scanned code by code, with progress; what goes nowhere is listed with the reason', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    paste(`${imei(6)}\r\n${imei(7)}\n\n  ${imei(7)}\t${imei(2)};NOBODY-9`);
    await shows('3 of 5 are on the paper. 2 are not:');
    expect(page()).toContain(`${imei(7)} IMEI ${imei(7)} is already in this paper, line 1, no. 2.`);
    expect(page()).toMatch(/NOBODY-9 Serial NOBODY-9 was never received/u);
    await shows('3 units on this paper');
    await press('Close the list');
    await vi.waitFor(() => expect(page()).not.toContain('are on the paper'));
  });

  test('of one code is typed as it is', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => ` ${imei(6)} ` } });
    scanField().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  test('can be stopped', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    paste(Array.from({ length: 2000 }, (_, n) => `NOBODY-${n}`).join('\n'));
    await shows(/\d+ of 2000 done\./u);
    await press('Stop');
    await shows(/0 of 2000 are on the paper\. 1?\d00 are not:/u);
  });
});

describe('picking from stock', () => {
  test('shows what is here and not on the paper yet; Enter takes the first', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await press('Pick from stock');
    await type('Part of a serial number or IMEI', imei(9).slice(-6));
    const field = await control('Part of a serial number or IMEI');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await shows('1 unit on this paper');
    await type('Part of a serial number or IMEI', imei(9).slice(-6));
    await shows('Close');
    await vi.waitFor(() => expect(document.querySelectorAll('.picks button')).toHaveLength(0));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(document.querySelector('.picks')).toBeNull());
    expect(document.activeElement).toBe(await control('Pick from stock'));
  });
});

describe('a product on the paper', () => {
  test('leaves it with its units only when asked twice; an empty one at once', async () => {
    shown = showPapers(shop);
    await begin(/^Buy back/u);
    await scan(imei(2), /1 unit/u);
    await press('Remove Galaxy S24 128 GB black');
    await shows('1 scanned unit leaves the paper with it.');
    await press('Remove');
    await shows('0 units on this paper');
    expect((await papersOf(shop))[0]?.lines).toEqual([]);
    await press('Choose a product');
    await press(/^Pixel 9/u);
    await shows('0 units');
    await press('Remove Pixel 9 256 GB');
    await vi.waitFor(() => expect(document.querySelector('.paper-line')).toBeNull());
    expect(await unitOf(shop, imei(2))).toMatchObject({ state: 'sold' });
  });
});
