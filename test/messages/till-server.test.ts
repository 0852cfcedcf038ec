import { describe, expect, test, vi } from 'vitest';
import { NOTHING_LEFT } from '../../core/gate/relay';
import { Leftovers } from '../../core/messages/leftovers';
import { createTillServer, type Question, type Sender } from '../../core/messages/till-server';
import { pageDraft, pageLine } from '../gate/page-draft';

const SENDER: Sender = {
  id: 'us',
  origin: 'https://till.example',
  url: 'https://till.example/pos',
  frameId: 3,
  tab: { id: 7 },
};

function serverWith(till: object = {}) {
  const log = vi.fn<(problem: string) => void>();
  const askManager = vi.fn<(question: Question) => Promise<void>>(async () => undefined);
  const inject = vi.fn(async () => undefined);
  const start = vi.fn(async () => ({}) as never);
  const callers = vi.fn(async () => till as never);
  const isGranted = async (origin: string) => origin === 'https://till.example';
  const printCards = vi.fn(async () => undefined);
  const options = { extensionId: 'us', isGranted, start, till: callers, printCards, inject, askManager, log };
  const serve = createTillServer(options);
  return { serve, log, inject, askManager, start, callers, printCards };
}

const till = (method: string, ...args: unknown[]) => ({ type: 'till', method, args });
const look = till('look', pageDraft());
const long = (length: number) => 'x'.repeat(length);
const lines = (count: number) => Array.from({ length: count }, (_, index) => pageLine({ key: String(index) }));

const MALFORMED: [what: string, message: unknown, says: RegExp][] = [
  ['nothing', undefined, /^The message is malformed/u],
  ['a text', 'till', /^The message is malformed/u],
  ['a type of its own', { type: 'office' }, /at type/u],
  ['more than a start', { type: 'start', origin: 'https://other.example' }, /“start” is malformed at origin/u],
  ['a method of Object', till('constructor'), /at method/u],
  ['a method of the office', till('saveSettings', {}), /at method/u],
  ['arguments that are no list', { type: 'till', method: 'look', args: {} }, /at args/u],
  ['a call without its draft', till('look'), /The call “look” is malformed at 0/u],
  ['an argument too many', till('look', pageDraft(), 'more'), /The call “look” is malformed at 1/u],
  ['an unknown kind', till('look', { ...pageDraft(), kind: 'gift' }), /at 0\.kind/u],
  [
    'a correction from a page',
    till('look', pageDraft({ details: { correction: { what: 'cost', minor: 1 } } })),
    /at 0\.details/u,
  ],
  ['a repair from a page', till('look', pageDraft({ details: { stage: 'intake' } })), /at 0\.details\.stage/u],
  ['an origin in the draft', till('look', { ...pageDraft(), origin: 'https://other.example' }), /at 0\.origin/u],
  ['cards of nothing', { type: 'printCards' }, /“printCards” is malformed at documentId/u],
  ['cards and more', { type: 'printCards', documentId: 'd', url: 'https://x.example' }, /at url/u],
  ['a prototype', till('look', JSON.parse('{"__proto__":{"kind":"sale"}}')), /at 0\.__proto__|at 0/u],
  ['a count of cards, which the worker alone asks for', till('cardsOf', 'd'), /at method/u],
  ['a PIN: none is ever typed into a page', till('approve', pageDraft(), '4711', 'x'), /at method/u],
  ['a question to a manager without its draft', { type: 'askManager' }, /“askManager” is malformed at page/u],
  ['a question that says which tab', { type: 'askManager', page: pageDraft(), tab: 1 }, /is malformed at tab/u],
  ['2,001 lines', till('look', pageDraft({ lines: lines(2001) })), /at 0\.lines/u],
  ['a name of 501 characters', till('look', pageDraft({ party: long(501) })), /at 0\.party/u],
  [
    'a quantity in words',
    till('look', pageDraft({ lines: [pageLine({ quantity: '2' as never })] })),
    /0\.lines\.0\.quantity/u,
  ],
  [
    'an endless quantity',
    till('look', pageDraft({ lines: [pageLine({ quantity: Number.POSITIVE_INFINITY })] })),
    /0\.lines\.0\.quantity/u,
  ],
  ['half a kopiyka', till('look', pageDraft({ lines: [pageLine({ priceMinor: 0.5 })] })), /0\.lines\.0\.priceMinor/u],
  ['a serial of 10,001 characters', till('scan', pageDraft(), long(10_001), null), /“scan” is malformed at 1/u],
  ['a unit before the first', till('remove', pageDraft(), '1', -1, null), /“remove” is malformed at 2/u],
  ['an unknown reason', till('explain', pageDraft(), 'imei:1', 'found'), /“explain” is malformed at 2/u],
  ['an unknown place', till('sendTo', pageDraft(), 'home'), /“sendTo” is malformed at 1/u],
  [
    'a state of its own',
    till('settle', 'id', { state: 'pending', number: null, message: null }),
    /“settle” is malformed at 1\.state/u,
  ],
  [
    'a manager’s word',
    till('settle', 'id', { state: 'posted', number: '1', message: null, source: 'manager' }),
    /at 1\.source/u,
  ],
  [
    '501 sightings',
    till('sighted', Array(501).fill({ kind: 'sale', definition: 'd', documentKey: 'k', number: 'n' })),
    /at 0/u,
  ],
  [
    'a thousand scans',
    { type: 'leave', leftover: { ...NOTHING_LEFT, scans: Array(101).fill('A1') } },
    /at leftover\.scans/u,
  ],
  [
    'an endless scan',
    { type: 'leave', leftover: { ...NOTHING_LEFT, scans: [long(10_001)] } },
    /at leftover\.scans\.0/u,
  ],
  ['more than a leftover', { type: 'leave', leftover: { ...NOTHING_LEFT, tab: 1 } }, /at leftover\.tab/u],
  ['a pick-up of another tab', { type: 'pickUp', tab: 8 }, /“pickUp” is malformed at tab/u],
  ['a page loaded before all time', till('look', { ...pageDraft(), loadedAt: -1 }), /at 0\.loadedAt/u],
  ['a unit fetched without its draft', till('fetchUnit', 'A1', null, false), /“fetchUnit” is malformed at 0/u],
];

describe('a malformed message', () => {
  test.each(MALFORMED)('%s is refused, logged and reaches no ledger', async (_, message, says) => {
    const { serve, log, callers, start, inject, askManager } = serverWith();
    const answer = await serve(message, SENDER);
    expect(answer).toEqual({ ok: false, error: expect.stringMatching(says), retryable: false });
    expect(log).toHaveBeenCalledOnce();
    for (const reached of [callers, start, inject, askManager]) expect(reached).not.toHaveBeenCalled();
  });
});

describe('a sender', () => {
  const strangers: [who: string, sender: Sender, says: string][] = [
    ['another extension', { ...SENDER, id: 'other' }, 'not from this extension'],
    ['a page of an extension', { ...SENDER, tab: undefined }, 'not from a page in a tab'],
    ['nobody’s frame', { ...SENDER, frameId: undefined }, 'not from a page in a tab'],
    ['a sandboxed frame', { ...SENDER, origin: 'null' }, 'without an origin'],
    ['a file', { ...SENDER, origin: 'file://' }, 'without an origin'],
    [
      'an extension’s page in a tab',
      { ...SENDER, origin: undefined, url: 'chrome-extension://us/manager.html' },
      'without an origin',
    ],
    [
      'a site that was not granted',
      { ...SENDER, origin: 'https://other.example' },
      'https://other.example is not a site',
    ],
    ['another port of the host', { ...SENDER, origin: 'https://till.example:8443' }, 'is not a site'],
  ];

  test.each(strangers)('%s is refused', async (_, sender, says) => {
    const { serve, callers } = serverWith({ look: async () => 'view' });
    expect(await serve(look, sender)).toEqual({ ok: false, error: expect.stringContaining(says), retryable: false });
    expect(callers).not.toHaveBeenCalled();
  });

  test('from a site that was not granted learns only that, so that it takes itself away', async () => {
    const { serve, log, start } = serverWith();
    const sender = { ...SENDER, origin: 'https://other.example' };
    expect(await serve({ type: 'start' }, sender)).toEqual({ ok: true, value: null });
    expect(start).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  test('is known by the browser’s word alone', async () => {
    const view = { draftId: 'd' };
    const lookAt = vi.fn(async () => view);
    const { serve, callers } = serverWith({ look: lookAt });
    expect(await serve(look, SENDER)).toEqual({ ok: true, value: view });
    expect(callers).toHaveBeenCalledExactlyOnceWith({ origin: 'https://till.example', tab: '7' });
    expect(lookAt).toHaveBeenCalledExactlyOnceWith(pageDraft());
  });

  test('without an origin field is known by its address', async () => {
    const { serve, start } = serverWith();
    await serve({ type: 'start' }, { ...SENDER, origin: undefined });
    expect(start).toHaveBeenCalledExactlyOnceWith({ origin: 'https://till.example', tab: '7' });
  });

  test.each([
    ['loadGate', 'gate'],
    ['loadPanel', 'panel'],
  ])('gets its %s into its own frame', async (type, script) => {
    const { serve, inject } = serverWith();
    expect(await serve({ type }, SENDER)).toEqual({ ok: true, value: null });
    expect(inject).toHaveBeenCalledExactlyOnceWith(script, 7, 3);
  });
});

describe('warranty cards', () => {
  const ask = { type: 'printCards', documentId: 'd1' };

  test('are printed of a document that the site has posted, beside its tab', async () => {
    const known = vi.fn(async () => 1);
    const { serve, printCards, callers } = serverWith({ cardsOf: known });
    expect(await serve(ask, SENDER)).toEqual({ ok: true, value: null });
    expect(callers).toHaveBeenCalledExactlyOnceWith({ origin: 'https://till.example', tab: '7' });
    expect(known).toHaveBeenCalledExactlyOnceWith('d1');
    expect(printCards).toHaveBeenCalledExactlyOnceWith('d1', 7);
  });

  test('open no page for one without cards', async () => {
    const { serve, printCards } = serverWith({ cardsOf: async () => 0 });
    expect(await serve(ask, SENDER)).toMatchObject({ ok: false });
    expect(printCards).not.toHaveBeenCalled();
  });
});

test('a question to a manager goes with the tab and the frame that the browser names', async () => {
  const { serve, askManager, callers } = serverWith();
  expect(await serve({ type: 'askManager', page: pageDraft() }, SENDER)).toEqual({ ok: true, value: null });
  const question = { origin: 'https://till.example', tab: 7, frame: 3, page: pageDraft() };
  expect(askManager).toHaveBeenCalledExactlyOnceWith(question);
  expect(callers).not.toHaveBeenCalled();
});

describe('an answer', () => {
  test('carries the ledger’s own words and whether asking again may help', async () => {
    const full = Object.assign(new Error('The disk is full.'), { retryable: true, code: 'full' });
    const reserve = async () => Promise.reject(full);
    const { serve } = serverWith({ reserve });
    const answer = await serve(till('reserve', pageDraft()), SENDER);
    expect(answer).toEqual({ ok: false, error: 'The disk is full.', retryable: true, code: 'full' });
  });

  test('to an error of no known sort promises nothing', async () => {
    const { serve } = serverWith({ openDocuments: async () => Promise.reject('gone') });
    expect(await serve(till('openDocuments'), SENDER)).toEqual({ ok: false, error: 'gone', retryable: false });
  });

  test('is a native promise: others are lost between the worlds', () => {
    const answer = serverWith().serve(look, SENDER);
    expect(Object.getPrototypeOf(answer)).toBe(Promise.prototype);
  });

  test('to a quantity that could not be read judges it, not zero', async () => {
    const lookAt = vi.fn<(draft: unknown) => Promise<string>>(async () => 'view');
    const { serve } = serverWith({ look: lookAt });
    const draft = pageDraft({ lines: [pageLine({ quantity: Number.NaN, pack: Number.NaN })] });
    await serve(JSON.parse(JSON.stringify(till('look', draft))), SENDER);
    expect(lookAt).toHaveBeenCalledExactlyOnceWith(draft);
    await serve(structuredClone(till('look', draft)), SENDER);
    expect(lookAt).toHaveBeenLastCalledWith(draft);
  });
});

describe('what a page leaves', () => {
  const left = { ...NOTHING_LEFT, scans: ['A1'], definition: 'register' };
  const leave = { type: 'leave', leftover: left };

  test('is picked up once, by the next page of that tab and origin alone', async () => {
    const { serve } = serverWith();
    expect(await serve(leave, SENDER)).toEqual({ ok: true, value: null });
    expect(await serve({ type: 'pickUp' }, { ...SENDER, tab: { id: 8 } })).toEqual({ ok: true, value: null });
    expect(await serve({ type: 'pickUp' }, { ...SENDER, frameId: 9 })).toEqual({ ok: true, value: left });
    expect(await serve({ type: 'pickUp' }, SENDER)).toEqual({ ok: true, value: null });
  });

  test('is what it left last', async () => {
    const { serve } = serverWith();
    await serve(leave, SENDER);
    await serve({ type: 'leave', leftover: NOTHING_LEFT }, SENDER);
    expect(await serve({ type: 'pickUp' }, SENDER)).toEqual({ ok: true, value: NOTHING_LEFT });
  });

  test('is for nobody where the site was not granted', async () => {
    const { serve, log } = serverWith();
    const stranger = { ...SENDER, origin: 'https://other.example' };
    expect(await serve(leave, stranger)).toMatchObject({ ok: false });
    expect(await serve({ type: 'pickUp' }, stranger)).toMatchObject({ ok: false });
    expect(log).toHaveBeenCalledTimes(2);
  });

  test('half a minute ago was for a page that never came', () => {
    let now = 0;
    const leftovers = new Leftovers(() => now);
    leftovers.leave('7 here', left);
    now = 30_001;
    expect(leftovers.pickUp('7 here')).toBeNull();
  });
});
