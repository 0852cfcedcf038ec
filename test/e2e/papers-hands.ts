import type { Locator, Page } from 'playwright-core';

/** What a person can do on such a page: with real clicks, keys and scans. */
export interface Hands {
  goto(hash: string): Promise<void>;
  begin(sort: string | RegExp): Promise<void>;
  /** Types a code as a scanner does, wherever the focus is, and waits until the page says this of it. */
  scan(code: string, says: string | RegExp): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Searches for a product, and takes the first that is found. */
  choose(product: string): Promise<void>;
  says(text: string | RegExp): Promise<void>;
  dialog(): Locator;
  /** Presses Tab until the control with this name has the focus. */
  tabTo(name: string): Promise<void>;
}

/** More stops than any of our pages has. */
const MOST_TABS = 80;

/** A person at a page of ours on which papers are written. */
export function handsOn(page: Page): Hands {
  const heading = page.getByRole('heading', { level: 1 });
  const says = async (text: string | RegExp) => page.getByText(text).first().waitFor();
  const goto = async (hash: string) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await heading.waitFor();
  };
  return {
    says,
    goto,
    async begin(sort: string | RegExp) {
      await goto('#/papers');
      await page.getByRole('button', { name: sort }).click();
      await page.locator('.scan-field input:focus').waitFor();
    },
    async scan(code: string, text: string | RegExp) {
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await says(text);
    },
    press: (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click(),
    async choose(product: string) {
      await page.getByRole('searchbox').fill(product);
      await page.getByRole('button', { name: product }).first().click();
    },
    dialog: () => page.getByRole('dialog'),
    async tabTo(name: string) {
      for (let n = 0; n < MOST_TABS; n += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
          return element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '';
        });
        if (focused.trim().startsWith(name)) return;
      }
      throw new Error(`Tab never comes to ${name}`);
    },
  };
}
