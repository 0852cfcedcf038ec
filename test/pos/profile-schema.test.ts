import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../core/model/document';
import { parseProfile } from '../../core/pos/profile-schema';
import { SALE, SMALL } from './small-profile';

type Json = { [key: string]: unknown };
const [DOM] = SALE.read.sources;

/** The small profile as JSON with one document changed. */
function withDocument(change: object): unknown {
  return { ...SMALL, documents: [{ ...SALE, ...change }] };
}

function withSource(change: object): unknown {
  return withDocument({ read: { sources: [{ ...DOM, ...change }] } });
}

function withRule(change: object): unknown {
  const rule = { id: 'send', documents: ['sale'], methods: ['POST'], url: '/x', where: [], mode: 'observe' };
  return { ...SMALL, requests: [{ ...rule, ...change }] };
}

function without(json: unknown, key: string): unknown {
  const { [key]: _, ...rest } = json as Json;
  return rest;
}

function problems(json: unknown) {
  const parsed = parseProfile(json);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('a profile from outside', () => {
  test('is taken as it is', () => {
    const json: unknown = JSON.parse(JSON.stringify(SMALL));
    expect(parseProfile(json)).toEqual({ ok: true, profile: SMALL });
  });

  test.each<[unknown, string]>([
    [null, ': must be an object'],
    ['profile', ': must be an object'],
    [{ ...SMALL, schema: 2 }, 'schema: must be 1'],
    [without(SMALL, 'name'), 'name: is missing'],
    [without(SMALL, 'documents'), 'documents: is missing'],
    [{ ...SMALL, surprise: 1 }, 'surprise: is not a known field'],
    [{ ...SMALL, name: '' }, 'name: must not be empty'],
    [{ ...SMALL, name: 'x'.repeat(101) }, 'name: is longer than 100'],
    [{ ...SMALL, name: 7 }, 'name: must be a text'],
    [{ ...SMALL, id: 'My till' }, 'id: must be letters, digits and hyphens, a small letter first'],
    [withDocument({ itemField: { selector: '#item' } }), 'documents[0].itemField.enter: is missing'],
    [withDocument({ itemField: { selector: '', enter: true } }), 'documents[0].itemField.selector: must not be empty'],
    [
      withDocument({ itemField: { selector: 'a[', enter: true } }),
      'documents[0].itemField.selector: "a[" is not a CSS selector: "]" is missing',
    ],
    [withDocument({ itemField: '#item' }), 'documents[0].itemField: must be an object'],
    [{ ...SMALL, documents: [] }, 'documents: must not be empty'],
    [{ ...SMALL, documents: {} }, 'documents: must be a list'],
    [{ ...SMALL, number: 'german' }, 'number: must be "auto"'],
    [{ ...SMALL, number: { decimal: ',' } }, 'number.group: is missing'],
    [{ ...SMALL, minorDigits: 1 }, 'minorDigits: must be one of 0, 2, 3'],
    [withDocument({ gate: { ...SALE.gate, navigates: 'yes' } }), 'documents[0].gate.navigates: must be true or false'],
    [
      withDocument({ kinds: [{ kind: 'sell' }] }),
      `documents[0].kinds[0].kind: must be one of ${DOCUMENT_KINDS.map((kind) => JSON.stringify(kind)).join(', ')}`,
    ],
    [withDocument({ root: '' }), 'documents[0].root: must not be empty'],
    [withDocument({ root: 5 }), 'documents[0].root: must be a text'],
    [
      withDocument({ outcome: { ...SALE.outcome, timeoutSeconds: 0 } }),
      'documents[0].outcome.timeoutSeconds: must be at least 1',
    ],
    [
      withDocument({ serialField: { selector: 'input', join: '/' } }),
      'documents[0].serialField.join: must be blanks, commas or semicolons',
    ],
    [withSource({ from: 'sky' }), 'documents[0].read.sources[0].from: must be one of "dom", "global", "request"'],
    [
      withSource({ line: { key: '@a', quantity: '.q' } }),
      'documents[0].read.sources[0].line: names no product: give posId, sku, gtin or name',
    ],
    [withSource({ line: { key: '@a', name: '.n' } }), 'documents[0].read.sources[0].line.quantity: is missing'],
    [
      { ...SMALL, rejections: { no: { status: 42, headers: {}, body: '' } } },
      'rejections.no.status: must be at least 200',
    ],
    [withRule({ methods: ['post'] }), 'requests[0].methods[0]: must be GET, POST, PUT, PATCH or DELETE'],
    [{ ...SMALL, name: 'x'.repeat(300_000) }, ': is longer than 200000 characters'],
  ])('%#: each problem names its place', (json, problem) => {
    expect(problems(json)).toEqual([problem]);
  });

  test('several problems at once', () => {
    expect(problems({ ...SMALL, name: '', version: 3 })).toEqual([
      'name: must not be empty',
      'version: must be a text',
    ]);
  });
});

describe('expressions are parsed when a profile is loaded', () => {
  const clicks = (...list: string[]) => withDocument({ gate: { ...SALE.gate, clicks: list } });
  const quantity = (expression: string) => withSource({ line: { key: '@a', name: '.n', quantity: expression } });
  const at = 'documents[0].read.sources[0].line.quantity';

  test.each<[unknown, string | RegExp]>([
    [clicks('#pay', 'a[b'), 'documents[0].gate.clicks[1]: "a[b" is not a CSS selector: "]" is missing'],
    [clicks(':page '), 'documents[0].gate.clicks[0]: a selector is missing after ":page"'],
    [clicks(':address'), 'documents[0].gate.clicks[0]: ":address" is a text, no element'],
    [quantity('.q|nmber'), /line\.quantity: "nmber" is not a filter; there are text, value, first/u],
    [quantity('.q >@value'), `${at}: ".q >" is not a CSS selector: a selector is missing after > + or ~`],
    [withSource({ line: { key: '.a|x', name: '.n', quantity: '.q' } }), /line\.key: "x" is not a filter/u],
    [quantity('.q|after'), `${at}: the filter "after" needs a text after it, e.g. "after:x"`],
    [quantity('.q|json|__proto__.x'), `${at}: "__proto__" may not be part of a path`],
    [quantity(`.${'q'.repeat(500)}`), `${at}: is longer than 500`],
    [
      withDocument({ gate: { ...SALE.gate, keys: [{ key: 'Hyper+X', control: '#pay' }] } }),
      'documents[0].gate.keys[0].key: "Hyper+X" is not a key; write e.g. F9, Ctrl+Enter or Enter@input.code',
    ],
    [
      withDocument({ gate: { ...SALE.gate, keys: [{ key: 'Enter@[', control: '#pay' }] } }),
      'documents[0].gate.keys[0].key: "[" is not a CSS selector: "]" is missing',
    ],
    [withDocument({ when: { field: ['.a', 'is', 'b'] } }), /when\.field\[1\]: must be one of "eq", "ne"/u],
    [withDocument({ when: { field: ['.a', 'eq'] } }), /when\.field: needs values to compare with/u],
    [withDocument({ when: { field: ['.a', 'exists', 1] } }), /when\.field: needs values to compare with/u],
    [withRule({ where: [['resp|json|a', 'eq', 1]] }), 'requests[0].where[0][0]: "resp|json|a" must begin with body'],
    [
      withSource({
        from: 'global',
        path: 'a.constructor',
        lines: 'x[*]',
        line: { key: 'k', sku: 's', quantity: 'q' },
        rows: undefined,
      }),
      /path: "constructor" may not be part of a path/u,
    ],
    [
      { ...SMALL, rejections: { no: { status: 422, headers: {}, body: { a: ['{{mesage}}'] } } } },
      'rejections.no.body: "{{mesage}}" is not filled by anything; there are {{message}} and {{body.PATH}}',
    ],
    [
      { ...SMALL, rejections: { no: { status: 422, headers: {}, body: '{{body.__proto__}}' } } },
      'rejections.no.body: "__proto__" may not be part of a path',
    ],
    [
      { ...SMALL, rejections: { no: { status: 422, headers: {}, body: { $json: 1, more: 2 } } } },
      'rejections.no.body: $json must stand alone in its object',
    ],
  ])('%#: a bad one is named', (json, problem) => {
    const clean: unknown = JSON.parse(JSON.stringify(json));
    expect(problems(clean)).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  test('names that reach a prototype are refused wherever they stand', () => {
    const json: unknown = JSON.parse(
      JSON.stringify(SMALL).replace('"rejections":{}', '"rejections":{"__proto__":{"status":422}}'),
    );
    expect(problems(json)).toEqual(['rejections.__proto__: is not a name that may be used']);
  });
});

describe('what a profile says about itself must be so', () => {
  const response = { rule: 'none', where: [['status', 'eq', 200]] };

  test.each<[unknown, string]>([
    [{ ...SMALL, documents: [SALE, SALE] }, 'documents[1].id: "sale" is already taken'],
    [withRule({ documents: ['order'] }), 'requests[0].documents[0]: there is no document "order"; there are sale'],
    [
      withRule({ mode: 'hold' }),
      'requests[0].rejection: is missing: a rule that holds must say how the request is refused',
    ],
    [withRule({ mode: 'hold', rejection: 'no' }), 'requests[0].rejection: there is no rejection "no"; there is none'],
    [
      withDocument({ outcome: { ...SALE.outcome, posted: { response } } }),
      'documents[0].outcome.posted.response.rule: there is no request rule "none"; there is none',
    ],
    [
      withDocument({ outcome: { ...SALE.outcome, posted: {} } }),
      'documents[0].outcome.posted: needs a mark: a response or a page',
    ],
    [
      withDocument({ gate: { ...SALE.gate, clicks: [] } }),
      'documents[0].gate: nothing holds this document: name clicks, forms or a request rule with the mode "hold"',
    ],
    [
      {
        ...SMALL,
        sightings: [{ when: {}, definition: 'x', kind: 'sale', rows: 'tr', documentKey: '@a', number: '@b' }],
      },
      'sightings[0].definition: there is no document "x"; there are sale',
    ],
    [
      withDocument({
        read: {
          sources: [
            { from: 'request', rule: 'x', lines: 'body|json|l[*]', line: { key: 'k', sku: 's', quantity: 'q' } },
          ],
        },
      }),
      'documents[0].read.sources[0].rule: there is no request rule "x"; there is none',
    ],
  ])('%#', (json, problem) => {
    expect(problems(json)).toEqual([problem]);
  });
});
