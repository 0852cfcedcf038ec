import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { vi } from 'vitest';
import type { DocumentState } from '../../core/model/entry';
import { type RunningBench, startBench } from '../bench/start-bench';
import type { Trap } from '../bench/traps';
import { type Extended, launchWithExtension } from '../e2e/launch';
import { officeIn, type RemoteOffice } from '../e2e/office';
import { type Panel, panelOf } from '../e2e/panel';
import { scan } from '../tour/scanner';

const PROFILE = join(import.meta.dirname, '..', 'pos', 'profiles', 'bench.json');

/** The trap pages in a real Chromium with the built extension, one strictly tracked product, and units to sell. */
export interface BenchTill {
  readonly bench: RunningBench;
  readonly browser: Extended;
  readonly office: RemoteOffice;
  /** A serial that is in stock and that no other test has taken. */
  takeSerial(): string;
  /** Opens a trap page in a tab of its own. */
  open(trap: string, options?: OpenOptions): Promise<BenchPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly kind?: 'sale' | 'goodsReceipt' | 'customerReturn' | 'ship' | 'stolen' | 'defective';
  readonly qty?: number;
  readonly cart?: string;
  /** The page's own first script. */
  readonly before?: () => void;
}

/** One trap page as a clerk has it before her. */
export interface BenchPage {
  readonly page: Page;
  readonly panel: Panel;
  readonly trap: string;
  /** A scan with the real keyboard, in a scanner's rhythm. */
  scan(text: string): Promise<void>;
  /** Submits as the trap's page wants it. */
  press(way: Trap['way']): Promise<void>;
  close(): Promise<void>;
}

/** @param units how many serials are received beforehand, through a page as well */
export async function openBenchTill(units: number): Promise<BenchTill> {
  const bench = await startBench();
  const browser = await launchWithExtension();
  const office = await officeIn(await browser.openManager());
  await office.saveProductType({ id: 'phones', name: 'Phones', capture: 'required', verify: 'refuse' });
  const refs = ['sku:PHONE-1', 'name:PHONE ONE'];
  await office.saveProduct({ id: 'phone-1', name: 'Phone One', sku: 'PHONE-1', typeId: 'phones', refs });
  await office.saveSettings({ shopName: 'Bench', registerName: 'Till 1', ready: true });
  await office.saveProfile({ id: 'bench', json: await readFile(PROFILE, 'utf8') });
  await office.grant(bench.url, 'bench');

  const serials = Array.from({ length: units }, (_, index) => `SN-BENCH-${1000 + index}`);
  let taken = 0;
  const till: BenchTill = {
    bench,
    browser,
    office,
    takeSerial() {
      const serial = serials[taken++];
      if (serial === undefined) throw new Error('open the bench till with more units');
      return serial;
    },
    open: (trap, options = {}) => openPage(till, trap, options),
    async close() {
      await browser.close();
      await bench.close();
    },
  };
  await receive(till, serials);
  return till;
}

async function receive(till: BenchTill, serials: readonly string[]): Promise<void> {
  const receipt = await till.open('native-form', { kind: 'goodsReceipt', qty: serials.length });
  await receipt.panel.shows(`0 of ${serials.length}`);
  for (const serial of serials) await receipt.scan(serial);
  await receipt.panel.shows(`${serials.length} of ${serials.length}`);
  await receipt.page.click('.finish');
  await receipt.page.locator('main.receipt').waitFor();
  await settled(till.office, 'posted', 1);
  await receipt.close();
  till.bench.control.clear();
}

/** Settles when so many documents are in a state; the numbers, newest first. */
export function settled(office: RemoteOffice, state: DocumentState, count: number): Promise<(string | null)[]> {
  const look = async () => {
    const { rows } = await office.documents(state, null);
    if (rows.length < count) throw new Error(`${rows.length} documents are ${state}`);
    return rows.map(({ number }) => number);
  };
  return vi.waitFor(look, { timeout: 40_000, interval: 100 });
}

/** Puts a script before all others of the page, as its server could. */
function firstScript(script: () => void): (route: Route) => Promise<void> {
  return async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace('<head>', `<head><script>(${script})()</script>`) });
  };
}

async function openPage({ bench, browser }: BenchTill, trap: string, options: OpenOptions): Promise<BenchPage> {
  const page = await browser.context.newPage();
  if (options.before) await page.route(`**/${trap}?*`, firstScript(options.before));
  const query = new URLSearchParams({ kind: options.kind ?? 'sale', qty: String(options.qty ?? 1) });
  if (options.cart !== undefined) query.set('cart', options.cart);
  await page.goto(`${bench.url}/${trap}?${query}`);
  await page.bringToFront();
  const panel = await panelOf(page);
  return {
    page,
    panel,
    trap,
    async scan(text) {
      await scan(page, text);
    },
    async press(way) {
      if (way.by === 'server') await bench.control.auto();
      else if (way.by === 'click') await page.click(way.selector);
      else if (way.by === 'doubleClick') await page.dblclick(way.selector);
      else await page.locator(way.selector).press(way.key);
    },
    close: () => page.close(),
  };
}
