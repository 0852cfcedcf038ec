import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Office } from '../../core/ledger/office';
import type { ProductType } from '../../core/model/product';
import { BROWSER, BROWSER_ARGS } from './launch';
import { watchRoots } from './panel';

const SCRIPT = join(
  import.meta.dirname,
  '..',
  '..',
  process.env.SERIALGATE_OUT ?? '.output',
  'widget',
  'serialgate.js',
);

/** A browser without the extension. */
export function launchPlain(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER, args: BROWSER_ARGS });
}

/** Puts the built widget first in the head of every page whose address fits, as a shop would on its own page. */
export async function addWidget(page: Page, address: string, profile: string): Promise<void> {
  await watchRoots(page);
  const code = await readFile(SCRIPT, 'utf8');
  await page.route('**/serialgate.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const tag = `<script src="/serialgate.js" data-profile="${profile}"></script>`;
    await route.fulfill({ response, body: (await response.text()).replace('<head>', `<head>${tag}`) });
  });
}

/** Sets the shop up through the documented interface, in the page. */
export async function setUpWidget(page: Page, type: ProductType): Promise<void> {
  await page.evaluate(async (phones) => {
    const office = await (window as unknown as { SerialGate: { ready: Promise<Office> } }).SerialGate.ready;
    await office.saveProductType(phones);
    await office.saveSettings({ shopName: 'Kyiv Mobile', defaultTypeId: phones.id });
  }, type);
}
