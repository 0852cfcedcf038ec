import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';

/** Texts of the page and of closed roots on it, as only the browser itself can read them when the extension is gone. */
async function everythingOn(page: Page): Promise<() => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  return async () => JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true }));
}

describe('what the shop decides', () => {
  let till: BenchTill;

  beforeAll(async () => {
    till = await openBenchTill(2);
  });
  afterAll(() => till.close());

  /** The profile's lines are gone from the page, as after a new version of the POS. */
  const changed = () => document.querySelector('.qty')?.setAttribute('name', 'amount');

  it('holds a page that changed, at the button and at the request', async () => {
    const sale = await till.open('click-fetch');
    await sale.panel.shows('0 of 1');
    await sale.page.evaluate(changed);
    await sale.panel.shows(/changed/iu);
    await sale.page.click('.finish');
    await sale.page.evaluate(() => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ cart: 'x', kind: 'sale', lines: [{ line: '1', sku: 'PHONE-1', qty: 'two' }] });
      return fetch('/click-fetch/submit', { method: 'POST', headers, body });
    });
    expect(till.bench.hits('click-fetch')).toEqual([]);
    await sale.close();
  });

  it('or lets it pass, with a warning', async () => {
    await till.office.saveSettings({ onDrift: 'pass' });
    const sale = await till.open('form-submit');
    await sale.panel.shows('0 of 1');
    await sale.page.evaluate(changed);
    await sale.panel.shows(/changed/iu);
    await sale.page.click('.finish');
    await till.bench.control.arrival('form-submit');
    await sale.page.locator('main.receipt').waitFor();
    await sale.close();
    await till.office.saveSettings({ onDrift: 'hold' });
  });

  it('lets a lenient product go without a serial, on record', async () => {
    await till.office.saveProductType({ id: 'phones', name: 'Phones', capture: 'optional', verify: 'warn' });
    const sale = await till.open('click-xhr');
    await sale.panel.shows('0 of 1');
    await sale.page.click('.finish');
    await till.bench.control.arrival('click-xhr');
    await settled(till.office, 'posted', 2);
    await sale.close();
  });

  it('asks for nothing where nothing is tracked, and books nothing', async () => {
    await till.office.saveProductType({ id: 'phones', name: 'Phones', capture: 'off', verify: 'off' });
    const sale = await till.open('native-form');
    await sale.page.click('.finish');
    await till.bench.control.arrival('native-form');
    await sale.page.locator('main.receipt').waitFor();
    expect(await till.office.entryCount()).toBe(4);
    await sale.close();
    await till.office.saveProductType({ id: 'phones', name: 'Phones', capture: 'required', verify: 'refuse' });
  });

  it('stops on a page that the extension was updated under, and asks for a reload', async () => {
    const sale = await till.open('form-submit');
    await sale.panel.shows('0 of 1');
    till.bench.control.clear();
    const worker = await till.browser.worker();
    const reload = () => (globalThis as never as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
    const shown = await everythingOn(sale.page);
    await worker.evaluate(reload);
    await expect.poll(() => worker.evaluate(() => true).catch(() => false)).toBe(false);
    await sale.page.click('.finish');
    await expect.poll(shown).toMatch(/updated/iu);
    expect(till.bench.hits('form-submit')).toEqual([]);
  });
});
