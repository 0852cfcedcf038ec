import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';

describe('a page that meddles with the gate', () => {
  let till: BenchTill;
  let posted = 1;

  beforeAll(async () => {
    till = await openBenchTill(6);
  });
  afterAll(() => till.close());

  /** What the page does before its own first script; then the trap must be refused, and released with a serial. */
  async function provesBoth(trap: string, before: () => void): Promise<void> {
    const sale = await till.open(trap, { before });
    await sale.panel.shows('0 of 1');
    const answered = sale.page.locator('.result.error');
    await till.bench.control.auto();
    await answered.waitFor();
    expect(till.bench.hits(trap)).toEqual([]);
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await till.bench.control.auto();
    await till.bench.control.arrival(trap);
    await settled(till.office, 'posted', ++posted);
    await sale.close();
    till.bench.control.clear();
  }

  it('cannot take the private channel by forging the handshake', async () => {
    await provesBoth('no-gesture', () => {
      const taken: unknown[] = [];
      Object.assign(globalThis, { taken });
      const take = (event: Event) => taken.push((event as MouseEvent).relatedTarget);
      document.addEventListener('serialgate:handover', take, true);
      for (let knock = 0; knock < 3; knock++) document.dispatchEvent(new Event('serialgate:hello'));
      const own = document.createElement('i');
      own.addEventListener('ask', () => own.dispatchEvent(new CustomEvent('reply', { detail: '[1,0,{},"",0]' })));
      document.dispatchEvent(new MouseEvent('serialgate:handover', { relatedTarget: own }));
    });
  });

  it('is handed nothing', async () => {
    const sale = await till.open('no-gesture', {
      before: () => {
        const taken: unknown[] = [];
        Object.assign(globalThis, { taken });
        document.addEventListener('serialgate:handover', (event) => taken.push(event), true);
        document.dispatchEvent(new Event('serialgate:hello'));
      },
    });
    await sale.panel.shows('0 of 1');
    await sale.page.evaluate(() => document.dispatchEvent(new Event('serialgate:hello')));
    expect(await sale.page.evaluate(() => (globalThis as unknown as { taken: unknown[] }).taken)).toEqual([]);
    await sale.close();
  });

  it('cannot turn a refusal around by replacing what the decision could stand on', async () => {
    await provesBoth('no-gesture', () => {
      const yes = '[1,0,{},"",0]';
      const { stringify } = JSON;
      JSON.parse = () => [1, 0, {}, '', 0];
      JSON.stringify = ((value: unknown) => (typeof value === 'string' ? yes : stringify(value))) as typeof stringify;
      EventTarget.prototype.dispatchEvent = () => true;
      Event.prototype.preventDefault = () => undefined;
      Object.defineProperty(CustomEvent.prototype, 'detail', { get: () => yes });
      Object.defineProperty(Request.prototype, 'url', { get: () => 'about:blank' });
      // biome-ignore lint/suspicious/noThenProperty: a hostile page does just this
      Promise.prototype.then = function <T>(this: T) {
        return this as never;
      };
      Reflect.apply = () => undefined;
      String.prototype.toUpperCase = () => 'GET';
      globalThis.CustomEvent = class extends Event {} as never;
    });
  });
});
