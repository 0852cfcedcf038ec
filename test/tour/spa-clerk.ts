import type { Page } from 'playwright-core';
import { type Panel, panelOf } from '../e2e/panel';
import { scan } from './scanner';

type Screen = 'sale' | 'return' | 'receiving' | 'documents';

/** A clerk at the single-page till: clicks, keys and a scanner on a page that never reloads. */
export class SpaClerk {
  readonly page: Page;
  readonly panel: Panel;
  readonly #url: string;

  private constructor(page: Page, panel: Panel, url: string) {
    this.page = page;
    this.panel = panel;
    this.#url = url;
  }

  /** Opens the front-end (its address ends with a slash) on a screen. */
  static async at(page: Page, url: string, screen: Screen): Promise<SpaClerk> {
    await page.goto(`${url}#${screen}`);
    const clerk = new SpaClerk(page, await panelOf(page), url);
    await clerk.#ready(screen);
    return clerk;
  }

  async open(screen: Screen): Promise<void> {
    if (!this.page.url().startsWith(this.#url)) await this.page.goto(`${this.#url}#${screen}`);
    await this.page.click(`.topbar a[href="#${screen}"]`);
    await this.#ready(screen);
  }

  /** Scans the barcode of a model into the search field, which has the cursor, and sees the panel ask for its units. */
  async item(barcode: string, sku: string): Promise<void> {
    await this.page.click('#search');
    await scan(this.page, barcode);
    await this.page.locator(`li.line[data-sku="${sku}"]`).waitFor();
    await this.panel.shows(/\d of \d/u);
  }

  async otherPaper(text: string): Promise<void> {
    await this.page.fill('#other-paper', '');
    await this.page.locator('#other-paper').pressSequentially(text, { delay: 60 });
    await this.page.keyboard.press('Tab');
  }

  /** A unit's label, with the cursor in the search field. */
  async scan(label: string): Promise<void> {
    await this.page.click('#search');
    await scan(this.page, label);
  }

  async removeLine(sku: string): Promise<void> {
    const line = this.page.locator(`li.line[data-sku="${sku}"]`);
    await line.locator('.line-remove').click();
    await line.waitFor({ state: 'detached' });
  }

  async finish(): Promise<void> {
    await this.page.click('#finish');
  }

  /** Number on the receipt that the POS shows when it has saved the document. */
  async receipt(): Promise<string> {
    const slip = this.page.locator('article.slip');
    await slip.waitFor();
    return (await slip.getAttribute('data-receipt-no')) ?? '';
  }

  /** Waits until the panel tells that the document is in the ledger. */
  async saved(number: string): Promise<void> {
    await this.panel.shows(`Saved: ${number},`);
  }

  /** Everything that the panel shows. */
  text(): Promise<string> {
    return this.panel.text();
  }

  async #ready(screen: Screen): Promise<void> {
    await this.page.locator(`#app[data-screen="${screen}"]`).waitFor();
  }
}
