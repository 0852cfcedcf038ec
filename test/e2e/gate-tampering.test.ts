import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';

describe('a page that meddles with the gate', () => {
  let till: BenchTill;
  let posted = 1;

  beforeAll(async () => {
    till = await openBenchTill(7);
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

  it('finds nothing in a shadow root of its own that leads to the private channel', async () => {
    await provesBoth('no-gesture', () => {
      const forge = (target: EventTarget | null) => {
        const answer = () => target?.dispatchEvent(new CustomEvent('reply', { detail: '[1,0,{},"",0]' }));
        target?.addEventListener('ask', answer);
        if (target instanceof Node && target.parentNode) forge(target.parentNode);
      };
      const place = document.createElement('div');
      place.setHTMLUnsafe('<p><template shadowrootmode="open"></template></p>');
      const host = place.querySelector('p');
      const root = host?.shadowRoot;
      if (!host || !root) throw new Error('there is no shadow root to watch');
      root.addEventListener('place', ({ target }) => forge(target), true);
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) forge(node);
      }).observe(root, { childList: true });
      host.attachShadow({ mode: 'open' });
    });
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

  it('sends what was judged, whatever its objects say when they are asked again', async () => {
    const sale = await till.open('no-gesture');
    await sale.panel.shows('0 of 1');
    await sale.page.evaluate(async () => {
      const order = JSON.stringify({
        cart: 'c',
        kind: 'sale',
        lines: [{ line: '1', sku: 'PHONE-1', qty: 1, price: 1 }],
      });
      const lie = <T>(first: T, then: T) => {
        let asked = 0;
        return () => (asked++ ? then : first);
      };
      const text = (first: string, then: string) => ({ toString: lie(first, then) }) as unknown as string;
      const address = () => text('/no-gesture/elsewhere', '/no-gesture/submit');
      const method = { enumerable: true, get: lie('GET', 'POST') };
      const body = { enumerable: true, get: lie<string | undefined>(undefined, order) };
      await fetch('/no-gesture/submit', Object.defineProperties({}, { method, body }));
      await fetch(address(), { method: 'POST', body: order });
      navigator.sendBeacon(address(), order);
      const send = (verb: string, to: string, content: string, between = () => undefined as unknown) =>
        new Promise<void>((done) => {
          const request = new XMLHttpRequest();
          request.open(verb, to);
          between();
          request.onloadend = () => done();
          request.send(content);
        });
      await send(text('PUT', 'POST'), '/no-gesture/submit', order);
      await send('POST', address(), order);
      await send('POST', '/no-gesture/submit', text('', order));
      const base = document.createElement('base');
      await send('POST', 'submit', order, () => {
        base.href = '/no-gesture/';
        document.head.append(base);
      });
      base.remove();
      navigator.sendBeacon('/no-gesture/last', '{}');
    });
    await till.bench.control.arrival('no-gesture', 4);
    const hits = till.bench.hits('no-gesture');
    expect(hits.at(-1)?.path).toBe('/no-gesture/last');
    expect(hits.filter(({ path }) => path === '/no-gesture/submit')).toEqual([]);
    till.bench.control.clear();
    await sale.close();
  });

  it('sends what waited as it was when it was judged', async () => {
    const sale = await till.open('no-gesture');
    await sale.panel.shows('0 of 1');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.page.evaluate(() => {
      const fields = new FormData();
      const line = { line: '1', sku: 'PHONE-1', quantity: '1', price: '1234.5' };
      fields.append('cart', document.querySelector('main')?.dataset.cart ?? '');
      fields.append('kind', 'sale');
      for (const [name, value] of Object.entries(line)) fields.append(`product[0][${name}]`, value);
      const request = new XMLHttpRequest();
      request.open('POST', '/no-gesture/submit');
      request.send(fields);
      fields.set('product[0][sku]', 'PHONE-9');
    });
    await till.bench.control.arrival('no-gesture');
    const [hit] = till.bench.hits('no-gesture');
    expect(hit?.contentType).toContain('multipart/form-data');
    expect(hit?.body).toContain('PHONE-1');
    expect(hit?.body).not.toContain('PHONE-9');
    await sale.close();
  });
});
