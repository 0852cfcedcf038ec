import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningShop, startShop } from '../shop/start-shop';
import { type Extended, launchWithExtension } from './launch';
import { officeIn } from './office';

let browser: Extended;
let shop: RunningShop;
let page: Page;

beforeAll(async () => {
  shop = await startShop();
  browser = await launchWithExtension();
  page = await browser.openManager();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const office = await officeIn(page);
  await office.saveSettings({ shopName: 'Kyiv Mobile', registerName: 'Till 1', ready: true });
});
afterAll(async () => {
  await browser.close();
  await shop.close();
});

/** Ids of the content scripts that the browser will inject. */
async function registered(): Promise<string[]> {
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).map((script) => script.id).sort();
  });
}

describe('POS sites in a real browser', () => {
  it('a click allows the site, registers the scripts and offers to reload the tab that shows it', async () => {
    const till = await browser.context.newPage();
    await till.goto(`${shop.url}/spa/`);
    await page.evaluate(
      (to) => {
        location.hash = to;
      },
      `#/sites?site=${encodeURIComponent(shop.url)}`,
    );
    await page.getByRole('radio', { name: /single-page till/u }).check();
    await page.getByRole('button', { name: /^Use on 127\.0\.0\.1/u }).click();
    await page.getByText(`SerialGate is allowed on ${shop.url}.`).waitFor();
    expect(await registered()).toEqual(['page-gate http://127.0.0.1/*', 'pos http://127.0.0.1/*']);
    const loaded = till.waitForEvent('load');
    await page.getByRole('button', { name: 'Reload it' }).click();
    await loaded;
    await till.close();
  });

  it('a click takes it back', async () => {
    await page.getByRole('button', { name: 'Stop here' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop using SerialGate on this site?' });
    await dialog.getByRole('button', { name: 'Stop here' }).click();
    await page.getByText('nothing is checked anywhere').waitFor();
    await expect.poll(registered).toEqual([]);
    expect(await (await officeIn(page)).sites()).toEqual([]);
  });
});
