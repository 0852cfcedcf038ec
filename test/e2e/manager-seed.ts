import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const ENTRY = join(import.meta.dirname, 'manager-seed-entry.ts');

/** Fills the ledger of the page's own origin with some weeks of "Kyiv Mobile", through the till and the office themselves. */
export async function seedShop(page: Page): Promise<void> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry: ENTRY, name: 'SerialGateSeed', formats: ['iife'] } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the seed was not built');
  await page.evaluate(output.output[0].code);
  await page.evaluate(() => (globalThis as unknown as { seedShop(): Promise<void> }).seedShop());
}
