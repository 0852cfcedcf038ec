import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traps } from '../bench/traps';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';

/** Traps whose released half is told by a test of their own. */
const APART = new Set([
  'changes-after-click',
  'error-200',
  'error-500-saved',
  'beacon',
  'sync-xhr',
  'bytes-beacon',
  'kept-beacon',
  'unreadable-beacon',
  'fetch-later',
  'popup-form',
]);

describe('every way out of a page', () => {
  let till: BenchTill;
  /** The goods receipt that brought the units. */
  let posted = 1;

  beforeAll(async () => {
    till = await openBenchTill(traps.length + 4);
  });
  afterAll(() => till.close());

  it.each(traps)('$id is refused without a serial', async ({ id, way }) => {
    const sale = await till.open(id);
    await sale.panel.shows('0 of 1');
    await sale.press(way);
    await sale.panel.shows(/not submitted/iu);
    expect(till.bench.hits(id)).toEqual([]);
    expect(till.bench.control.documents).toEqual([]);
    await sale.close();
  });

  it.each(traps.filter(({ id }) => !APART.has(id)))('$id is released with one, and posted', async ({ id, way }) => {
    const sale = await till.open(id);
    await sale.panel.shows('0 of 1');
    // A second Enter right after a scan belongs to the scanner, so that page's serial is typed.
    if (id === 'enter-key') await sale.panel.enter(till.takeSerial());
    else await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.press(way);
    await till.bench.control.arrival(id);
    const [number] = await settled(till.office, 'posted', ++posted);
    expect(number).toBe(till.bench.control.documents.at(-1)?.number);
    expect(till.bench.hits(id)).toHaveLength(1);
    await sale.close();
  });
});
