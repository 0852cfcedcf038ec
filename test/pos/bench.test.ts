import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { traps } from '../bench/traps';
import { adapterOn, only, openPage, pathTo, profileOf } from './open-page';
import benchProfile from './profiles/bench.json';

const profile = profileOf(benchProfile);
const PAGES = join(import.meta.dirname, '../bench/pages');

/** The page of a trap as the bench serves it, its scripts not run. */
function open(id: string) {
  const markup = readFileSync(join(PAGES, `${id}.html`), 'utf8');
  const html = markup.replaceAll('{{cart}}', 'cart-1').replaceAll('{{qty}}', '2').replaceAll('{{kind}}', 'sale');
  const page = openPage(html.replace(/<script[\s\S]*?<\/script>/gu, ''), `http://127.0.0.1:8081/${id}`);
  return { ...page, adapter: adapterOn(page, profile) };
}

const send = (body: string) => ({ rule: 'submit', method: 'POST', url: '/x/submit', body });
const ORDER = { cart: 'cart-1', kind: 'sale', lines: [{ line: '1', sku: 'PHONE-1', qty: 2, price: 1234.5 }] };

describe('one profile reads every trap page', () => {
  test.each(traps)('$id', ({ id, transport }) => {
    const { adapter, document } = open(id);
    const reading = adapter.read();
    expect(reading).toMatchObject({
      shows: 'document',
      definition: { id: transport === 'form' ? 'form' : 'script' },
      draft: {
        kind: 'sale',
        documentKey: 'cart-1',
        lines: [{ key: '1', product: { sku: 'PHONE-1', name: 'Phone One' }, quantity: 2, priceMinor: 123450 }],
      },
    });
    for (const control of document.querySelectorAll('.finish')) {
      expect(adapter.finalControl(pathTo(control))).toBe(control);
    }
  });

  test('and the order in their requests, JSON or brackets', () => {
    const { adapter } = open('xhr-urlencoded');
    const brackets = new URLSearchParams({ cart: 'cart-1', kind: 'sale' });
    for (const [name, value] of Object.entries({ line: '1', sku: 'PHONE-1', quantity: '2', price: '1234.5' })) {
      brackets.append(`product[0][${name}]`, value);
    }
    for (const request of [send(JSON.stringify(ORDER)), send(brackets.toString())]) {
      expect(adapter.matches(request)).toBe(true);
      expect(adapter.readRequest(request)).toMatchObject({
        draft: { kind: 'sale', documentKey: 'cart-1', lines: [{ key: '1', quantity: 2, priceMinor: 123450 }] },
      });
    }
    expect(adapter.matches(send(''))).toBe(false);
  });

  test('status 500 is no answer, status 200 with an error is a refusal', () => {
    const { adapter } = open('click-fetch');
    const [, script] = profile.documents;
    if (!script) throw new Error('The bench profile has lost a document');
    const outcome = (status: number, body: object) =>
      adapter.outcomeOfResponse({ rule: 'submit', status, body: JSON.stringify(body) }, script);
    expect(outcome(500, { error: 'broken' })).toBeNull();
    expect(outcome(200, { error: 'No' })).toMatchObject({ state: 'voided', message: 'No' });
    expect(outcome(200, { number: 'B-1', cart: 'cart-1' })).toMatchObject({ state: 'posted', number: 'B-1' });
  });

  test('the page’s own serial field is filled and read', () => {
    const { adapter, document } = open('own-serial-field');
    expect(adapter.fill('1', ['SN-1', 'SN-2'])).toBe(true);
    expect(only(document, '[name=serial]')).toHaveProperty('value', 'SN-1 SN-2');
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ serials: ['SN-1', 'SN-2'] }] } });
  });
});
