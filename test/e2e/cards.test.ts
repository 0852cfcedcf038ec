import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../../core/model/product';
import { papersOf, unitOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive, sell } from '../tour/errands';
import { FIRST, GALAXY, SECOND } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { forget, printed } from './printed';
import { launchPlain } from './widget-page';

const PICTURES = join(import.meta.dirname, '..', '..', '.output', 'cards');
const CASE = { sku: 'CASE-CLR', barcode: '4820000200011' } as const;
const CABLE = { barcode: '4820000200028' } as const;
const THIRD = imeiOf('35693803564382');
const FOURTH = imeiOf('35693803564383');

let stage: Stage;
let olena: ClassicClerk;
/** The code of the first card. */
let code = '';

async function nextPage(act: () => Promise<unknown>): Promise<Page> {
  const opened = stage.browser.context.waitForEvent('page');
  await act();
  const page = await opened;
  await page.locator('.sheet').first().waitFor();
  return page;
}

const picture = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await setStage();
  const { context } = stage.browser;
  // A browser without a screen has no print dialog: what counts is that the page asked for it. A PDF made from outside is not its end.
  await context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    addEventListener('afterprint', (event) => event.isTrusted && event.stopImmediatePropagation(), { capture: true });
  });
  const { office } = stage;
  await office.saveProductType({ id: 'cases', name: 'Cases', ...PRESETS.none, warranty: { length: 14, unit: 'days' } });
  const found = (await office.products(CASE.sku, null)).rows.find(({ sku }) => sku === CASE.sku);
  if (!found) throw new Error('the shop sells no case');
  await office.saveProduct({ ...found, typeId: 'cases' });
  olena = await ClassicClerk.at(await context.newPage(), stage.tills.classic);
  await receive(olena, [FIRST, SECOND, THIRD, FOURTH]);
});
afterAll(() => stage.close());

describe('a warranty card at the till', () => {
  let card: Page;

  it('is offered after a sale where the shop wants to be asked', async () => {
    expect(await sell(olena, FIRST)).toBe('S-5501');
    await olena.panel.shows('Saved: S-5501, 1 unit');
    await picture(olena.page, 'till-offer');
    card = await nextPage(() => olena.panel.click('Print warranty card'));
    expect(card.url()).toContain('/card.html#');
    await olena.panel.hides('Print warranty card');
  });

  it('says what was sold, to whom it belongs and for how long, on A5', async () => {
    await picture(card, 'card-page');
    const paper = await printed(card);
    expect(paper).toMatchObject({ pages: 1, width: expect.closeTo(148, 0), height: expect.closeTo(210, 0) });
    for (const text of ['Warranty card', 'Kyiv Mobile', GALAXY.name, FIRST, 'S-5501', '12 months', 'Conditions']) {
      expect(paper.text).toContain(text);
    }
    expect(paper.text).not.toContain('Dnipro');
    const [read = ''] = paper.codes;
    expect(read).toMatch(/^SG1\.[\w-]{8}\.[\w-]+\.[\w-]{86}$/u);
    code = read;
    await copyFile(paper.pictures[0] ?? '', join(PICTURES, 'a5.png'));
    forget(paper);
  });

  it.each([
    ['80 mm roll', 80, null],
    ['A4', 210, 297],
  ])('prints on %s, and its code still reads', async (size, width, height) => {
    await card.getByRole('radio', { name: size }).check({ force: true });
    await card.locator(`.sheets[data-size="${size === 'A4' ? 'A4' : 'roll80'}"]`).waitFor();
    const paper = await printed(card);
    expect(paper).toMatchObject({ pages: 1, width: expect.closeTo(width, 0) });
    if (height !== null) expect(paper.height).toBeCloseTo(height, 0);
    expect(paper.codes[0]?.split('.').slice(0, 3)).toEqual(code.split('.').slice(0, 3));
    await copyFile(paper.pictures[0] ?? '', join(PICTURES, `${width}mm.png`));
    forget(paper);
  });

  it('remembers the size, and closes at a click', async () => {
    expect((await stage.office.settings()).sheets.card).toBe('A4');
    const closed = card.waitForEvent('close');
    await card.getByRole('button', { name: 'Close' }).click();
    await closed;
  });

  it('comes out by itself where the shop always prints, a page for each unit', async () => {
    await stage.office.saveSettings({ printCards: 'always', sheets: { card: 'roll80', receipt: 'roll80' } });
    const taras = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
    await taras.item(GALAXY.barcode, GALAXY.sku);
    await taras.item(GALAXY.barcode, GALAXY.sku);
    await taras.panel.shows('0 of 2');
    for (const label of [SECOND, THIRD]) await taras.scan(label);
    await taras.panel.shows('2 of 2');
    const cards = await nextPage(() => taras.finish());
    await cards.locator('html[data-printed]').waitFor();
    const paper = await printed(cards);
    expect(paper.pages).toBe(2);
    expect(new Set(paper.codes).size).toBe(2);
    for (const label of [SECOND, THIRD]) expect(paper.text).toContain(label);
    forget(paper);
    const closed = cards.waitForEvent('close');
    await cards.evaluate(() => dispatchEvent(new Event('afterprint')));
    await closed;
    await taras.page.bringToFront();
    expect(await taras.panel.shows(/Saved: .*2 units/u)).not.toContain('Print warranty card');
    await taras.page.close();
  });

  it('is not spoken of where the shop never prints, and comes from history', async () => {
    await stage.office.saveSettings({ printCards: 'never' });
    const pages = stage.browser.context.pages().length;
    await olena.page.bringToFront();
    await sell(olena, FOURTH);
    expect(await olena.panel.shows(/Saved: S-\d+, 1 unit/u)).not.toContain('Print warranty card');
    expect(stage.browser.context.pages()).toHaveLength(pages);
    const unit = await unitOf(stage.office, FOURTH);
    const manager = await stage.browser.openManager(`#/unit/${unit?.id}`);
    await manager.getByText(/36\d days left/u).waitFor();
    const again = await nextPage(() => manager.getByRole('link', { name: 'Print warranty card' }).click());
    const paper = await printed(again);
    expect(paper.text).toContain(FOURTH);
    forget(paper);
    await again.close();
    await manager.goto(
      `chrome-extension://${stage.browser.extensionId}/manager.html#/document/${unit?.episodes[0]?.sold?.documentId}`,
    );
    const bySale = await nextPage(() => manager.getByRole('link', { name: 'Print warranty card' }).click());
    await bySale.close();
    await manager.close();
  });
});

describe('a warranty without a serial number', () => {
  it('brings a sale to the ledger that has nothing else to record', async () => {
    const before = (await papersOf(stage.office)).length;
    await stage.office.saveSettings({ printCards: 'ask' });
    await olena.page.bringToFront();
    await olena.open('register');
    await olena.untrackedItem(CASE.barcode);
    await olena.finish();
    const number = await olena.receipt();
    await olena.panel.shows(`Saved: ${number}`);
    await picture(olena.page, 'till-covered');
    expect((await papersOf(stage.office)).slice(before)).toEqual([`${number} posted`]);
    const card = await nextPage(() => olena.panel.click('Print warranty card'));
    const paper = await printed(card);
    for (const text of ['Clear case', 'Without a serial number', '14 days', number]) expect(paper.text).toContain(text);
    expect(paper.codes[0]).toMatch(/^SG1\./u);
    forget(paper);
    await card.close();
  });

  it('is found in the manager page by the number of the sale', async () => {
    const { rows } = await stage.office.coveredSales('', null);
    const number = rows[0]?.number ?? '';
    const manager = await stage.browser.openManager(`#/find?q=${number}`);
    const row = manager.getByRole('row').filter({ hasText: 'Clear case' });
    await row.getByText('14 days left').waitFor();
    await picture(manager, 'find-covered');
    const card = await nextPage(() => row.getByRole('link', { name: 'Print warranty card' }).click());
    await card.close();
    await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#/warranties/covered`);
    await row.waitFor();
    await picture(manager, 'covered');
    await manager.getByRole('searchbox').fill('S-0000');
    await manager.getByText('No sale begins like this').waitFor();
    await manager.close();
  });

  it('holds no page that has neither', async () => {
    const before = await papersOf(stage.office);
    await olena.page.bringToFront();
    await olena.open('register');
    await olena.untrackedItem(CABLE.barcode);
    await olena.finish();
    await olena.receipt();
    expect(await papersOf(stage.office)).toEqual(before);
  });
});

describe('the page that checks cards', () => {
  it('is saved as one file and tells a genuine card from a changed one, without a network', async () => {
    const manager = await stage.browser.openManager('#/warranties/check');
    await manager.getByRole('button', { name: 'Save the page' }).waitFor();
    await manager.getByRole('textbox').fill(code);
    await manager.getByRole('button', { name: 'Check', exact: true }).click();
    await manager.getByText('This card is genuine').waitFor();
    await picture(manager, 'check');
    // A browser without a screen has no dialog to name a file in.
    await manager.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
    const download = manager.waitForEvent('download');
    await manager.getByRole('button', { name: 'Save the page' }).click();
    const file = join(PICTURES, 'check-warranty-card.html');
    await (await download).saveAs(file);
    await manager.close();
    await checksOffline(file);
  });

  async function checksOffline(file: string): Promise<void> {
    const browser = await launchPlain();
    try {
      const context = await browser.newContext({ locale: 'en-GB', offline: true });
      const page = await context.newPage();
      const heard: string[] = [];
      page.on('pageerror', (error) => heard.push(error.message));
      page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
      await page.goto(`file://${file}#${code}`);
      const finding = page.locator('[data-finding]');
      await finding.getByText('This card is genuine').waitFor();
      for (const text of ['Kyiv Mobile', GALAXY.name, `IMEI ${FIRST}`, 'S-5501', /36\d days left/u])
        await finding.getByText(text).waitFor();
      await page.screenshot({ path: join(PICTURES, 'customer-page.png'), fullPage: true });
      const [version, id = '', fields = '', signature = ''] = code.split('.');
      const longer = Buffer.from(
        Buffer.from(fields, 'base64url')
          .toString()
          .replace(/"2027-/u, '"2037-'),
      ).toString('base64url');
      expect(longer).not.toBe(fields);
      const says = async (text: string, words: string) => {
        await page.getByRole('textbox').fill(text);
        await page.getByRole('button', { name: 'Check', exact: true }).click();
        await finding.getByText(words).waitFor();
      };
      await says([version, id, longer, signature].join('.'), 'This card was changed');
      await page.screenshot({ path: join(PICTURES, 'customer-page-changed.png'), fullPage: true });
      await says([version, 'AAAAAAAA', fields, signature].join('.'), 'This card is not signed by this shop');
      await says('https://example.com', 'No card’s code was found in this');
      await page.getByLabel('Picture of the code').setInputFiles(join(PICTURES, 'a5.png'));
      await finding.getByText('This card is genuine').waitFor();
      expect(heard).toEqual([]);
    } finally {
      await browser.close();
    }
  }
});

describe('the text of a card', () => {
  it('is edited with a preview, and a mistake is named with its place', async () => {
    const { office } = stage;
    const manager = await stage.browser.openManager('#/types/phones');
    await manager.getByRole('button', { name: 'Change: Warranty card' }).click();
    const text = manager.getByRole('textbox', { name: 'Text of the card' });
    await manager.locator('.card-preview').getByText('Galaxy S24 256 GB').waitFor();
    await text.fill('# {{shop}}\nDear customer, your {{prodct}} is covered');
    await manager.getByText('Line 2, column 21: nothing is called {{prodct}}.').waitFor();
    await picture(manager, 'template-mistake');
    await manager.getByRole('button', { name: 'Save' }).click();
    const own = async () => (await office.productTypes()).find(({ id }) => id === 'phones')?.cardTemplate;
    expect(await own()).toBeUndefined();
    await text.fill('# {{shop}}\n<b>Dear customer</b>, your **{{product}}** is covered until ');
    await manager.getByRole('button', { name: 'Last day' }).click();
    await manager.locator('.card-preview').getByText('<b>Dear customer</b>').waitFor();
    await picture(manager, 'template');
    await manager.getByRole('button', { name: 'Save' }).click();
    await expect.poll(own).toBe('# {{shop}}\n<b>Dear customer</b>, your **{{product}}** is covered until {{until}}');
    await manager.close();
  });

  it('takes a hostile name from the POS for text', async () => {
    const { office } = stage;
    const name = '<img src=x onerror="document.title=1"> {{shop}} **x** \u202Egnp';
    const product = (await office.products(CASE.sku, null)).rows[0];
    if (product) await office.saveProduct({ ...product, name });
    await olena.page.bringToFront();
    await olena.open('register');
    await olena.untrackedItem(CASE.barcode);
    await olena.finish();
    const number = await olena.receipt();
    await olena.panel.shows(`Saved: ${number}`);
    const card = await nextPage(() => olena.panel.click('Print warranty card'));
    await card
      .locator('.sheet')
      .getByText('<img src=x onerror="document.title=1"> {{shop}} **x** gnp', { exact: true })
      .waitFor();
    await picture(card, 'hostile');
    expect(await card.locator('.sheet img, .sheet script').count()).toBe(0);
    await card.close();
  });
});
