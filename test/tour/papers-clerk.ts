import type { Page } from 'playwright-core';
import { type Hands, handsOn } from '../e2e/papers-hands';

/** Somebody who writes papers that the POS has no page for, on the manager page. */
export class PapersClerk {
  readonly page: Page;
  readonly hands: Hands;

  private constructor(page: Page) {
    this.page = page;
    this.hands = handsOn(page);
  }

  static async at(page: Page, managerUrl: string): Promise<PapersClerk> {
    await page.goto(managerUrl);
    const clerk = new PapersClerk(page);
    await clerk.hands.goto('#/papers');
    return clerk;
  }

  /** Number of the paper that was just posted. */
  async receipt(): Promise<string> {
    const title = this.page.getByRole('heading', { level: 1, name: /: done, number \S+$/u });
    return /\S+$/u.exec(await title.innerText())?.[0] ?? '';
  }

  /** Waits until the page tells that the paper is in the ledger. */
  async saved(number: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: `: done, number ${number}` }).waitFor();
  }

  /** Everything that the page shows. */
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }
}
