import { describe, expect, test } from 'vitest';
import { formSending } from '../../core/pos/form-sending';
import type { RequestRule } from '../../core/pos/profile';
import { adapterOn, only, openPage, profileOf } from './open-page';
import { SALE, SMALL } from './small-profile';

const SEND: RequestRule = {
  id: 'send',
  documents: ['sale'],
  methods: ['POST'],
  url: '/api/sales',
  where: [['body|form:state ?? body|json|state', 'eq', 'paid']],
  mode: 'hold',
  rejection: 'refused',
};
const PAY: RequestRule = { ...SEND, id: 'pay', methods: ['GET'], url: '/pay?*', where: [] };
const LIST: RequestRule = { ...SEND, id: 'list', url: '/api/list', where: [], mode: 'observe' };
const profile = profileOf({
  ...SMALL,
  documents: [
    { ...SALE, gate: { ...SALE.gate, forms: ['/till/close'] } },
    { ...SALE, id: 'receipt', when: { selector: 'main#receipt' }, root: 'main#receipt' },
  ],
  requests: [SEND, PAY, LIST],
  rejections: { refused: { status: 422, headers: {}, body: { error: '{{message}}' } } },
});

const ROW = '<tr data-line="1"><td class="name">Phone</td><td><input name="qty" value="1"></td></tr>';

function open(form = '<form id="f"></form>', main = 'till') {
  const page = openPage(`<main id="${main}"><table>${ROW}</table></main>${form}`, 'https://till.example/till?x=1');
  return { ...page, adapter: adapterOn(page, profile), form: page.document.querySelector('form') as HTMLFormElement };
}

/** Fields as the browser collects them. */
function fields(values: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

const URL_OF = { list: 'https://till.example/api/list', send: 'https://till.example/api/sales' };

describe('what a form sends', () => {
  const sent = (attributes: string, data: FormData | null, button = '') => {
    const { form, document } = open(`<form ${attributes}>${button}</form>`);
    return formSending(form, document.querySelector('button'), data);
  };

  test('its fields, encoded as it says', () => {
    const data = fields({ a: '1 2', b: 'ü' });
    const post = { method: 'POST', url: URL_OF.send, body: 'a=1+2&b=%C3%BC', byForm: true };
    expect(sent('method="post" action="/api/sales"', data)).toEqual(post);
    expect(sent('method="POST" action="/api/sales" enctype="text/plain"', data)?.body).toBe('a=1 2\r\nb=ü\r\n');
    expect(sent('method="post" action="/api/sales"', null)?.body).toBe('');
  });

  test('in the address of a GET, in the place of its own query', () => {
    const url = 'https://till.example/pay?a=1';
    expect(sent('action="/pay?old=1"', fields({ a: '1' }))).toEqual({ method: 'GET', url, body: '', byForm: true });
  });

  test('what its button says comes first', () => {
    const button = '<button formaction="/api/sales" formmethod="post" formenctype="text/plain"></button>';
    const post = { method: 'POST', url: URL_OF.send, body: 'a=1\r\n', byForm: true };
    expect(sent('action="/till/park"', fields({ a: '1' }), button)).toEqual(post);
  });

  test('to the page’s own address when it names none; a dialog and a broken address go nowhere', () => {
    expect(sent('method="post"', null)?.url).toBe('https://till.example/till?x=1');
    expect(sent('method="dialog"', null)).toBeNull();
    expect(sent('method="post" action="https://["', null)).toBeNull();
  });

  test('nobody reads a file; an empty file field has none', () => {
    const form = 'method="post" action="/api/sales"';
    expect(sent(form, fields({ a: '1', photo: new Blob(['x']) }))?.body).toBeNull();
    expect(sent(form, fields({ a: '1', photo: new Blob([]) }))?.body).toBe('a=1&photo=');
  });
});

describe('an address that submits', () => {
  const POST = { method: 'POST', byForm: true } as const;

  test('as a request does so by a form, under the same conditions', () => {
    const { adapter } = open();
    const { send: url } = URL_OF;
    expect(adapter.isFinal({ ...POST, url, body: 'state=paid' })).toBe(true);
    expect(adapter.isFinal({ ...POST, url, body: 'state=draft' })).toBe(false);
    expect(adapter.isFinal({ ...POST, url, body: null })).toBe(true);
    expect(adapter.isFinal({ ...POST, url: URL_OF.list, body: '' })).toBe(false);
  });

  test('by a GET does so wherever the page goes', () => {
    const { adapter } = open();
    const going = { method: 'GET', body: '', byForm: false };
    expect(adapter.isFinal({ ...going, url: 'https://till.example/pay?sum=1' })).toBe(true);
    expect(adapter.isFinal({ ...going, url: 'https://till.example/till/close' })).toBe(false);
    expect(adapter.isFinal({ ...going, url: 'nowhere' })).toBe(false);
  });

  test('as a form does so by any request that is no plain GET', () => {
    const { adapter } = open();
    const rules = (method: string) => adapter.rulesFor(method, 'https://till.example/till/close').map(({ id }) => id);
    expect(['POST', 'PUT', 'PATCH', 'DELETE', 'GET'].map(rules)).toEqual([
      ['form sale'],
      ['form sale'],
      ['form sale'],
      ['form sale'],
      [],
    ]);
    expect(adapter.rulesFor('POST', URL_OF.send).map(({ id }) => id)).toEqual(['send']);
    expect(adapter.rulesFor('POST', 'nowhere')).toEqual([]);
  });

  test('of a form counts where its document is shown, or nobody can tell', () => {
    const request = { rule: 'form sale', method: 'POST', url: 'https://till.example/till/close', body: '' };
    expect(open().adapter.matches(request)).toBe(true);
    expect(open('', 'shelf').adapter.matches(request)).toBe(true);
    expect(open('', 'receipt').adapter.matches(request)).toBe(false);
  });

  test('is refused in the POS’s own words, or plainly where the profile has none', () => {
    const { adapter } = open();
    const request = { rule: 'form sale', method: 'POST', url: 'https://till.example/till/close', body: null };
    const plain = { 'content-type': 'text/plain;charset=utf-8' };
    expect(adapter.rejection(request, 'No')).toEqual({ status: 422, headers: plain, body: 'No' });
    expect(adapter.rejection({ ...request, rule: 'send' }, 'No').body).toBe('{"error":"No"}');
  });

  test('is nothing on a page without a paper', () => {
    const { adapter } = open('', 'shelf');
    expect(adapter.isFinal({ ...POST, url: URL_OF.send, body: 'state=paid' })).toBe(false);
  });
});

describe('a body that nobody can read', () => {
  const request = { rule: 'send', method: 'POST', url: URL_OF.send, body: null };

  test('is taken for the document that the page shows', () => {
    const { adapter } = open();
    expect(adapter.matches(request)).toBe(true);
    expect(adapter.readRequest(request)).toEqual(adapter.read());
  });

  test('is a changed page where the lines are only in the request', () => {
    const source = { from: 'request', rule: 'send', lines: 'body|json|lines[*]', line: SALE.read.sources[0]?.line };
    const line = { key: 'id', name: 'name', quantity: 'qty' };
    const only = profileOf({
      ...SMALL,
      documents: [{ ...SALE, read: { sources: [{ ...source, line }] } }],
      requests: [SEND],
      rejections: profile.rejections,
    });
    const page = openPage('<main id="till"></main>');
    expect(adapterOn(page, only).readRequest(request)).toMatchObject({
      shows: 'drift',
      missing: ['lines: body|json|lines[*]'],
    });
  });
});

test('the form of a page counts by its address, whatever its fields', () => {
  const { adapter, form, document } = open('<form id="f" method="post"></form>');
  expect(adapter.isFinalForm(form, null)).toBe(false);
  only(document, '#f').setAttribute('action', '/till/close');
  expect(adapter.isFinalForm(form, null)).toBe(true);
});
