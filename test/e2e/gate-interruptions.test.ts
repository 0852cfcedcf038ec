import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';
import { holdLedger, killWorker } from '../gate/slow-ledger';

describe('between the press and the ledger’s answer', () => {
  let till: BenchTill;
  let manager: Page;
  let posted = 1;

  beforeAll(async () => {
    till = await openBenchTill(10);
    manager = await till.browser.openManager();
  });
  afterAll(() => till.close());

  /** A sale with its serial, ready to be pressed. */
  async function ready(trap: string) {
    const sale = await till.open(trap);
    await sale.panel.shows('0 of 1');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.page.bringToFront();
    return sale;
  }

  it('more clicks are swallowed, and one submission comes of them', async () => {
    const sale = await ready('native-form');
    const letGo = await holdLedger(manager);
    await sale.page.bringToFront();
    for (let press = 0; press < 4; press++) await sale.page.click('.finish');
    await sale.panel.shows(/checking/iu);
    expect(till.bench.hits('native-form')).toEqual([]);
    await letGo();
    await till.bench.control.arrival('native-form');
    await settled(till.office, 'posted', ++posted);
    expect(till.bench.hits('native-form')).toHaveLength(1);
    await sale.close();
  });

  it('a page that puts another piece on the line is judged anew, and refused', async () => {
    const sale = await ready('form-submit');
    const letGo = await holdLedger(manager);
    await sale.page.bringToFront();
    await sale.page.click('.finish');
    await sale.panel.shows(/checking/iu);
    await sale.page.fill('[name=qty]', '2');
    await letGo();
    await sale.panel.shows(/not submitted/iu);
    await sale.panel.shows('1 of 2');
    expect(till.bench.hits('form-submit')).toEqual([]);
    await sale.page.fill('[name=qty]', '1');
    await sale.panel.shows('1 of 1');
    await sale.page.click('.finish');
    await till.bench.control.arrival('form-submit');
    await settled(till.office, 'posted', ++posted);
    expect(await settled(till.office, 'voided', 1)).toHaveLength(1);
    await sale.close();
  });

  it('a page that takes its button away submits nothing, and says to press again', async () => {
    const sale = await ready('request-submit');
    const letGo = await holdLedger(manager);
    await sale.page.bringToFront();
    await sale.page.click('.finish');
    await sale.panel.shows(/checking/iu);
    await sale.page.evaluate(() => {
      const button = document.querySelector('.finish');
      button?.replaceWith(button.cloneNode(true));
    });
    await letGo();
    await sale.panel.shows(/press again/iu);
    expect(till.bench.hits('request-submit')).toEqual([]);
    await settled(till.office, 'voided', 2);
    await sale.close();
  });

  it('a killed worker is asked again, and the sale goes through once', async () => {
    const sale = await ready('click-xhr');
    const letGo = await holdLedger(manager);
    await sale.page.bringToFront();
    await sale.page.click('.finish');
    await killWorker(manager);
    await letGo();
    await till.bench.control.arrival('click-xhr');
    await settled(till.office, 'posted', ++posted);
    expect(till.bench.hits('click-xhr')).toHaveLength(1);
    expect(await till.office.verify()).toMatchObject({ intact: true });
    await sale.close();
  });

  it('a ledger that does not answer keeps the page held, says why, and is asked again on a click', async () => {
    const sale = await ready('jquery-submit');
    const letGo = await holdLedger(manager);
    await sale.page.bringToFront();
    await sale.page.click('.finish');
    await sale.panel.shows(/did not answer within 5 seconds/iu);
    expect(till.bench.hits('jquery-submit')).toEqual([]);
    await letGo();
    await sale.panel.click(/try again|ask again|retry/iu);
    await sale.panel.hides(/did not answer/iu);
    await sale.page.click('.finish');
    await till.bench.control.arrival('jquery-submit');
    await settled(till.office, 'posted', ++posted);
    await sale.close();
  });

  it('a request that nobody clicked for is answered as the POS’s own error when the ledger is silent', async () => {
    const sale = await ready('no-gesture');
    const letGo = await holdLedger(manager);
    await sale.page.bringToFront();
    await till.bench.control.auto();
    await sale.page.locator('.result.error', { hasText: 'does not answer' }).waitFor();
    expect(till.bench.hits('no-gesture')).toEqual([]);
    await letGo();
    await sale.close();
  });
});
