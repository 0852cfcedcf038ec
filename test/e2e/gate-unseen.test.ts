import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill, settled } from '../gate/bench-till';

/** Each sends something to the address that submits; run in the page. */
const WAYS: Readonly<Record<string, (address: string) => void>> = {
  'a worker': (address) => {
    const code = `fetch(${JSON.stringify(address)}, { method: 'POST', body: 'cart=c' })`;
    new Worker(URL.createObjectURL(new Blob([code])));
  },
  'the script of a javascript: frame': (address) => {
    const frame = document.createElement('iframe');
    frame.src = `javascript:fetch(${JSON.stringify(address)}, { method: 'POST', body: 'cart=c' }) && 'x'`;
    document.body.append(frame);
  },
  'a frame of no origin': (address) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    const options = `{ method: 'POST', mode: 'no-cors', body: 'cart=c' }`;
    frame.srcdoc = `<script>fetch(${JSON.stringify(address)}, ${options})</script>`;
    document.body.append(frame);
  },
  'a WebSocket': (address) => {
    new WebSocket(`${address.replace('http', 'ws')}?cart=c`);
  },
  'an EventSource': (address) => {
    new EventSource(`${address}?cart=c`);
  },
  'an image': (address) => {
    new Image().src = `${address}?cart=c`;
  },
  'the address of a frame': (address) => {
    const frame = document.createElement('iframe');
    frame.src = `${address}?cart=c`;
    document.body.append(frame);
  },
  'the address of a window': (address) => {
    open(`${address}?cart=c`);
  },
  'the ping of a link': (address) => {
    const link = document.createElement('a');
    link.href = '#there';
    link.ping = address;
    document.body.append(link);
    link.click();
  },
  'a form for another window in a shadow root that the parser made': (address) => {
    const place = document.createElement('div');
    const form = `<form method="post" target="_blank" action="${address}"><input name="cart" value="c"></form>`;
    place.setHTMLUnsafe(`<p><template shadowrootmode="open">${form}</template></p>`);
    document.body.append(place);
    place.querySelector('p')?.shadowRoot?.querySelector('form')?.submit();
  },
};

/** What SECURITY.md says the gate cannot see. Each fails when it no longer is so. */
describe('a page that goes out of its way', () => {
  let till: BenchTill;

  beforeAll(async () => {
    till = await openBenchTill(1);
  });
  afterAll(() => till.close());

  it.each(Object.keys(WAYS))('leaves unseen by %s', async (name) => {
    const trap = 'script-navigation';
    const sale = await till.open(trap);
    await sale.panel.shows('0 of 1');
    await sale.page.evaluate(WAYS[name] ?? (() => undefined), `${till.bench.url}/${trap}/submit`);
    await till.bench.control.arrival(trap);
    expect(await sale.panel.text()).not.toMatch(/not submitted/iu);
    expect((await till.office.documents('pending', null)).rows).toEqual([]);
    till.bench.control.clear();
    for (const page of till.browser.context.pages()) if (page.url().startsWith(till.bench.url)) await page.close();
  });

  it('is sent a second time when the answer is loaded anew', async () => {
    const sale = await till.open('native-form');
    await sale.panel.shows('0 of 1');
    await sale.scan(till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.page.click('.finish');
    await settled(till.office, 'posted', 2);
    await sale.page.reload();
    await till.bench.control.arrival('native-form', 2);
    expect((await till.office.documents('posted', null)).rows).toHaveLength(2);
    await sale.close();
  });
});
