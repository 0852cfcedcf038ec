import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningBench, startBench } from './start-bench.ts';
import { traps } from './traps.ts';

let bench: RunningBench;

beforeEach(async () => {
  bench = await startBench();
});

afterEach(() => bench.close());

function post(path: string, body: string | URLSearchParams, contentType?: string) {
  const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType };
  return fetch(bench.url + path, { method: 'POST', body, headers });
}

function postJson(path: string, value: unknown) {
  return post(path, JSON.stringify(value), 'application/json');
}

describe('the bench server', () => {
  it.each(traps)('serves $id', async ({ id }) => {
    const page = await (await fetch(`${bench.url}/${id}?cart=mine&qty=3&kind=goodsReceipt`)).text();
    expect(page).toContain('data-cart="mine" data-kind="goodsReceipt"');
    expect(page).toContain('name="qty" value="3"');
    expect(page).not.toContain('{{');
  });

  it('gives every page a cart of its own, and lets no markup in through the address', async () => {
    const cartOf = async (query: string) =>
      /data-cart="([^"]*)"/.exec(await (await fetch(`${bench.url}/click-fetch${query}`)).text())?.[1];
    expect(await cartOf('')).toMatch(/^click-fetch-/);
    expect(await cartOf('')).not.toBe(await cartOf(''));
    expect(await cartOf('?cart=%22%3E%3Cb%3E')).toBe('b');
  });

  it('records submissions by trap, in order', async () => {
    await postJson('/click-fetch/submit', { cart: 'a' });
    await postJson('/click-fetch/submit', { cart: 'b' });
    const json = { method: 'POST', path: '/click-fetch/submit', contentType: 'application/json' };
    expect(bench.hits('click-fetch')).toEqual([
      { ...json, body: '{"cart":"a"}' },
      { ...json, body: '{"cart":"b"}' },
    ]);
    expect(bench.hits('click-xhr')).toEqual([]);
    bench.control.clear();
    expect(bench.hits('click-fetch')).toEqual([]);
    expect(bench.control.documents).toEqual([]);
  });

  it('answers a form with a receipt page and a script with JSON', async () => {
    const receipt = await (await post('/native-form/submit', new URLSearchParams({ cart: 'a' }))).text();
    expect(receipt).toContain('data-receipt-no="B-1" data-reference="a"');
    const encoded = await (await post('/xhr-urlencoded/submit', new URLSearchParams({ cart: 'b' }))).json();
    expect(encoded).toEqual({ number: 'B-2', cart: 'b' });
    expect(await (await postJson('/click-fetch/submit', { cart: 'c' })).json()).toEqual({ number: 'B-3', cart: 'c' });
    const list = await (await fetch(`${bench.url}/documents`)).text();
    expect(list).toContain('data-document-no="B-2" data-reference="b"');
  });

  it('keeps the number that a page has made itself', async () => {
    await postJson('/beacon/submit', { cart: 'a', number: 'B-a' });
    expect(bench.control.documents).toEqual([{ number: 'B-a', cart: 'a' }]);
  });

  it('refuses with 200, and breaks with 500 after saving, where the trap wants it', async () => {
    const refused = await postJson('/error-200/submit', { cart: 'a' });
    expect(refused.status).toBe(200);
    expect(await refused.json()).toEqual({ error: 'The shop is closed' });
    expect(bench.control.documents).toEqual([]);
    expect((await postJson('/error-500-saved/submit', { cart: 'b' })).status).toBe(500);
    expect(bench.control.documents).toEqual([{ number: 'B-1', cart: 'b' }]);
  });

  it('records a cancelled form and saves nothing', async () => {
    await post('/late-action/cancel', new URLSearchParams({ cart: 'a' }));
    expect(bench.hits('late-action').map(({ path }) => path)).toEqual(['/late-action/cancel']);
    expect(bench.control.documents).toEqual([]);
  });

  it('tells when so many submissions have arrived', async () => {
    const second = bench.control.arrival('double-click', 2);
    await postJson('/double-click/submit', { cart: 'a' });
    await postJson('/double-click/submit', { cart: 'a' });
    await second;
    await bench.control.arrival('double-click');
    expect(bench.hits('double-click')).toHaveLength(2);
  });

  it('sends the word to a page that listens, waiting for it to come', async () => {
    const sent = bench.control.auto();
    const response = await fetch(`${bench.url}/no-gesture/events`);
    await sent;
    let heard = '';
    for await (const chunk of response.body ?? []) {
      heard += new TextDecoder().decode(chunk);
      if (heard.includes('event: bench:auto\n')) break;
    }
    expect(response.headers.get('content-type')).toBe('text/event-stream');
  });

  it('knows no other page', async () => {
    expect((await fetch(`${bench.url}/stranger`)).status).toBe(404);
  });
});
