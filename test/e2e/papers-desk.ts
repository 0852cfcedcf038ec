import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PRESETS } from '../../core/model/product';
import { type Extended, launchWithExtension } from './launch';
import { seedShop } from './manager-seed';
import { officeIn, type RemoteOffice } from './office';

const PICTURES = join(import.meta.dirname, '..', '..', '.output', 'papers');

/** A person who writes papers on a page of ours. */
export interface PapersDesk {
  readonly browser: Extended;
  readonly page: Page;
  readonly office: RemoteOffice;
  /** What the page complained of so far; reading empties it. */
  complaints(): string[];
  goto(hash: string): Promise<void>;
  begin(sort: string | RegExp): Promise<void>;
  /** Types a code as a scanner does, wherever the focus is, and waits until the page says this of it. */
  scan(code: string, says: string | RegExp): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  says(text: string | RegExp): Promise<void>;
  /** Keeps a picture of the page for a person to look at. */
  picture(name: string): Promise<void>;
  state(part: string): Promise<string | undefined>;
  dialog(): Locator;
  /** Presses Tab until the control with this name has the focus. */
  tabTo(name: string): Promise<void>;
}

/** More stops than any of our pages has. */
const MOST_TABS = 80;

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
  return { browser, page, office, complaints: () => heard.splice(0), ...handsOn(page, office) };
}

function handsOn(page: Page, office: RemoteOffice) {
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
    async picture(name: string) {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    async state(part: string) {
      return (await office.units({ part, productId: null, state: null }, null)).rows[0]?.state;
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
