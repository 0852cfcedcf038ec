import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BenchPage, type BenchTill, openBenchTill, settled } from '../gate/bench-till';
import { stateOf } from '../tour/books';

/** A page of the form kind, and one that sends by a script. */
const PAGES = ['native-form', 'click-fetch'];

describe('a page of the POS for other papers than sales', () => {
  let till: BenchTill;
  let posted = 1;
  let here: BenchPage | undefined;

  beforeAll(async () => {
    till = await openBenchTill(8);
    await till.office.saveSettings({
      locations: [
        { id: (await till.office.settings()).location, name: 'Shop' },
        { id: 'store', name: 'Store room' },
      ],
    });
  });
  afterAll(() => till.close());
  afterEach(async () => {
    await here?.close();
    till.bench.control.clear();
  });

  it.each(PAGES)('ships where the page says, by name; nowhere is refused (%s)', async (trap) => {
    const serial = till.takeSerial();
    here = await till.open(trap, { kind: 'ship' });
    await here.scan(serial);
    await here.panel.shows('1 of 1');
    await here.page.click('.finish');
    await here.panel.shows('Say where the units go');
    expect(till.bench.hits(trap)).toEqual([]);
    await here.page.evaluate(() => document.querySelector('main')?.setAttribute('data-to', ' store  ROOM '));
    await here.panel.hides('Say where the units go');
    await here.page.click('.finish');
    await till.bench.control.arrival(trap);
    posted += 1;
    await settled(till.office, 'posted', posted);
    expect(await stateOf(till.office, serial)).toBe('inTransit');
    const { rows } = await till.office.units({ part: serial, productId: null, state: null }, null);
    expect(rows[0]?.transit).toMatchObject({ to: 'store' });
  });

  it.each(PAGES)('writes off what was stolen, by the mode of the page; twice is refused (%s)', async (trap) => {
    const serial = till.takeSerial();
    here = await till.open(trap, { kind: 'stolen' });
    await here.scan(serial);
    await here.panel.shows('1 of 1');
    await here.page.click('.finish');
    await till.bench.control.arrival(trap);
    posted += 1;
    await settled(till.office, 'posted', posted);
    expect(await stateOf(till.office, serial)).toBe('lost');
    await here.close();
    till.bench.control.clear();
    here = await till.open(trap, { kind: 'stolen' });
    await here.scan(serial);
    await here.panel.shows('cannot be written off');
    await here.page.click('.finish');
    await here.panel.shows(/not submitted/iu);
    expect(till.bench.hits(trap)).toEqual([]);
  });

  it.each(PAGES)('sends the defective back, which no receipt brings in again (%s)', async (trap) => {
    const serial = till.takeSerial();
    here = await till.open(trap, { kind: 'defective' });
    await here.scan(serial);
    await here.panel.shows('1 of 1');
    await here.page.click('.finish');
    await till.bench.control.arrival(trap);
    posted += 1;
    await settled(till.office, 'posted', posted);
    expect(await stateOf(till.office, serial)).toBe('returnedToSupplier');
    await here.close();
    here = await till.open(trap, { kind: 'goodsReceipt' });
    await here.scan(serial);
    await here.panel.shows('It came back!');
  });
});
