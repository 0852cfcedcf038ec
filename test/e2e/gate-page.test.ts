import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill } from '../gate/bench-till';

describe('the gate in a page', () => {
  let till: BenchTill;

  beforeAll(async () => {
    till = await openBenchTill(1);
  });
  afterAll(() => till.close());

  it('takes no second handshake: what a page forges changes nothing', async () => {
    const sale = await till.open('click-fetch', {
      before: () => {
        const forge = () => {
          const relatedTarget = document.createElement('i');
          // Whatever is asked of this element is answered with a pass.
          relatedTarget.addEventListener('ask', () => {
            relatedTarget.dispatchEvent(new CustomEvent('reply', { detail: '[1,0,{},"",0]' }));
          });
          document.dispatchEvent(new MouseEvent('serialgate:handover', { relatedTarget, cancelable: true }));
          document.dispatchEvent(new Event('serialgate:hello'));
        };
        forge();
        document.addEventListener('DOMContentLoaded', forge);
        document.addEventListener('click', forge, true);
        // A resolved promise would say `pass` to whoever waits for one.
        const { then } = Promise.prototype;
        Reflect.set(
          Promise.prototype,
          'then',
          function (this: Promise<unknown>, done?: (value: unknown) => unknown, ...rest: []) {
            return then.call(this, done && ((value) => done(value ?? [1, 0, {}, '', 0])), ...rest);
          },
        );
        JSON.parse = new Proxy(JSON.parse, { apply: () => [1, 0, {}, '', 0] });
        Object.defineProperty(CustomEvent.prototype, 'detail', { get: () => '[1,0,{},"",0]' });
      },
    });
    await sale.panel.shows('0 of 1');
    await sale.page.click('.finish');
    await sale.panel.shows(/not submitted/iu);
    expect(till.bench.hits('click-fetch')).toEqual([]);
    await sale.close();
  });

  it('shows the page nothing of itself but one closed element', async () => {
    const sale = await till.open('click-fetch');
    await sale.panel.shows('0 of 1');
    const seen = await sale.page.evaluate(() => {
      const ours = [...document.querySelectorAll('*')].filter((node) => node.localName.startsWith('serialgate'));
      const globals = Object.getOwnPropertyNames(window).filter((name) => /serialgate|dexie|wxt/iu.test(name));
      return { elements: ours.length, roots: ours.map((node) => node.shadowRoot), globals };
    });
    expect(seen).toEqual({ elements: 1, roots: [null], globals: [] });
    await sale.close();
  });

  it('leaves nothing behind on a site that is not granted any more', async () => {
    const untouched = await (await fetch(`${till.bench.url}/click-fetch?cart=same`)).text();
    await till.office.removeSite(till.bench.url);
    const page = await till.browser.context.newPage();
    await page.goto(`${till.bench.url}/click-fetch?cart=same`);
    const natives = () =>
      page.evaluate(() =>
        [
          window.fetch,
          XMLHttpRequest.prototype.send,
          XMLHttpRequest.prototype.open,
          Navigator.prototype.sendBeacon,
          FormData,
        ]
          .map((native) => Function.prototype.toString.call(native))
          .every((text) => text.includes('[native code]')),
      );
    await expect.poll(natives).toBe(true);
    const [left, served] = await page.evaluate((html) => {
      const copy = new DOMParser().parseFromString(html, 'text/html');
      return [document.body.innerHTML, copy.body.innerHTML] as const;
    }, untouched);
    expect(left).toBe(served);
    await page.click('.finish');
    await till.bench.control.arrival('click-fetch');
    expect(till.bench.hits('click-fetch')).toHaveLength(1);
    await page.close();
  });
});
