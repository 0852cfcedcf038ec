import { describe, expect, test } from 'vitest';
import type { Caller, Till } from '../../core/ledger/till';
import type { Start } from '../../core/messages/protocol';
import { createTillServer, type Sender } from '../../core/messages/till-server';

const US = 'our-extension-id';
const POS = 'https://till.example';
const SENDER: Sender = { id: US, origin: POS, url: `${POS}/sale`, frameId: 0, tab: { id: 7 } };
const PAGE = {
  kind: 'sale',
  profileId: 'demo',
  definition: 'sale',
  documentKey: null,
  number: null,
  reference: null,
  party: null,
  lines: [{ key: 'l1', product: { sku: 'X' }, quantity: 1, pack: 1, priceMinor: 100, serials: null }],
};

/** A server over a till that writes down who asked for what. */
function serving(till: Partial<Till> = {}) {
  const calls: { caller: Caller; method: string; args: unknown[] }[] = [];
  const logged: string[] = [];
  const injected: unknown[] = [];
  const serve = createTillServer({
    extensionId: US,
    isGranted: async (origin) => origin === POS,
    start: async () => ({}) as Start,
    till: async (caller) =>
      new Proxy({} as Till, {
        // A promise that is given a thing with ‘then’ waits for it.
        get: (_, method: string) =>
          method === 'then'
            ? undefined
            : (till[method as keyof Till] ??
              (async (...args: unknown[]) => {
                calls.push({ caller, method, args });
                return 'done';
              })),
      }),
    inject: async (...what) => void injected.push(what),
    log: (problem) => logged.push(problem),
  });
  return { serve, calls, logged, injected };
}

const look = (page: unknown) => ({ type: 'till', method: 'look', args: [page] });

describe('who may ask', () => {
  const strangers: [who: string, sender: Sender, words: string][] = [
    ['another extension', { ...SENDER, id: 'another' }, 'not from this extension'],
    ['no extension', { ...SENDER, id: undefined }, 'not from this extension'],
    ['a page of the extension itself', { ...SENDER, tab: undefined }, 'not from a page in a tab'],
    ['a site that was not granted', { ...SENDER, origin: 'https://other.example' }, 'not a site'],
    ['an opaque origin', { ...SENDER, origin: 'null' }, 'without an origin'],
    ['a file', { ...SENDER, origin: 'file://' }, 'without an origin'],
  ];
  test.each(strangers)('%s is refused in words, and logged', async (_, sender, words) => {
    const { serve, calls, logged } = serving();
    const answer = await serve(look(PAGE), sender);
    expect(answer).toMatchObject({ ok: false, retryable: false, error: expect.stringContaining(words) });
    expect(logged).toHaveLength(1);
    expect(calls).toEqual([]);
  });

  test('origin and tab come from the browser, whatever the message says', async () => {
    const { serve, calls } = serving();
    await serve(look(PAGE), SENDER);
    expect(calls).toEqual([{ caller: { origin: POS, tab: '7' }, method: 'look', args: [PAGE] }]);
  });

  test('a site that was not granted learns only that', async () => {
    const { serve } = serving();
    expect(await serve({ type: 'start' }, { ...SENDER, origin: 'https://other.example' })).toEqual({
      ok: true,
      value: null,
    });
  });

  test('scripts are injected into the asking frame only', async () => {
    const { serve, injected } = serving();
    await serve({ type: 'loadPanel' }, { ...SENDER, frameId: 3 });
    expect(injected).toEqual([['panel', 7, 3]]);
  });
});

describe('a malformed message names its place and reaches nothing', () => {
  const line = PAGE.lines[0];
  const malformed: [what: string, message: unknown, words: string][] = [
    ['nothing', undefined, 'The message'],
    ['a string', 'look', 'The message'],
    ['an unknown type', { type: 'office' }, 'The message'],
    ['an unknown method', { type: 'till', method: 'units', args: [] }, 'method'],
    ['a method of every object', { type: 'till', method: 'toString', args: [] }, 'method'],
    ['arguments that are no list', { type: 'till', method: 'look', args: PAGE }, 'args'],
    ['too many arguments', { type: 'till', method: 'openDocuments', args: [1] }, 'openDocuments'],
    ['a field too much', look({ ...PAGE, origin: 'https://bank.example' }), 'origin'],
    [
      'a prototype',
      look(JSON.parse(JSON.stringify(PAGE).replace('"kind"', '"__proto__":{"x":1},"kind"'))),
      '__proto__',
    ],
    ['an unknown kind', look({ ...PAGE, kind: 'openingBalance' }), 'kind'],
    ['5,000 lines', look({ ...PAGE, lines: Array.from({ length: 5000 }, () => line) }), 'lines'],
    ['a key of 501 characters', look({ ...PAGE, documentKey: 'k'.repeat(501) }), 'documentKey'],
    ['a serial that is no text', look({ ...PAGE, lines: [{ ...line, serials: [1] }] }), 'lines.0.serials.0'],
    ['an endless price', look({ ...PAGE, lines: [{ ...line, priceMinor: Number.POSITIVE_INFINITY }] }), 'priceMinor'],
    ['an outcome of its own', { type: 'till', method: 'settle', args: ['d', { state: 'erased' }] }, 'state'],
    [
      'a manager’s settlement',
      {
        type: 'till',
        method: 'settle',
        args: ['d', { state: 'posted', number: null, message: null, source: 'manager' }],
      },
      'source',
    ],
  ];
  test.each(malformed)('%s', async (_, message, words) => {
    const { serve, calls } = serving();
    const answer = await serve(message, SENDER);
    expect(answer).toMatchObject({ ok: false, retryable: false });
    expect(answer.ok || answer.error).toContain(words);
    expect(calls).toEqual([]);
  });
});

test('an unreadable quantity arrives as NaN, however the browser carried it', async () => {
  const { serve, calls } = serving();
  for (const quantity of [Number.NaN, null])
    await serve(look({ ...PAGE, lines: [{ ...PAGE.lines[0], quantity }] }), SENDER);
  for (const { args } of calls) expect((args[0] as typeof PAGE).lines[0]?.quantity).toBeNaN();
  expect(calls).toHaveLength(2);
});

test('an error of the ledger keeps its words and says whether asking again may help', async () => {
  const full = Object.assign(new Error('The disk is full.'), { retryable: true });
  const { serve } = serving({ look: () => Promise.reject(full) });
  expect(await serve(look(PAGE), SENDER)).toEqual({ ok: false, error: 'The disk is full.', retryable: true });
});
