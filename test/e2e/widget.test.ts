import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '../../core/ledger/office';
import { PRESETS } from '../../core/model/product';
import { type RunningShop, startShop } from '../shop/start-shop';
import { scan } from '../tour/scanner';
import { type Panel, widgetPanelOf } from './panel';
import { addWidget, launchPlain, setUpWidget } from './widget-page';

const IMEI = '490154203237518';
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

async function till(profile = 'demo-spa'): Promise<{ page: Page; panel: Panel }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await addWidget(page, '**/spa/', profile);
  await page.goto(`${shop.url}/spa/#receiving`);
  return { page, panel: widgetPanelOf(page) };
}

async function screen(page: Page, name: string): Promise<void> {
  await page.click(`.topbar a[href="#${name}"]`);
  await page.locator(`#app[data-screen=${name}]`).waitFor();
}

async function takePhone(page: Page): Promise<void> {
  await page.click('.tile[data-sku="GAL-A15"]');
  await page.locator('li.line[data-sku="GAL-A15"]').waitFor();
}

function documents(page: Page): Promise<{ kind: string; state: string; number: string | null }[]> {
  return page.evaluate(async () => {
    const office = await (window as unknown as { SerialGate: { ready: Promise<Office> } }).SerialGate.ready;
    const { rows } = await office.documents(null, null);
    return rows.map(({ kind, state, number }) => ({ kind, state, number }));
  });
}

describe('the widget on a page of the shop’s own', () => {
  test('receives a phone, sells it once, and refuses to sell it again', async () => {
    const { page, panel } = await till();
    await setUpWidget(page, PHONES);
    await page.reload();

    await takePhone(page);
    await page.selectOption('#party', { index: 1 });
    await page.fill('#other-paper', 'INV-1');
    await panel.shows('0 of 1');
    await page.click('#finish');
    await panel.shows(/not scanned yet/iu);
    expect(shop.control.documents).toHaveLength(0);
    await page.click('#search');
    await scan(page, IMEI);
    await panel.shows('1 of 1');
    await page.click('#finish');
    await page.locator('[data-receipt-no]').waitFor();
    await expect.poll(() => documents(page)).toContainEqual({ kind: 'goodsReceipt', state: 'posted', number: 'G-118' });

    for (const turn of ['sold', 'refused']) {
      await screen(page, 'sale');
      await takePhone(page);
      await panel.shows('0 of 1');
      await page.click('#search');
      await scan(page, IMEI);
      if (turn === 'refused') break;
      await panel.shows('1 of 1');
      await page.click('#finish');
      await page.locator('[data-receipt-no^="S-"]').waitFor();
    }
    await panel.shows('S-5501');
    await page.click('#finish');
    await panel.shows(/refused/iu);
    expect(shop.control.documents.filter(({ kind }) => kind === 'sale')).toHaveLength(1);
    await page.context().close();
  });

  test('refuses to load twice', async () => {
    const { page } = await till();
    await page.waitForFunction(() => 'SerialGate' in window);
    const error = page.waitForEvent('pageerror');
    await page.addScriptTag({ url: '/serialgate.js' });
    expect((await error).message).toContain('SerialGate is already on this page');
    await page.context().close();
  });

  test('leaves nothing behind after destroy', async () => {
    const { page, panel } = await till();
    await setUpWidget(page, PHONES);
    await page.reload();
    await takePhone(page);
    await panel.shows('0 of 1');
    const left = await page.evaluate(() => {
      (window as unknown as { SerialGate: { destroy(): void } }).SerialGate.destroy();
      return {
        global: 'SerialGate' in window,
        nodes: [...document.querySelectorAll('*')].filter((node) => node.localName.startsWith('serialgate')).length,
        fetch: /native code/u.test(Function.prototype.toString.call(window.fetch)),
        send: /native code/u.test(Function.prototype.toString.call(XMLHttpRequest.prototype.send)),
      };
    });
    expect(left).toEqual({ global: false, nodes: 0, fetch: true, send: true });
    await page.selectOption('#party', { index: 1 });
    await page.fill('#other-paper', 'INV-2');
    await page.click('#finish');
    await page.locator('[data-receipt-no]').waitFor();
    await page.context().close();
  });

  test('says what is wrong with a profile, and where', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/bad.json', (route) => route.fulfill({ json: { schema: 1, id: 'bad', gate: [] } }));
    await addWidget(page, '**/spa/', '/bad.json');
    await page.goto(`${shop.url}/spa/#sale`);
    const message = await page.evaluate(async () => {
      const { ready } = (window as unknown as { SerialGate: { ready: Promise<unknown> } }).SerialGate;
      return ready.then(
        () => 'on watch',
        (error: Error) => error.message,
      );
    });
    expect(message).toContain('The profile /bad.json is not valid at “');
    await widgetPanelOf(page).shows('/bad.json');
    await context.close();
  });
});
