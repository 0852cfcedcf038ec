/**
 * Pictures of every state of the panel, to be looked at:
 * `node test/run/ts.mjs test/till/preview/main.ts <folder> [name part]`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { type PreviewBrowser, startPreviewBrowser } from './open-preview';

const VIEWS: Readonly<Record<string, BrowserContextOptions & { language: 'en' | 'uk' }>> = {
  light: { language: 'en', colorScheme: 'light' },
  dark: { language: 'uk', colorScheme: 'dark' },
  narrow: { language: 'uk', colorScheme: 'light', viewport: { width: 1024, height: 600 } },
  zoomed: { language: 'en', colorScheme: 'light', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
};

async function shoot(browser: PreviewBrowser, view: string, folder: string, part: string): Promise<void> {
  const { language, ...options } = VIEWS[view] ?? { language: 'en' };
  const { page, inWorld, close } = await browser.open(options);
  await inWorld((preview, chosen) => preview.mount(chosen), language);
  for (const name of await inWorld((preview) => preview.names)) {
    if (!name.includes(part)) continue;
    await inWorld((preview, chosen) => preview.show(chosen), name);
    // Longer than the 150 ms after which the panel says that it is checking.
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${view}.png`) });
  }
  await close();
}

const [folder = '.output/preview', part = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await startPreviewBrowser();
for (const view of Object.keys(VIEWS)) await shoot(browser, view, folder, part);
await browser.close();
console.log(`pictures in ${folder}`);
