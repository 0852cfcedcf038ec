import type { Page } from 'playwright-core';

/** Between two keys of a keyboard-wedge scanner, in milliseconds. */
const KEY_DELAY = 8;

/** A keyboard-wedge scan: it goes wherever the cursor is, and ends with Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: KEY_DELAY });
  await page.keyboard.press('Enter');
}
