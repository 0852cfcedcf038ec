import { chromium, type Page } from 'playwright-core';
import { enterClient, login } from './driver';
import { startTryton, type Tryton } from './tryton';

/** Tryton with its web client open in a plain browser, without SerialGate. */
export interface Client {
  tryton: Tryton;
  /** A newly loaded client, logged in; the one before is closed. */
  freshPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Tryton and a browser, and logs in. */
export async function openClient(): Promise<Client> {
  const tryton = await startTryton();
  const browser = await chromium.launch({
    executablePath: process.env.SERIALGATE_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const close = async () => {
    await browser.close();
    await tryton.stop();
  };
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    let page = await context.newPage();
    await login(page, tryton);
    return {
      tryton,
      async freshPage() {
        await page.close();
        page = await context.newPage();
        await enterClient(page, tryton);
        return page;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
