import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { readCsv } from '../outputs/read-csv';
import { type Extended, launchWithExtension } from './launch';
import { seedShop } from './manager-seed';
import { officeIn, type RemoteOffice } from './office';
import { keepPicture } from './pictures';

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
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
const row = (name: string | RegExp) => page.getByRole('row', { name });

describe('profit in a real browser', () => {
  it('says so where nothing was sold', async () => {
    await go('#/profit');
    await page.getByRole('heading', { name: 'Profit', level: 1 }).waitFor();
    await page.getByLabel('From').fill('2026-01-01');
    await page.getByLabel('To').fill('2026-01-31');
    await says('Nothing was sold in this period');
    expect(await page.getByRole('button', { name: 'Save as CSV' }).isDisabled()).toBe(true);
  });

  it('adds up what was sold in a period by product, each phone by what it cost', async () => {
    await page.getByRole('combobox', { name: 'Period' }).selectOption({ label: 'From day to day' });
    await page.getByLabel('From').fill('2026-09-01');
    await page.getByLabel('To').fill('2026-11-30');
    // Sold at 31,999 and bought at 24,000: two phones, and a third that came back.
    await row(/^Galaxy S24 128 GB black 2 UAH\s63,998\.00 UAH\s48,000\.00 UAH\s15,998\.00$/u).waitFor();
    await keepPicture(page, 'profit-products');
  });

  it('by unit, by supplier and by month; a choice goes by the keyboard', async () => {
    await page.getByRole('radio', { name: 'Product' }).focus();
    await page.keyboard.press('ArrowRight');
    await row(/^Mobile Trade LLC 2 UAH\s63,998\.00/u).waitFor();
    await page.keyboard.press('ArrowRight');
    await row(/^November 2026 1 UAH\s31,999\.00/u).waitFor();
    await row(/^October 2026 1 UAH\s31,999\.00/u).waitFor();
    await page.getByRole('radio', { name: 'Unit' }).focus();
    await page.keyboard.press(' ');
    await row(new RegExp(`^${imei(2)}.* 1 .*UAH\\s7,999\\.00$`, 'u')).waitFor();
    await keepPicture(page, 'profit-units');
  });

  it('saves a file that a spreadsheet leaves alone', async () => {
    await page.evaluate(() => {
      (window as unknown as { showSaveFilePicker?: undefined }).showSaveFilePicker = undefined;
    });
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('profit-2026-09-01-2026-11-30.csv');
    const text = await readFile(await download.path(), 'utf8');
    const [header = [], ...rows] = readCsv(text);
    const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)]);
    expect(column('event').sort()).toEqual(['return', 'sale', 'sale', 'sale']);
    expect(column('profit_minor').filter(Boolean)).toHaveLength(4);
    expect(text).toContain(`"'imei:${imei(2)} imei:${imei(500_002)}`);
    expect(text).not.toMatch(/"(?:[=+@]|-\D)/u);
    await says('The file is saved.');
  });

  it('stands on the unit: what it cost, what each paper earned; a correction made later counts', async () => {
    await row(new RegExp(`^${imei(2)}`, 'u'))
      .getByRole('link')
      .click();
    await says('Profit: UAH 7,999.00');
    await says('It cost UAH 24,000.00');
    await page.getByRole('button', { name: 'Correct the purchase price' }).click();
    await page.getByLabel('By how much each, UAH').fill('500');
    await page.getByLabel('Why').fill('Freight');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await says(/CO-1/u);
    const { rows } = await office.units({ part: imei(2), productId: null, state: null }, null);
    await go(`#/unit/${rows[0]?.id}`);
    await says('Profit: UAH 7,499.00');
    await says('It cost UAH 24,500.00');
    await says('Purchase price changed by UAH 500.00');
    await keepPicture(page, 'profit-unit');
  });

  it('freight of a whole delivery: one paper, each unit of it costs more', async () => {
    const { rows } = await office.documents('posted', null);
    await go(`#/document/${rows.find(({ number }) => number === '118')?.id}`);
    await page.getByRole('button', { name: 'Add freight or duty…' }).click();
    await says('Each unit of this delivery');
    // Two are on papers that are not finished, one was bought back since at a price of its own.
    await says('3 units are left out');
    await says('9 × Galaxy S24 128 GB black');
    await says('3 × Pixel 9 256 GB');
    await page.getByLabel('By how much each, UAH').fill('100');
    await page.getByLabel('Why').fill('Freight of MT-8841');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await says(/CO-2/u);
    const pixel = (await office.units({ part: imei(40), productId: null, state: null }, null)).rows[0];
    expect(pixel?.episodes.at(-1)?.costs).toEqual([{ minor: 100_00, currency: 'UAH' }]);
  });

  it('a phone that came back takes its profit back; one that cost something in another currency has no figure', async () => {
    const { rows } = await office.units({ part: imei(1), productId: null, state: null }, null);
    await go(`#/unit/${rows[0]?.id}`);
    await says('Taken back from the profit: -UAH 7,899.00');
    await says('Profit: UAH 7,899.00');
    // The freight of its delivery counts for what was undone, too: sold and back, it earned nothing.
    await says('It cost UAH 24,100.00');
    await office.saveSettings({ currency: 'USD' });
    const sold = (await office.units({ part: imei(5), productId: null, state: 'inStock' }, null)).rows[0];
    await go(`#/unit/${sold?.id}`);
    await says('Profit: UAH 7,999.00');
    const other = (await office.units({ part: imei(2), productId: null, state: null }, null)).rows[0];
    await go(`#/unit/${other?.id}`);
    await page.getByRole('button', { name: 'Correct the purchase price' }).click();
    await page.getByLabel('By how much each, USD').fill('5');
    await page.getByLabel('Why').fill('Duty');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await says(/CO-3/u);
    await go(`#/unit/${other?.id}`);
    await says('No profit figure: its amounts are in different currencies.');
    await go('#/profit');
    await office.saveSettings({ language: 'uk' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('combobox', { name: 'Період' }).selectOption({ label: 'Цей рік' });
    await says('Прибуток невідомий:');
    await keepPicture(page, 'profit-uk-dark');
  });
});
