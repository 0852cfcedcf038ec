import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traps } from '../bench/traps';
import { type BenchPage, type BenchTill, openBenchTill, settled } from '../gate/bench-till';

const wayOf = (id: string) => {
  const trap = traps.find((one) => one.id === id);
  if (!trap) throw new Error(`no trap ${id}`);
  return trap.way;
};

describe('what becomes of a submission', () => {
  let till: BenchTill;

  beforeAll(async () => {
    till = await openBenchTill(10);
  });
  afterAll(() => till.close());

  /** A trap page with one unit scanned. */
  async function ready(id: string): Promise<BenchPage & { serial: string }> {
    const serial = till.takeSerial();
    const sale = await till.open(id);
    await sale.panel.shows('0 of 1');
    await sale.scan(serial);
    await sale.panel.shows('1 of 1');
    return { ...sale, serial };
  }

  const stateOf = async (serial: string) =>
    (await till.office.units({ part: serial, productId: null, state: null }, null)).rows[0]?.state;

  it('changed between the click and its request: judged anew and refused in the page’s own words', async () => {
    const sale = await ready('changes-after-click');
    await sale.press(wayOf('changes-after-click'));
    await sale.panel.shows(/not submitted/iu);
    await expect.poll(() => sale.page.locator('.error').textContent()).toMatch(/not scanned yet/iu);
    expect(till.bench.hits('changes-after-click')).toEqual([]);
    // The page shows two now; with a second unit it is whole, and nothing was taken by the refused one.
    const more = till.takeSerial();
    await sale.scan(more);
    await sale.panel.shows('2 of 2');
    expect(await stateOf(sale.serial)).toBe('inStock');
    await sale.close();
  });

  it('answered 200 with an error inside: voided, and the unit is free again', async () => {
    const sale = await ready('error-200');
    await sale.press(wayOf('error-200'));
    await till.bench.control.arrival('error-200');
    await settled(till.office, 'voided', 1);
    await expect.poll(() => stateOf(sale.serial)).toBe('inStock');
    await sale.close();
  });

  it('answered 500 though it was saved: nobody could tell, so it is unresolved, and its unit cannot be sold', async () => {
    const sale = await ready('error-500-saved');
    await sale.press(wayOf('error-500-saved'));
    await till.bench.control.arrival('error-500-saved');
    await sale.close();
    await settled(till.office, 'unresolved', 1);
    expect(await stateOf(sale.serial)).toBe('reserved');
    const second = await till.open('click-fetch');
    await second.panel.shows('0 of 1');
    await second.scan(sale.serial);
    await second.press(wayOf('click-fetch'));
    await second.panel.shows(/refused/iu);
    expect(till.bench.hits('click-fetch')).toEqual([]);
    await second.close();
  });

  it.each(['beacon', 'sync-xhr'])('%s cannot wait: it goes once the ledger has reserved', async (id) => {
    const before = (await till.office.documents('posted', null)).rows.length;
    const sale = await ready(id);
    await sale.press(wayOf(id));
    await till.bench.control.arrival(id);
    expect(till.bench.hits(id)).toHaveLength(1);
    await sale.close();
    expect((await till.office.documents(null, null)).rows.length).toBeGreaterThan(before);
  });
});
