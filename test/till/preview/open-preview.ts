import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { BROWSER, BROWSER_ARGS } from '../../e2e/launch';
import { bundlePreview } from './bundle';
import type { Preview } from './in-page';

const WORLD = 'serialgate-preview';

/** A POS page in a real browser with the panel in an isolated world, as a content script has it. */
export interface OpenPreview {
  readonly page: Page;
  /** Runs in the panel's world. */
  inWorld<T>(run: (preview: Preview) => T): Promise<Awaited<T>>;
  inWorld<T, A>(run: (preview: Preview, argument: A) => T, argument: A): Promise<Awaited<T>>;
  close(): Promise<void>;
}

export interface PreviewBrowser {
  open(options?: BrowserContextOptions): Promise<OpenPreview>;
  close(): Promise<void>;
}

/** Starts one browser; every `open` is a window of its own. */
export async function startPreviewBrowser(): Promise<PreviewBrowser> {
  const [source, html] = await Promise.all([
    bundlePreview(),
    readFile(join(import.meta.dirname, 'pos-page.html'), 'utf8'),
  ]);
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: BROWSER, args: BROWSER_ARGS });
  return {
    open: (options) => openIn(browser, url, source, options),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function openIn(
  browser: Browser,
  url: string,
  source: string,
  options?: BrowserContextOptions,
): Promise<OpenPreview> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let world = 0;
  session.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
    if (name === WORLD) world = id;
  });
  await session.send('Runtime.enable');
  await session.send('Page.enable');
  // Before any script of the page, as a content script at document_start.
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD });
  await page.goto(url);
  return {
    page,
    async inWorld<A>(run: (preview: Preview, argument: A) => unknown, argument?: A) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId: world,
        expression: `(${run})(preview, ${JSON.stringify(argument) ?? 'undefined'})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: () => context.close(),
  };
}
