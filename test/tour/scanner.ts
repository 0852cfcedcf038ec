import type { Page } from 'playwright-core';
import { type Scanner, scannerAt } from '../till/browser/scanner';

/** Between two keys of a keyboard-wedge scanner, in milliseconds. */
const KEY_GAP = 3;

const scanners = new WeakMap<Page, Promise<Scanner>>();

/** A person sees a page before she scans into it. Milliseconds from its first paint on; what comes sooner may lack its beginning. */
const SEEN = 250;

/**
 * A keyboard-wedge scan: it goes wherever the cursor is, and ends with Enter. The keys carry a scanner's own rhythm, so that a busy
 * machine does not turn a scan into typing.
 */
export async function scan(page: Page, text: string): Promise<void> {
  await page.waitForFunction((seen) => {
    const [paint] = performance.getEntriesByType('paint');
    return performance.now() > (paint?.startTime ?? 2_000) + seen;
  }, SEEN);
  await scanAtOnce(page, text);
}

/** The same, however new the page is. */
export async function scanAtOnce(page: Page, text: string): Promise<void> {
  const scanner = scanners.get(page) ?? scannerAt(page);
  scanners.set(page, scanner);
  await (await scanner).type(text, KEY_GAP);
}
