import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PRESETS } from '../../core/model/product';
import { type Extended, launchWithExtension } from './launch';
import { seedShop } from './manager-seed';
import { officeIn, type RemoteOffice } from './office';
import { type Hands, handsOn } from './papers-hands';

const PICTURES = join(import.meta.dirname, '..', '..', '.output', 'papers');

/** A person who writes papers on a page of ours. */
export interface PapersDesk extends Hands {
  readonly browser: Extended;
  readonly page: Page;
  readonly office: RemoteOffice;
  /** What the page complained of so far; reading empties it. */
  complaints(): string[];
  /** Keeps a picture of the page for a person to look at. */
  picture(name: string): Promise<void>;
  state(part: string): Promise<string | undefined>;
}

/** Some weeks of "Kyiv Mobile", with a second location and a type for sets, seen on one page of the extension. */
export async function openPapersDesk(file: 'manager.html' | 'sidepanel.html', width: number): Promise<PapersDesk> {
  const browser = await launchWithExtension();
  const seeding = await browser.openManager();
  await seeding.getByRole('heading', { level: 1 }).waitFor();
  await seedShop(seeding);
  const office = await officeIn(seeding);
  await office.saveProductType({ id: 'sets', name: 'Sets', ...PRESETS.strict, identifiers: ['serial'] });
  await office.saveSettings({
    locations: [
      { id: 'main', name: 'Khreshchatyk' },
      { id: 'store', name: 'Store room' },
    ],
    sound: false,
  });
  await mkdir(PICTURES, { recursive: true });
  const page = await browser.context.newPage();
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`chrome-extension://${browser.extensionId}/${file}#/papers`);
  return { browser, page, office, complaints: () => heard.splice(0), ...handsOn(page), ...kept(page, office) };
}

function kept(page: Page, office: RemoteOffice) {
  return {
    async picture(name: string) {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    async state(part: string) {
      return (await office.units({ part, productId: null, state: null }, null)).rows[0]?.state;
    },
  };
}
