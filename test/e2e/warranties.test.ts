import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { readCsv } from '../outputs/read-csv';
import { type Extended, launchWithExtension } from './launch';
import { seedShop } from './manager-seed';
import { officeIn, type RemoteOffice } from './office';

const PICTURES = join(import.meta.dirname, '..', '..', '.output', 'cards');

let browser: Extended;
let page: Page;
let office: RemoteOffice;
const complaints: string[] = [];

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await launchWithExtension();
  page = await browser.openManager();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await seedShop(page);
  office = await officeIn(page);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});
afterAll(() => browser.close());
afterEach(() => expect(complaints.splice(0)).toEqual([]));

const go = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

/** The page in both themes, in English and Ukrainian, for a person to look at. */
async function pictures(name: string): Promise<void> {
  for (const language of ['en', 'uk'] as const) {
    await office.saveSettings({ language });
    await page.locator(`html[lang=${language}]`).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(PICTURES, `${name}-${language}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await office.saveSettings({ language: 'en' });
  await page.locator('html[lang=en]').waitFor();
}

describe('warranties that end soon', () => {
  it('are none yet, and says so', async () => {
    await page.getByRole('link', { name: 'Warranties', exact: true }).click();
    await page.getByRole('radio', { name: '7 days' }).check({ force: true });
    await says('No warranty ends so soon');
    await pictures('ending-none');
  });

  it('are listed by days and by product, with the days left in words', async () => {
    await page.getByRole('radio', { name: '365 days' }).check({ force: true });
    const row = page.getByRole('row').filter({ hasText: imei(2) });
    await row.getByText(/\d{3} days left/u).waitFor();
    await row.getByText(/^In warranty until /u).waitFor();
    await row.getByRole('link', { name: 'Sale 5521' }).waitFor();
    await pictures('ending');
    await page.getByRole('searchbox').fill('no such product');
    await says('No warranty ends so soon');
    await page.getByRole('searchbox').fill('galaxy');
    await row.waitFor();
  });

  it('are exported as they are filtered', async () => {
    const { rows } = await office.endingWarranties(365, 'galaxy', null);
    // A browser without a screen has no dialog to name a file in.
    await page.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^warranties-\d{4}-\d\d-\d\d\.csv$/u);
    const [head = [], ...table] = readCsv(await readFile(await download.path(), 'utf8'));
    expect(table.map((cells) => cells[head.indexOf('unit_id')])).toEqual(rows.map(({ id }) => id));
    expect(table.map((cells) => cells[head.indexOf('imei')])).toContain(imei(2));
    await says(/units? exported/u);
  });
});

describe('the rest of the manager page', () => {
  it('says days left where units are listed', async () => {
    await go(`#/find?q=${imei(2)}`);
    await page
      .getByRole('row')
      .filter({ hasText: imei(2) })
      .getByText(/\d{3} days left/u)
      .waitFor();
    await pictures('find');
  });

  it('asks in its settings whether cards are printed', async () => {
    await go('#/settings');
    const choice = page.getByRole('combobox', { name: 'Warranty cards at a sale' });
    expect(await choice.inputValue()).toBe('ask');
    await choice.selectOption({ label: 'Always print' });
    await expect.poll(async () => (await office.settings()).printCards).toBe('always');
  });

  it('shows a card to print, its text, and the check of one, in both languages and themes', async () => {
    const { rows } = await office.units({ part: imei(2), productId: null, state: null }, null);
    await page.goto(`chrome-extension://${browser.extensionId}/card.html#unit=${rows[0]?.id}`);
    await page.locator('.sheet').waitFor();
    office = await officeIn(page);
    await pictures('card');
    await page.goto(`chrome-extension://${browser.extensionId}/card.html#unit=nobody`);
    await says('There is no warranty card to print');
    await page.goto(`chrome-extension://${browser.extensionId}/manager.html#/warranties/check`);
    office = await officeIn(page);
    await page.getByRole('textbox').fill('SG1.AAAA.BBBB.CCCC');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await says('This card is not signed by this shop');
    await pictures('check');
    await go('#/types/phones');
    await page.getByRole('button', { name: 'Change: Warranty card' }).click();
    await page.locator('.card-preview .sheet').waitFor();
    await pictures('template');
  });
});
