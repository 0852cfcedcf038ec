import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { readCsv } from '../outputs/read-csv';
import { type Extended, launchWithExtension } from './launch';
import { seedShop } from './manager-seed';
import { officeIn, type RemoteOffice } from './office';

let browser: Extended;
let page: Page;
let office: RemoteOffice;
const complaints: string[] = [];

beforeAll(async () => {
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
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

describe('the manager page in a real browser', () => {
  it('finds a phone by its last digits with the keyboard alone and shows its life', async () => {
    await go('#/trust');
    await page.getByRole('heading', { name: 'Export and trust' }).waitFor();
    await go('#/find');
    const box = page.getByRole('searchbox', { name: 'Any identifier or a part of it' });
    await box.waitFor();
    await page.keyboard.type(imei(2).slice(-6));
    await says(`Units with “${imei(2).slice(-6)}”`);
    await page.getByRole('row', { name: new RegExp(imei(2), 'u') }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Galaxy S24 128 GB black' }).waitFor();
    await says(/\d+ days? left|Last day today|Warranty is over/u);
    await says('Sold to Petro Shevchenko under number 5521');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    expect(await box.inputValue()).toBe(imei(2).slice(-6));
  });

  it('settles an unresolved sale; the count in the navigation follows', async () => {
    await page.getByRole('link', { name: /^Documents/u }).click();
    await page.getByRole('link', { name: /1 unresolved document/u }).waitFor();
    await press('Confirm with number…');
    const dialog = page.getByRole('dialog', { name: 'Sale: it is in the POS' });
    await dialog.getByRole('textbox', { name: 'Number in the POS' }).fill('5539');
    await page.keyboard.press('Enter');
    await says('The document is posted.');
    await says('Nothing waits for you');
    await page.getByRole('link', { name: /1 unresolved document/u }).waitFor({ state: 'detached' });
    const { rows } = await office.units({ part: imei(3), productId: null, state: null }, null);
    expect(rows).toMatchObject([{ state: 'sold' }]);
  });

  it('assigns products with the keyboard', async () => {
    await go('#/products');
    await page.getByRole('button', { name: 'Choose them' }).focus();
    await page.keyboard.press('Enter');
    await says('2 products chosen');
    await page.getByRole('combobox', { name: 'Product type', exact: true }).selectOption({ label: 'Accessories' });
    await page.getByRole('button', { name: 'Assign', exact: true }).press('Enter');
    await says('2 products have their type now.');
    expect((await office.products('', null)).rows.every((product) => product.typeId !== undefined)).toBe(true);
  });

  it('exports a file that a spreadsheet leaves alone, where the browser has no file picker', async () => {
    await go('#/trust');
    await page.evaluate(() => {
      (window as unknown as { showSaveFilePicker?: undefined }).showSaveFilePicker = undefined;
    });
    const waiting = page.waitForEvent('download');
    await press('Export');
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^serial-history-\d{4}-\d\d-\d\d\.csv$/u);
    await says(/The file is complete/u);
    const text = await readFile(await download.path(), 'utf8');
    const [header = [], ...rows] = readCsv(text);
    const at = (row: string[], name: string) => row[header.indexOf(name)];
    const posted = rows.filter((row) => at(row, 'event') === 'posted' && at(row, 'document_number') === '118');
    expect(posted.map((row) => at(row, 'imei'))).toContain(imei(12));
    expect(text).toContain(`"'${imei(12)}"`);
    expect(text).not.toMatch(/"(?:[=+@-]|\d{10,}")/u);
  });

  it('finds the chain intact and makes the view anew', async () => {
    await go('#/trust');
    await press('Check the chain');
    await says(/Intact\. All \d+ entries follow each other/u);
    await press('Rebuild');
    await page.getByRole('dialog').getByRole('button', { name: 'Rebuild' }).click();
    await says(/Rebuilt from \d+ entries\./u);
    expect(await office.stockCounts()).toMatchObject([{ count: 8 }, { count: 3 }]);
  });

  it('speaks Ukrainian at a click, and still after a reload', async () => {
    await page.getByRole('navigation').getByRole('radio', { name: 'Українська' }).first().check({ force: true });
    await page.getByRole('heading', { name: 'Експорт і перевірка' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Пошук' }).waitFor();
    office = await officeIn(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('uk');
    await page.getByRole('navigation').getByRole('radio', { name: 'English' }).first().check({ force: true });
    await page.getByRole('link', { name: 'Find' }).waitFor();
  });

  it.each(['en', 'uk'] as const)('has every button of a table in sight at 1280 × 800, in %s', async (language) => {
    await office.saveSettings({ language });
    for (const hash of ['#/documents/pending', '#/products', '#/find']) {
      await go(hash);
      await page.locator('table').waitFor();
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll('.table-scroll')].map((table) => table.scrollWidth - table.clientWidth),
      );
      expect(hidden, hash).toEqual([0]);
    }
    await office.saveSettings({ language: 'en' });
  });

  it.each(['en', 'uk'] as const)(
    'holds together in a narrow window: nothing but tables is wider, in %s',
    async (language) => {
      await office.saveSettings({ language, shopName: 'Kyiv Mobile, a chain of shops with a long name' });
      await page.setViewportSize({ width: 380, height: 700 });
      const [pending] = (await office.documents('pending', null)).rows;
      for (const hash of [
        '#/setup/1',
        '#/setup/3',
        `#/document/${pending?.id}`,
        '#/find',
        '#/documents/posted',
        '#/products',
        '#/types/phones',
        '#/sites',
        '#/trust',
        '#/settings',
      ]) {
        await go(hash);
        await page.getByRole('heading', { level: 1 }).waitFor();
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, hash).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      await office.saveSettings({ language: 'en', shopName: 'Kyiv Mobile' });
    },
  );
});
