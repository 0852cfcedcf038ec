import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench } from '../bench/start-bench';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';
import { BUILD } from './launch';

/** What a page can tell of us: its HTML without our host, and whether its functions are the browser's. */
async function traces(page: Page) {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('*')) if (host.localName.startsWith('serialgate')) host.remove();
    const native = (value: unknown) => /\{\s*\[native code\]\s*\}/u.test(Function.prototype.toString.call(value));
    const { open, send, abort } = XMLHttpRequest.prototype;
    const natives = [fetch, open, send, abort, navigator.sendBeacon, FormData, HTMLFormElement.prototype.submit];
    return { html: copy.outerHTML, natives: natives.map(native) };
  });
}

const strayed = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector('form');
    return [...(form?.elements ?? [])].map((field) => (field as HTMLInputElement).name);
  });

describe('what the gate leaves behind', () => {
  let till: BenchTill;

  beforeAll(async () => {
    till = await openBenchTill(4);
  });
  afterAll(() => till.close());

  it('nothing on a site of the same host that was not granted', async () => {
    const other = await startBench();
    const address = `${other.url}/click-fetch?cart=same`;
    const page = await till.browser.context.newPage();
    await page.goto(address);
    await expect.poll(async () => (await traces(page)).natives).toEqual(Array(7).fill(true));
    const served = await (await fetch(address)).text();
    const asServed = (html: string) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
    expect((await traces(page)).html).toBe(await page.evaluate(asServed, served));
    await page.click('.finish');
    await other.control.arrival('click-fetch');
    await page.close();
    await other.close();
  });

  it('nothing that the page can see but one element with a closed root', async () => {
    const sale = await till.open('click-fetch');
    await sale.panel.shows('0 of 1');
    const seen = await sale.page.evaluate(() => {
      const ours = [...document.querySelectorAll('*')].filter((node) => node.localName.startsWith('serialgate'));
      const globals = Object.getOwnPropertyNames(window).filter((name) => /serialgate|dexie|wxt/iu.test(name));
      return { roots: ours.map((node) => node.shadowRoot), globals };
    });
    expect(seen).toEqual({ roots: [null], globals: [] });
    await sale.close();
  });

  it('the page as it was, after a submission was held and refused', async () => {
    const sale = await till.open('tbody-form');
    await sale.panel.shows('0 of 1');
    const before = await traces(sale.page);
    const fields = await strayed(sale.page);
    await sale.page.evaluate(() => HTMLFormElement.prototype.submit.call(document.querySelector('form')));
    await sale.panel.shows(/not submitted/iu);
    expect((await traces(sale.page)).html).toBe(before.html);
    expect(await strayed(sale.page)).toEqual(fields);
    expect(fields.length).toBeGreaterThan(1);
    await sale.close();
  });

  it('the cursor where it was', async () => {
    const sale = await till.open('native-form');
    await sale.panel.shows('0 of 1');
    const focused = await sale.page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[name=qty]');
      field?.focus();
      HTMLFormElement.prototype.submit.call(document.querySelector('form'));
      const within = document.activeElement === field;
      await Promise.resolve();
      return [within, document.activeElement === field];
    });
    // For one microtask it was gone, so this did go through the gate.
    expect(focused).toEqual([false, true]);
    await sale.panel.shows(/not submitted/iu);
    await sale.close();
  });

  it('a form that the page only reads is left alone, and nothing is asked or submitted', async () => {
    const sale = await till.open('native-form');
    await sale.panel.shows('0 of 1');
    const read = await sale.page.evaluate(async () => {
      const form = document.querySelector('form');
      let moved = 0;
      const observer = new MutationObserver((records) => {
        moved += records.length;
      });
      observer.observe(document.body, { childList: true, subtree: true });
      const fields = [...new FormData(form ?? undefined).keys()];
      await new Promise(requestAnimationFrame);
      moved += observer.takeRecords().length;
      return { fields, moved, own: new FormData() instanceof FormData, name: FormData.name };
    });
    expect(read).toEqual({ fields: ['cart', 'kind', 'sku', 'qty'], moved: 0, own: true, name: 'FormData' });
    await sale.panel.hides(/not submitted/iu);
    expect(till.bench.hits('native-form')).toEqual([]);
    expect((await till.office.documents('pending', null)).rows).toEqual([]);
    await sale.close();
  });

  it('a request of another sort goes its way untouched', async () => {
    const sale = await till.open('native-form');
    await sale.panel.shows('0 of 1');
    const answers = await sale.page.evaluate(async () => {
      const address = '/native-form/search';
      const told = ({ status, redirected, url }: Response) => [status, redirected, new URL(url).pathname];
      const stop = new AbortController();
      const stopped = fetch(address, { signal: stop.signal });
      stop.abort('enough');
      const fields = new FormData();
      fields.append('q', new Blob(['phone']), 'q.txt');
      return [
        told(await fetch(new Request(address, { method: 'POST', body: 'q=phone' }))),
        told(await fetch(address, { method: 'post', body: new URLSearchParams({ q: 'phone' }), keepalive: true })),
        told(await fetch(address, { method: 'POST', body: fields, headers: new Headers({ accept: '*/*' }) })),
        await stopped.catch(String),
        await fetch('http://[').catch(({ name }) => name),
        await fetch(address, { method: 'GET', body: 'none' }).catch(({ name }) => name),
      ];
    });
    const fine = [200, false, '/native-form/search'];
    expect(answers).toEqual([fine, fine, fine, 'enough', 'TypeError', 'TypeError']);
    const types = till.bench.hits('native-form').map(({ contentType }) => contentType.split(';')[0]);
    expect(types).toEqual(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']);
    till.bench.control.clear();
    await sale.close();
  });

  it('a tab that went on after a sale sees it posted by the receipt of its own', async () => {
    const sale = await till.open('native-form');
    await sale.panel.shows('0 of 1');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.page.click('.finish');
    const receipt = sale.page.locator('main.receipt');
    await receipt.waitFor();
    const [number] = await settled(till.office, 'posted', 2);
    expect(number).toBe(await receipt.getAttribute('data-receipt-no'));
    await sale.page.reload();
    expect(await settled(till.office, 'posted', 2)).toHaveLength(2);
    await sale.close();
  });
});

describe('the code on an idle POS page', () => {
  const sizeOf = async (file: string) =>
    gzipSync(await readFile(join(BUILD, 'content-scripts', file)), { level: 9 }).length;

  it('is 3 KB for the page’s own world and 15 KB in all', async () => {
    const [page, own] = [await sizeOf('page-gate.js'), await sizeOf('pos.js')];
    expect(page).toBeLessThanOrEqual(3 * 1024);
    expect(page + own).toBeLessThanOrEqual(15 * 1024);
  });

  it('holds neither the rules nor the ledger', async () => {
    const own = await readFile(join(BUILD, 'content-scripts', 'pos.js'), 'utf8');
    expect(own).not.toMatch(/dexie|valibot|preact/iu);
  });
});
