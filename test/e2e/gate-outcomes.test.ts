import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchPage, type BenchTill, openBenchTill, settled } from '../gate/bench-till';

describe('what the POS says', () => {
  let till: BenchTill;
  let posted = 1;

  beforeAll(async () => {
    till = await openBenchTill(12);
  });
  afterAll(() => till.close());

  async function sell(trap: string) {
    const sale = await till.open(trap);
    await sale.panel.shows('0 of 1');
    const serial = till.takeSerial();
    await sale.scan(serial);
    await sale.panel.shows('1 of 1');
    await sale.page.click('.finish');
    return { ...sale, serial };
  }

  const stateOf = async (serial: string) =>
    (await till.office.units({ part: serial, productId: null, state: null }, null)).rows[0]?.state;

  it('error-200: its refusal with status 200 voids the document, and the unit is free', async () => {
    const sale = await sell('error-200');
    await till.bench.control.arrival('error-200');
    await settled(till.office, 'voided', 1);
    expect(await stateOf(sale.serial)).toBe('inStock');
    await sale.close();
  });

  it('error-500-saved: an answer without a mark leaves it unresolved until its number is seen', async () => {
    const sale = await sell('error-500-saved');
    await till.bench.control.arrival('error-500-saved');
    const told = await sale.panel.shows(/Sale, 1 unit, since/u);
    expect(told).toMatch(/The POS has not answered yet\. [\s\S]*manager’s page[\s\S]*Documents/u);
    // Told on whatever page comes next, too.
    await sale.page.goto(`${till.bench.url}/click-xhr?kind=sale&qty=1`);
    await sale.panel.shows(/Sale, 1 unit, since[\s\S]*has not answered yet/u);
    await settled(till.office, 'pending', 1);
    await settled(till.office, 'unresolved', 1);
    await sale.panel.shows(/what became of/iu);
    expect(await stateOf(sale.serial)).toBe('reserved');
    const second = await till.open('click-xhr');
    await second.panel.shows('0 of 1');
    await second.scan(sale.serial);
    await second.page.click('.finish');
    await second.panel.shows(/not submitted/iu);
    expect(till.bench.hits('click-xhr')).toEqual([]);
    await second.close();
    await sale.page.goto(`${till.bench.url}/documents`);
    await settled(till.office, 'posted', ++posted);
    expect(await till.office.documents('unresolved', null)).toMatchObject({ rows: [] });
    await sale.close();
  });

  it('sync-xhr: what cannot wait is answered from the standing verdict, and posted', async () => {
    const sale = await sell('sync-xhr');
    await till.bench.control.arrival('sync-xhr');
    await settled(till.office, 'posted', ++posted);
    await sale.page.locator('.result[data-receipt-no]').waitFor();
    await sale.close();
  });

  it('beacon: without an answer the page’s own receipt posts it', async () => {
    const sale = await sell('beacon');
    await till.bench.control.arrival('beacon');
    const [number] = await settled(till.office, 'posted', ++posted);
    expect(number).toBe(await sale.page.locator('.result').getAttribute('data-receipt-no'));
    await sale.close();
  });

  it('changes-after-click: a piece put on the line after the click is refused at the request', async () => {
    const sale = await sell('changes-after-click');
    await sale.page.locator('.result.error').waitFor();
    await sale.panel.shows('1 of 2');
    expect(till.bench.hits('changes-after-click')).toEqual([]);
    // Nothing was taken by the refused one; with a second unit the paper is whole.
    expect(await stateOf(sale.serial)).toBe('inStock');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('2 of 2');
    await sale.close();
  });

  it('a tab closed in the middle leaves it unresolved', async () => {
    const sale = await till.open('click-fetch');
    await sale.panel.shows('0 of 1');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.page.route('**/click-fetch/submit', () => undefined);
    await sale.page.click('.finish');
    await settled(till.office, 'pending', 1);
    await sale.close();
    await settled(till.office, 'unresolved', 1);
  });

  /** The POS takes its time; `answer` ends it. */
  async function hanging(trap: string) {
    const sale = await till.open(trap);
    await sale.panel.shows('0 of 1');
    const serial = till.takeSerial();
    await sale.scan(serial);
    await sale.panel.shows('1 of 1');
    let answer: (response: { status: number; json: unknown }) => void = () => undefined;
    const answered = new Promise<{ status: number; json: unknown }>((resolve) => {
      answer = resolve;
    });
    await sale.page.route(`**/${trap}/submit`, async (route) => route.fulfill(await answered));
    await sale.page.click('.finish');
    await settled(till.office, 'pending', 1);
    return { ...sale, serial, answer };
  }

  /** The page shows a receipt, and the gate has looked at it. */
  async function showReceipt(sale: BenchPage): Promise<void> {
    await sale.page.evaluate(() => document.querySelector('.result')?.setAttribute('data-receipt-no', 'B-OWN'));
    await sale.page.fill('[name=qty]', '2');
    await sale.panel.shows('1 of 2');
  }

  it('a receipt that the page shows before the POS has answered posts nothing: the answer decides', async () => {
    const voided = (await till.office.documents('voided', null)).rows.length;
    const sale = await hanging('click-fetch');
    await showReceipt(sale);
    await settled(till.office, 'pending', 1);
    sale.answer({ status: 200, json: { error: 'No paper number' } });
    await settled(till.office, 'voided', voided + 1);
    expect(await stateOf(sale.serial)).toBe('inStock');
    await sale.close();
  });

  it('an answer that does not say leaves it unresolved, whatever receipt the page had shown', async () => {
    const unresolved = (await till.office.documents('unresolved', null)).rows.length;
    const sale = await hanging('click-xhr');
    await showReceipt(sale);
    sale.answer({ status: 500, json: {} });
    await settled(till.office, 'unresolved', unresolved + 1);
    expect(await stateOf(sale.serial)).toBe('reserved');
    await sale.close();
  });

  it('a confirm that the clerk cancels locks nothing: the next press goes through', async () => {
    const sale = await till.open('native-form');
    await sale.page.evaluate(() => {
      document.querySelector('form')?.addEventListener('submit', (event) => {
        if (!confirm('Sure?')) event.preventDefault();
      });
    });
    await sale.panel.shows('0 of 1');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    sale.page.once('dialog', (dialog) => dialog.dismiss());
    const asked = sale.page.waitForEvent('dialog');
    await sale.page.click('.finish');
    await asked;
    expect(till.bench.hits('native-form')).toEqual([]);
    sale.page.once('dialog', (dialog) => dialog.accept());
    await sale.page.click('.finish');
    await till.bench.control.arrival('native-form');
    await settled(till.office, 'posted', ++posted);
    await sale.close();
  });

  it('a cancelled document that the clerk leaves is given back', async () => {
    const sale = await till.open('click-fetch');
    await sale.page.evaluate(() => {
      document.addEventListener('click', (event) => event.stopImmediatePropagation(), true);
    });
    await sale.panel.shows('0 of 1');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.page.click('.finish');
    await settled(till.office, 'pending', 1);
    await sale.page.fill('[name=qty]', '2');
    await settled(till.office, 'voided', 3);
    await sale.close();
  });
});
