import type { Page } from 'playwright-core';
import { type Scanner, scannerAt } from '../till/browser/scanner';

/** Between two keys of a keyboard-wedge scanner, in milliseconds. */
const KEY_GAP = 3;

const scanners = new WeakMap<Page, Promise<Scanner>>();

/**
 * A keyboard-wedge scan: it goes wherever the cursor is, and ends with Enter. The keys carry a scanner's own rhythm, so that a busy
 * machine does not turn a scan into typing.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const scanner = scanners.get(page) ?? scannerAt(page);
  scanners.set(page, scanner);
  await (await scanner).type(text, KEY_GAP);
}
