import type { Page } from 'playwright-core';
import { type Panel, panelOf } from '../e2e/panel';
import { scan } from './scanner';

/** A clerk at the classic till: clicks, keys and a scanner on a page that comes anew after every action. */
export class ClassicClerk {
  readonly page: Page;
  readonly panel: Panel;
  readonly #url: string;

  private constructor(page: Page, panel: Panel, url: string) {
    this.page = page;
    this.panel = panel;
    this.#url = url;
  }

  /** `url`: of the front-end, without a slash at the end. */
  static async at(page: Page, url: string): Promise<ClassicClerk> {
    return new ClassicClerk(page, await panelOf(page), url);
  }

  async open(desk: 'register' | 'receiving' | 'documents'): Promise<void> {
    await this.page.goto(`${this.#url}/${desk}`);
    await this.panel.shows(/./u);
  }

  async mode(mode: 'sale' | 'return'): Promise<void> {
    await this.#anew(() => this.page.selectOption('#mode', mode));
    await this.panel.shows(/./u);
  }

  /** Scans the barcode of a model into the item field, which has the cursor, and sees the panel ask for its units. */
  async item(barcode: string): Promise<void> {
    await this.untrackedItem(barcode);
    await this.panel.shows(/\d of \d/u);
  }

  /** The same with a product of which the till asks nothing. */
  async untrackedItem(barcode: string): Promise<void> {
    await this.page.click('#item');
    await this.#anew(() => scan(this.page, barcode));
    await this.panel.shows(/./u);
  }

  async quantity(sku: string, quantity: number): Promise<void> {
    await this.page.fill(`tr[data-sku="${sku}"] [name=quantity]`, String(quantity));
    await this.#anew(() => this.page.keyboard.press('Tab'));
    await this.panel.shows(/./u);
  }

  async party(name: string): Promise<void> {
    await this.#anew(() => this.page.selectOption('#party-select', { label: name }));
    await this.panel.shows(/./u);
  }

  /** The supplier's invoice or the original sales receipt. */
  async otherPaper(text: string): Promise<void> {
    const field = this.page.locator('#invoice, #original');
    await field.fill('');
    await field.pressSequentially(text, { delay: 60 });
    await this.page.keyboard.press('Tab');
  }

  /** A unit's label, with the cursor in the item field as it always is. */
  async scan(label: string): Promise<void> {
    await this.page.click('#item');
    await scan(this.page, label);
  }

  /** Waits until the register has saved a serial in its own field, for which the page comes anew. */
  async kept(label: string): Promise<void> {
    await this.page.locator(`[name=serial][value="${label}"]`).waitFor();
    await this.panel.shows(/./u);
  }

  /** Presses the final button. The POS may never answer, so nothing is waited for. */
  async finish(): Promise<void> {
    await this.page.click('#finish', { noWaitAfter: true });
  }

  /** The same by its hotkey at the register. */
  async finishByKey(): Promise<void> {
    await this.page.keyboard.press('F9');
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

  /** What the POS's own server complained of. */
  async complaint(): Promise<string> {
    return this.page.locator('.banner.error').innerText();
  }

  /** Does something that makes the page come anew, and waits for it. */
  async #anew(action: () => Promise<unknown>): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await action();
    await loaded;
  }
}
