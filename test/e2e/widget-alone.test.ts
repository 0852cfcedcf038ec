import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '../../core/ledger/office';
import { PRESETS } from '../../core/model/product';
import { type RunningShop, startShop } from '../shop/start-shop';
import { GALAXY } from '../tour/goods';
import { limitQuota } from './full-disk';
import { type Panel, widgetPanelOf } from './panel';
import { addWidget, launchPlain, setUpWidget } from './widget-page';

const PHONES = { id: 'phones', name: 'Phones', ...PRESETS.strict, identifiers: ['imei'] as const };

let browser: Browser;
let shop: RunningShop;

beforeAll(async () => {
  browser = await launchPlain();
  shop = await startShop();
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** A page of the shop's own, with the widget in a frame of it and a form that saves. */
const FRAMED = `<!doctype html><title>Shop</title><iframe sandbox="allow-scripts allow-forms" src="/framed.html"></iframe>`;
const FRAME = `<!doctype html><head><script src="/serialgate.js" data-profile="demo-classic"></script></head>
  <form method="post" action="/saved"><button>Save</button></form>`;

describe('the widget where the browser stores nothing for the page', () => {
  test('says so above the page, which works on', async () => {
    const page = await browser.newPage();
    await addWidget(page, '**/none', 'demo-classic');
    await page.route('**/shop.html', (route) => route.fulfill({ contentType: 'text/html', body: FRAMED }));
    await page.route('**/framed.html', (route) => route.fulfill({ contentType: 'text/html', body: FRAME }));
    await page.route('**/saved', (route) => route.fulfill({ contentType: 'text/html', body: 'Saved' }));
    await page.goto(`${shop.url}/shop.html`);
    const frame = page.frames()[1];
    if (!frame) throw new Error('the page has no frame');
    const reason = await frame.evaluate(() =>
      (window as unknown as { SerialGate: { ready: Promise<unknown> } }).SerialGate.ready.then(
        () => 'on watch',
        (error: Error) => error.message,
      ),
    );
    expect(reason).toContain('The browser denies storage to the serial ledger');
    const shown = await frame.evaluate(() =>
      (globalThis as unknown as { watchedRoots: ShadowRoot[] }).watchedRoots.map((root) => root.textContent).join(),
    );
    expect(shown).toContain('Serial numbers are not checked on this page.');
    expect(shown).toContain('Серійні номери на цій сторінці не перевіряються.');
    expect(shown).toContain('“allow-same-origin”');
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByText('Saved').waitFor();
    await page.close();
  });
});

describe('the widget when the page’s share of the disk is full', () => {
  async function till(): Promise<{ page: Page; panel: Panel }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await addWidget(page, '**/spa/', 'demo-spa');
    // Before anything is stored: Chromium looks at a quota again only when it was used up.
    await page.goto(`${shop.url}/spa/api/catalogue`);
    await limitQuota(page, 3_000_000);
    await page.goto(`${shop.url}/spa/#receiving`);
    await setUpWidget(page, PHONES);
    await page.reload();
    return { page, panel: widgetPanelOf(page) };
  }

  function entries(page: Page): Promise<number> {
    return page.evaluate(async () => {
      const office = await (window as unknown as { SerialGate: { ready: Promise<Office> } }).SerialGate.ready;
      return office.entryCount();
    });
  }

  /** Stores something beside the ledger until the browser lets nobody store any more. */
  async function useUpQuota(page: Page): Promise<void> {
    await page.evaluate(async () => {
      const open = indexedDB.open('filler');
      open.onupgradeneeded = () => open.result.createObjectStore('rows', { autoIncrement: true });
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const write = (size: number) =>
        new Promise<boolean>((resolve) => {
          const transaction = db.transaction('rows', 'readwrite');
          // Nothing that the database could compress.
          transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(size)));
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
        });
      // In the end not even the smallest row of the ledger fits.
      for (const size of [50_000, 10]) while (await write(size));
      db.close();
    });
  }

  test('holds the paper and says why, and goes on once there is space', async () => {
    const { page, panel } = await till();
    await page.click(`.tile[data-sku="${GALAXY.sku}"]`);
    await page.selectOption('#party', { index: 1 });
    await page.fill('#other-paper', 'INV-1');
    await panel.shows('0 of 1');
    await panel.enter('490154203237518');
    await panel.shows('1 of 1');
    await useUpQuota(page);
    await page.click('#finish');
    await panel.shows('The serial ledger cannot write: the disk is full.');
    expect(shop.control.documents).toHaveLength(0);
    expect(await entries(page)).toBe(0);
    await limitQuota(page, undefined);
    await panel.click('Try again');
    await panel.hides('cannot check');
    await page.click('#finish');
    await page.locator('[data-receipt-no]').waitFor();
    await expect.poll(() => entries(page)).toBe(2);
    await page.context().close();
  });
});
