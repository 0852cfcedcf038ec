import { type Extended, type LaunchOptions, launchWithExtension } from '../e2e/launch';
import { officeIn, type RemoteOffice } from '../e2e/office';
import { type RunningShop, startShop } from '../shop/start-shop';
import { setUpShop, type Tills, tillsOf } from './setup-shop';

/** The demo shop, a browser with the extension, and the ledger behind it, all set up. */
export interface Stage {
  readonly shop: RunningShop;
  readonly tills: Tills;
  readonly browser: Extended;
  readonly office: RemoteOffice;
  close(): Promise<void>;
}

export async function setStage(options: LaunchOptions = {}, phones?: Parameters<typeof setUpShop>[2]): Promise<Stage> {
  const shop = await startShop();
  const browser = await launchWithExtension(options);
  const office = await officeIn(await browser.openManager());
  await setUpShop(office, shop.url, phones);
  return {
    shop,
    tills: tillsOf(shop.url),
    browser,
    office,
    async close() {
      await browser.close();
      await shop.close();
    },
  };
}
