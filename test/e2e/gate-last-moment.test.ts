import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';

describe('what cannot wait', () => {
  let till: BenchTill;
  let posted = 1;

  beforeAll(async () => {
    till = await openBenchTill(12);
  });
  afterAll(() => till.close());

  async function ready(trap: string) {
    const sale = await till.open(trap);
    await sale.panel.shows('0 of 1');
    const serial = till.takeSerial();
    await sale.scan(serial);
    await sale.panel.shows('1 of 1');
    return { ...sale, serial };
  }

  const stateOf = async (serial: string) =>
    (await till.office.units({ part: serial, productId: null, state: null }, null)).rows[0]?.state;

  it.each(['bytes-beacon', 'kept-beacon', 'fetch-later'])(
    '%s is turned away once, and goes the next time',
    async (trap) => {
      const sale = await ready(trap);
      await sale.page.click('.send');
      await sale.page.locator('.result.error').waitFor();
      expect(till.bench.hits(trap)).toEqual([]);
      await settled(till.office, 'pending', 1);
      await sale.page.click('.send');
      await till.bench.control.arrival(trap);
      const [number] = await settled(till.office, 'posted', ++posted);
      expect(number).toBe(await sale.page.locator('.result').getAttribute('data-receipt-no'));
      await sale.close();
    },
  );

  it('unreadable-beacon goes at once on the standing verdict of the page', async () => {
    const sale = await ready('unreadable-beacon');
    await sale.page.click('.send');
    await till.bench.control.arrival('unreadable-beacon');
    expect(await settled(till.office, 'posted', ++posted)).toContain('B-0');
    await sale.close();
  });

  it('popup-form goes with a serial, and its document waits for the number', async () => {
    const sale = await ready('popup-form');
    await sale.page.click('.send');
    await till.bench.control.arrival('popup-form');
    await settled(till.office, 'pending', 1);
    await sale.page.goto(`${till.bench.url}/documents`);
    expect(till.bench.hits('popup-form')).toHaveLength(1);
    await sale.close();
    await settled(till.office, 'unresolved', 1);
  });

  /** As the page goes away it sends its document, and then a word that no rule concerns. */
  function sendsOnLeaving(by: 'fetch' | 'beacon'): void {
    addEventListener('pagehide', () => {
      const cart = document.querySelector('main')?.dataset.cart;
      const body = JSON.stringify({
        cart,
        kind: 'sale',
        lines: [{ line: '1', sku: 'PHONE-1', qty: 1, price: 1234.5 }],
      });
      if (by === 'fetch') fetch('/click-fetch/submit', { method: 'POST', keepalive: true, body });
      else navigator.sendBeacon('/click-fetch/submit', body);
      navigator.sendBeacon('/click-fetch/gone', '{}');
    });
  }

  it.each(['fetch', 'beacon'] as const)('a %s of a page that goes away is refused without a serial', async (by) => {
    const sale = await till.open('click-fetch');
    await sale.panel.shows('0 of 1');
    await sale.page.evaluate(sendsOnLeaving, by);
    await sale.page.goto('about:blank');
    await till.bench.control.arrival('click-fetch');
    expect(till.bench.hits('click-fetch').map(({ path }) => path)).toEqual(['/click-fetch/gone']);
    till.bench.control.clear();
    await sale.close();
  });

  it.each(['fetch', 'beacon'] as const)('a %s of a page that goes away takes what was released with it', async (by) => {
    const sale = await ready('click-fetch');
    await sale.page.evaluate(() => {
      document.addEventListener('click', (event) => event.stopImmediatePropagation(), true);
    });
    await sale.page.evaluate(sendsOnLeaving, by);
    await sale.page.click('.finish');
    await settled(till.office, 'pending', 1);
    await sale.page.goto(`${till.bench.url}/documents`);
    await till.bench.control.arrival('click-fetch', 2);
    expect(till.bench.hits('click-fetch').map(({ path }) => path)).toContain('/click-fetch/submit');
    expect(await stateOf(sale.serial)).toBe('reserved');
    expect((await till.office.documents('voided', null)).rows).toEqual([]);
    till.bench.control.clear();
    await sale.close();
    await settled(till.office, 'unresolved', by === 'fetch' ? 2 : 3);
  });
});
