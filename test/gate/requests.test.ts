import { describe, expect, test, vi } from 'vitest';
import type { BridgeHandler, RequestAnswer } from '../../core/gate/bridge';
import { Desk } from '../../core/gate/desk';
import { Gatekeeper } from '../../core/gate/gatekeeper';
import { Outcomes } from '../../core/gate/outcomes';
import { RequestGate } from '../../core/gate/requests';
import type { Till } from '../../core/ledger/till';
import type { PageReading } from '../../core/pos/adapter';
import type { RequestRule } from '../../core/pos/profile';
import { DEFINITION, draftView, fakePage, fakeTill, HOLD } from './fake-page';

const OBSERVE: RequestRule = { ...HOLD, id: 'list', url: '/list', mode: 'observe', documents: [] };
const PASS: RequestAnswer = { pass: true, watch: true };

interface SetUp {
  readonly onDrift?: string | null;
  readonly around?: BridgeHandler;
}

function setUp({ onDrift = 'changed', around }: SetUp = {}) {
  const page = fakePage([HOLD, OBSERVE]);
  const settle = vi.fn<Till['settle']>(async (_, { state }) => state);
  const reserve = vi.fn<Till['reserve']>(async () => ({ reserved: true, documentId: 'doc', view: draftView() }));
  const till = fakeTill({ reserve, settle, look: async () => draftView() });
  const nothing = () => undefined;
  const desk = new Desk(page.adapter, till, () => null, nothing);
  const outcomes: Outcomes = new Outcomes(page.adapter, till, (id) => keeper.settled(id), new AbortController().signal);
  const keeper: Gatekeeper = new Gatekeeper(
    desk,
    outcomes,
    nothing,
    () => true,
    () => 'refused',
  );
  const gate = new RequestGate(
    page.adapter,
    desk,
    keeper,
    outcomes,
    ({ shows }) => (shows === 'partial' ? 'not all lines' : onDrift),
    String,
    () => around ?? null,
  );
  let id = 0;
  function call(path = '/submit', instant = false) {
    const answer = vi.fn<(answer: RequestAnswer) => void>();
    gate.request({
      id: ++id,
      method: 'POST',
      url: `https://till.example${path}`,
      body: '',
      instant,
      silent: false,
      answer,
    });
    return { id, answer };
  }
  const shows = (reading: PageReading) =>
    Object.assign(page.adapter, { read: () => reading, readRequest: () => reading });
  const drift = () => shows({ shows: 'drift', definition: DEFINITION, missing: ['rows'] });
  return { page, gate, keeper, desk, reserve, settle, call, drift, shows };
}

describe('a request', () => {
  test('concerns the gate by method and address alone', () => {
    const { gate } = setUp();
    const concerns = ([method = '', path = '']: string[]) => gate.concerns(method, `https://api.example${path}`);
    const asked = [
      ['POST', '/submit'],
      ['POST', '/list'],
      ['PUT', '/submit'],
      ['POST', '/other'],
    ];
    expect(asked.map(concerns)).toEqual([true, true, false, false]);
    expect(gate.concerns('POST', 'no address')).toBe(false);
  });

  test('that a rule only observes passes at once and is watched', () => {
    const { call, reserve } = setUp();
    expect(call('/list').answer).toHaveBeenCalledExactlyOnceWith(PASS);
    expect(reserve).not.toHaveBeenCalled();
  });

  test('whose conditions do not hold passes unwatched', () => {
    const { call, page } = setUp();
    Object.assign(page.adapter, { matches: () => false });
    expect(call().answer).toHaveBeenCalledExactlyOnceWith({ pass: true, watch: false });
  });

  test('that submits waits for the ledger, goes, and posts by the POS’s answer', async () => {
    const { call, gate, page, settle } = setUp();
    const { id, answer } = call();
    expect(answer).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(PASS));
    page.answer = ({ body }) => ({ state: 'posted', number: body, message: null, documentKey: null });
    gate.responded(id, 200, '118');
    expect(settle).toHaveBeenCalledExactlyOnceWith('doc', { state: 'posted', number: '118', message: null });
  });

  test('that is refused is answered as the POS’s own error', async () => {
    const { call, reserve } = setUp();
    reserve.mockResolvedValue({ reserved: false, view: draftView() });
    const { answer } = call();
    const refusal = { pass: false, status: 422, headers: {}, body: 'refused' };
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(refusal));
  });

  test('whose answer nobody will hear of is not watched, and the page’s mark alone posts it', async () => {
    const { gate, page, settle, desk } = setUp();
    await desk.look();
    const answer = vi.fn<(answer: RequestAnswer) => void>();
    const url = 'https://till.example/submit';
    gate.request({ id: 7, method: 'POST', url, body: null, instant: true, silent: true, answer });
    expect(answer).toHaveBeenCalledExactlyOnceWith({ pass: true, watch: false });
    page.mark = { state: 'posted', number: '7', message: null, documentKey: null };
    await vi.waitFor(() =>
      expect(settle).toHaveBeenCalledExactlyOnceWith('doc', { state: 'posted', number: '7', message: null }),
    );
  });

  test('that meets an error of ours does not go', () => {
    const { call, page, reserve } = setUp();
    const broken = () => {
      throw new Error('no such element');
    };
    Object.assign(page.adapter, { readRequest: broken });
    const refusal = { pass: false, status: 422, headers: {}, body: 'Error: no such element' };
    expect(call().answer).toHaveBeenCalledExactlyOnceWith(refusal);
    Object.assign(page.adapter, { matches: broken });
    expect(call().answer).toHaveBeenCalledExactlyOnceWith(refusal);
    expect(call('/list').answer).toHaveBeenCalledExactlyOnceWith({ pass: true, watch: false });
    expect(reserve).not.toHaveBeenCalled();
  });

  test('whose body was read later is judged by what the page showed when it was made', async () => {
    const { gate, page, reserve } = setUp();
    gate.look(1);
    page.draft = null;
    const answer = vi.fn<(answer: RequestAnswer) => void>();
    const url = 'https://till.example/submit';
    gate.request({ id: 1, method: 'POST', url, body: null, instant: false, silent: false, answer });
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(PASS));
    expect(reserve).toHaveBeenCalledOnce();
  });
});

describe('on a page that changed', () => {
  test('it is turned away, or passes where the shop says so', () => {
    const strict = setUp();
    strict.drift();
    expect(strict.call().answer).toHaveBeenCalledExactlyOnceWith({
      pass: false,
      status: 422,
      headers: {},
      body: 'changed',
    });
    const lax = setUp({ onDrift: null });
    lax.drift();
    expect(lax.call().answer).toHaveBeenCalledExactlyOnceWith(PASS);
  });

  test('it never passes where the page keeps lines back, whatever the shop says of changed pages', () => {
    const lax = setUp({ onDrift: null });
    lax.shows({ shows: 'partial', definition: DEFINITION });
    expect(lax.call().answer.mock.calls).toMatchObject([[{ pass: false, body: 'not all lines' }]]);
    expect(lax.reserve).not.toHaveBeenCalled();
  });

  test('but not when the page emptied itself to send what was just let go', async () => {
    const { call, drift, desk, keeper } = setUp();
    await desk.look();
    const exit = { way: 'click', byHand: true, sight: desk.see(), request: null } as const;
    const reply = keeper.attempt({ ...exit, stillThere: () => true, go: () => undefined, refuse: () => undefined });
    expect(reply).toBe('pass');
    drift();
    const { answer } = call();
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(PASS));
  });
});

describe('in a frame that shows nothing', () => {
  test('the frame around it decides, and hears the answer', () => {
    const around = { concerns: () => true, look: vi.fn(), request: vi.fn(), responded: vi.fn(), aborted: vi.fn() };
    const { call, page, gate } = setUp({ around });
    page.draft = null;
    gate.look(9);
    expect(around.look).toHaveBeenCalledExactlyOnceWith(9);
    const { id, answer } = call();
    expect(around.request).toHaveBeenCalledOnce();
    expect(answer).not.toHaveBeenCalled();
    gate.responded(id, 200, 'x');
    expect(around.responded).toHaveBeenCalledExactlyOnceWith(id, 200, 'x');
  });
});
