import type { Page } from 'playwright-core';
import { type Extended, type LaunchOptions, launchWithExtension } from '../e2e/launch';
import { officeIn, type RemoteOffice } from '../e2e/office';
import { type RunningShop, startShop } from '../shop/start-shop';
import { setUpShop, type Tills, tillsOf } from './setup-shop';

/** The demo shop, a browser with the extension, and the ledger behind it, all set up. */
export interface Stage {
  readonly shop: RunningShop;
  readonly tills: Tills;
  readonly browser: Extended;
  /** The manager's page, in which the office lives. */
  readonly manager: Page;
  readonly office: RemoteOffice;
  close(): Promise<void>;
}

export async function setStage(options: LaunchOptions = {}, phones?: Parameters<typeof setUpShop>[2]): Promise<Stage> {
  const shop = await startShop();
  const browser = await launchWithExtension(options);
  const manager = await browser.openManager();
  const office = await officeIn(manager);
  await setUpShop(office, shop.url, phones);
  return {
    shop,
    tills: tillsOf(shop.url),
    browser,
    manager,
    office,
    async close() {
      await browser.close();
      await shop.close();
    },
  };
}
