import { describe, expect, test } from 'vitest';
import type { PageRequest } from '../../core/pos/adapter';
import type { DocumentDefinition } from '../../core/pos/profile';
import { adapterOn, only, openPage, profileOf, savedPage } from './open-page';
import { SALE, SMALL } from './small-profile';

const ORDER: DocumentDefinition = {
  ...SALE,
  id: 'order',
  when: { selector: '#app[data-screen=order]' },
  root: '.order',
  kinds: [{ kind: 'sale' }],
  read: {
    sources: [
      {
        from: 'request',
        rule: 'send',
        lines: 'body|json|lines[*]',
        line: { key: 'id', sku: 'sku', quantity: 'quantity', price: 'price', serials: 'serial|lines' },
        header: { documentKey: 'body|json|uuid', number: 'body|json|no' },
        kinds: [{ kind: 'customerReturn', where: [['body|json|back', 'eq', true]] }],
      },
      {
        from: 'dom',
        rows: '.line',
        line: { key: '@data-line', sku: '@data-sku', name: '.name', quantity: '.qty@value', price: 'i|number' },
      },
    ],
    documentKey: '@data-order',
    reference: '#ref@value',
    party: '#party',
  },
};
const profile = profileOf({
  ...SMALL,
  documents: [ORDER],
  requests: [
    {
      id: 'send',
      documents: ['order'],
      methods: ['POST'],
      url: '/api/orders',
      where: [['body|json|state', 'nin', 'draft', 'hold']],
      mode: 'hold',
      rejection: 'refused',
    },
    { id: 'look', documents: [], methods: ['GET'], url: '/api/*', where: [], mode: 'observe' },
  ],
  rejections: { refused: { status: 422, headers: {}, body: {} } },
});

const BODY = { uuid: 'u-1', state: 'paid', lines: [{ id: 'l1', sku: 'X1', quantity: 2, price: 300, serial: 'A B' }] };

function send(body: object | string, rule = 'send'): PageRequest {
  return { rule, method: 'POST', url: '/api/orders', body: typeof body === 'string' ? body : JSON.stringify(body) };
}

function open() {
  const page = openPage(savedPage('order-app.html'));
  return { ...page, adapter: adapterOn(page, profile) };
}

describe('a paper in a JSON request', () => {
  test('has its lines from the request and the rest from the page', () => {
    expect(open().adapter.readRequest(send(BODY))).toMatchObject({
      shows: 'document',
      draft: {
        kind: 'sale',
        definition: 'order',
        documentKey: 'u-1',
        reference: 'S-1',
        party: 'John',
        lines: [{ key: 'l1', product: { sku: 'X1' }, quantity: 2, pack: 1, priceMinor: 30000, serials: ['A', 'B'] }],
      },
    });
  });

  test('is told by its body when the page has begun the next one', () => {
    const { adapter, document } = open();
    only(document, '.order').dataset.order = 'u-2';
    const reading = adapter.readRequest(send({ ...BODY, back: true }));
    expect(reading).toMatchObject({
      draft: { kind: 'customerReturn', documentKey: 'u-1', reference: null, party: null },
    });
  });

  test('is read even when the page shows no paper at all', () => {
    const { adapter, document } = open();
    only(document, '#app').remove();
    expect(adapter.read()).toEqual({ shows: 'nothing' });
    expect(adapter.readRequest(send(BODY))).toMatchObject({ draft: { kind: 'sale', documentKey: 'u-1' } });
  });

  test.each([
    ['no lines', { uuid: 'u-1', lines: [] }, ['lines: body|json|lines[*]']],
    ['another shape', { order: {} }, ['lines: body|json|lines[*]']],
    ['no JSON', 'lines=1', ['lines: body|json|lines[*]']],
    ['lines without a quantity', { lines: [{ id: 1, sku: 'X1' }] }, ['quantity: quantity']],
    ['lines without a product', { lines: [{ id: 1, quantity: 1 }] }, ['sku: sku']],
  ])('with %s means that the POS has changed', (_, body, missing) => {
    expect(open().adapter.readRequest(send(body))).toMatchObject({ shows: 'drift', missing });
  });

  test('only submits when the conditions of its rule hold', () => {
    const { adapter } = open();
    expect(adapter.matches(send(BODY))).toBe(true);
    expect(adapter.matches(send({ ...BODY, state: 'hold' }))).toBe(false);
    expect(adapter.matches(send(BODY, 'look'))).toBe(true);
    expect(adapter.matches(send(BODY, 'unknown'))).toBe(false);
  });

  test('a request that carries no paper leaves the page’s own', () => {
    const { adapter } = open();
    expect(adapter.readRequest(send('', 'look'))).toEqual(adapter.read());
    expect(adapter.readRequest(send('', 'unknown'))).toEqual(adapter.read());
  });
});

describe('a paper in an urlencoded request', () => {
  const brackets = profileOf({
    ...SMALL,
    documents: [
      {
        ...SALE,
        read: {
          sources: [
            {
              from: 'request',
              rule: 'send',
              lines: 'body|brackets|product[*]',
              line: { key: '$index', posId: 'id', quantity: 'qty|number', price: 'price|number' },
            },
          ],
        },
      },
    ],
    requests: [{ id: 'send', documents: ['sale'], methods: ['POST'], url: '*', where: [], mode: 'observe' }],
  });

  test('in the PHP manner', () => {
    const adapter = adapterOn(openPage('<main id="till"></main>'), brackets);
    const body = 'product[0][id]=7&product[0][qty]=2&product[0][price]=1.000&product[5][id]=9&product[5][qty]=1';
    expect(adapter.readRequest(send(body))).toMatchObject({
      draft: {
        documentKey: null,
        lines: [
          { key: '0', product: { posId: '7' }, quantity: 2, priceMinor: 100 },
          { key: '1', product: { posId: '9' }, quantity: 1, priceMinor: null },
        ],
      },
    });
  });
});

describe('a paper in a global of the page', () => {
  const global = profileOf({
    ...SMALL,
    minorDigits: 0,
    documents: [
      {
        ...SALE,
        read: {
          sources: [
            {
              from: 'global',
              path: 'POS.order',
              lines: 'items[*]',
              line: { key: 'id', sku: 'sku', quantity: 'qty', price: 'price' },
              header: { documentKey: 'uuid' },
            },
            ...SALE.read.sources,
          ],
          party: '#party',
        },
      },
    ],
  });

  function openGlobal() {
    const rows =
      '<table><tr data-line="r1"><td class="name">Phone</td><td><input name="qty" value="3"></td></tr></table>';
    return adapterOn(openPage(`<main id="till"><b id="party">Ann</b>${rows}</main>`), global);
  }

  test('comes before the table, the rest still from the page', () => {
    const adapter = openGlobal();
    expect(adapter.globalPaths).toEqual(['POS.order']);
    adapter.noteGlobal('POS.order', JSON.stringify({ uuid: 'u-9', items: [{ id: 1, sku: 'X1', qty: 2, price: 500 }] }));
    expect(adapter.read()).toMatchObject({
      draft: { documentKey: 'u-9', party: 'Ann', lines: [{ key: '1', quantity: 2, priceMinor: 500 }] },
    });
  });

  test.each(['null', 'no json', '{"items":[]}'])('%s leaves the table', (json) => {
    const adapter = openGlobal();
    adapter.noteGlobal('POS.order', json);
    expect(adapter.read()).toMatchObject({ draft: { documentKey: null, lines: [{ key: 'r1', quantity: 3 }] } });
  });

  test('a path that the profile does not name is not kept', () => {
    const adapter = openGlobal();
    adapter.noteGlobal('other', '{"items":[{"id":1,"sku":"X","qty":1}]}');
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ key: 'r1' }] } });
  });
});
