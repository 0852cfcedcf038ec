import { describe, expect, test, vi } from 'vitest';
import type { Bridge, CalledRequest, RequestAnswer } from '../../core/gate/bridge';
import type { DomGate } from '../../core/gate/dom-gate';
import type { DomExit } from '../../core/gate/dom-guard';
import type { Deciders } from '../../core/gate/frame-link';
import { Porch } from '../../core/gate/porch';
import { showsSomething } from '../../core/gate/shows-something';
import type { Profile } from '../../core/pos/profile';
import type { Sending } from '../../core/pos/submitting';
import { HOLD } from './fake-page';

function setUp(around: Partial<Deciders> | null = null) {
  const bridge: Bridge = {
    handler: null,
    placed: null,
    connected: true,
    readingForm: false,
    global: () => null,
    off: () => undefined,
  };
  const domGate: DomGate = { guard: null, attach: vi.fn() };
  const porch = new Porch(bridge, domGate, () => around && { handler: null, guard: null, ...around });
  let ids = 0;
  function call(url = 'https://till.example/submit', instant = false) {
    const answer = vi.fn<(answer: RequestAnswer) => void>();
    const made: CalledRequest = { id: ++ids, method: 'POST', url, body: '', instant, silent: false, answer };
    porch.request(made);
    return { id: made.id, answer };
  }
  return { bridge, domGate, porch, call };
}

const FORM: Sending = { method: 'POST', url: 'https://till.example/submit', body: '', byForm: true };
const PASS = { pass: true, watch: false };

describe('while the profile is not known', () => {
  test('whatever is not a GET waits, and passes when nobody is to decide', () => {
    const { porch, bridge, call } = setUp();
    expect(['GET', 'HEAD', 'POST', 'PUT'].map((method) => porch.concerns(method, '/x'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    const { answer } = call();
    expect(answer).not.toHaveBeenCalled();
    bridge.handler = null;
    porch.flush();
    expect(answer).toHaveBeenCalledExactlyOnceWith(PASS);
  });

  test('what cannot wait passes', () => {
    expect(setUp().call('/x', true).answer).toHaveBeenCalledExactlyOnceWith(PASS);
  });

  test('a given-up request never goes', () => {
    const { porch, call } = setUp();
    const { id, answer } = call();
    porch.aborted(id);
    porch.flush();
    expect(answer).not.toHaveBeenCalled();
  });

  test('a form waits, an address that the page goes to does not', () => {
    const { domGate, porch } = setUp();
    expect(domGate.guard?.isFinal(FORM)).toBe(true);
    expect(domGate.guard?.isFinal({ ...FORM, method: 'GET', byForm: false })).toBe(false);
    porch.watch([HOLD], () => undefined);
    expect(domGate.guard?.isFinal(FORM)).toBe(false);
  });

  test('a native submission waits, and is made anew where its form still is', () => {
    const { porch, domGate } = setUp();
    const exit = (there: boolean): DomExit => ({
      way: 'form',
      byHand: false,
      stillThere: () => there,
      carryOut: vi.fn(),
    });
    const [there, gone] = [exit(true), exit(false)];
    expect([there, gone].map((one) => domGate.guard?.passes(one))).toEqual([false, false]);
    porch.flush();
    expect(there.carryOut).toHaveBeenCalledOnce();
    expect(gone.carryOut).not.toHaveBeenCalled();
  });
});

describe('while no document is shown', () => {
  test('only a request that a rule holds waits, and calls for the gate, which decides', () => {
    const { porch, bridge, call } = setUp();
    const needed = vi.fn();
    porch.watch([HOLD, { ...HOLD, id: 'seen', url: '/seen', mode: 'observe' }], needed);
    expect(porch.concerns('POST', 'https://till.example/submit')).toBe(true);
    expect(porch.concerns('PUT', 'https://till.example/submit')).toBe(false);
    expect(porch.concerns('POST', 'https://till.example/seen')).toBe(false);
    const { answer } = call();
    expect(needed).toHaveBeenCalledOnce();
    const gate = { concerns: () => true, look: vi.fn(), request: vi.fn(), responded: vi.fn(), aborted: vi.fn() };
    bridge.handler = gate;
    porch.flush();
    expect(gate.request).toHaveBeenCalledOnce();
    expect(answer).not.toHaveBeenCalled();
  });

  test('what waited for the profile and no rule names passes', () => {
    const { porch, call } = setUp();
    const { answer } = call('https://till.example/login');
    porch.watch([HOLD], () => undefined);
    expect(answer).toHaveBeenCalledExactlyOnceWith(PASS);
  });
});

describe('inside a frame of a page that is on watch', () => {
  test('the page’s own gate decides', () => {
    const around = { concerns: () => true, look: vi.fn(), request: vi.fn(), responded: vi.fn(), aborted: vi.fn() };
    const { porch, call } = setUp({ handler: around });
    call();
    porch.responded(1, 200, '');
    expect(around.request).toHaveBeenCalledOnce();
    expect(around.responded).toHaveBeenCalledExactlyOnceWith(1, 200, '');
  });

  test('so it does about a form, though the profile is not known here yet', () => {
    const isFinal = vi.fn(({ url }: Sending) => url.endsWith('/submit'));
    const guard = { finalControl: () => null, controlOfKey: () => null, isFinal, passes: vi.fn(() => true) };
    const { domGate, porch } = setUp({ guard });
    expect(domGate.guard?.isFinal(FORM)).toBe(true);
    expect(domGate.guard?.isFinal({ ...FORM, url: 'https://till.example/search' })).toBe(false);
    const exit: DomExit = { way: 'form', byHand: false, stillThere: () => true, carryOut: vi.fn() };
    expect(domGate.guard?.passes(exit)).toBe(true);
    expect(guard.passes).toHaveBeenCalledExactlyOnceWith(exit);
    porch.flush();
    expect(exit.carryOut).not.toHaveBeenCalled();
  });
});

describe('whether a document may be shown', () => {
  const profile = (root: string, when = {}) => ({ documents: [{ root, when }], sightings: [] }) as unknown as Profile;
  const pageWith = (...selectors: string[]) =>
    ({
      querySelector(selector: string) {
        if (selector.includes('>>>')) throw new SyntaxError('not a selector');
        return selectors.includes(selector) ? {} : null;
      },
    }) as unknown as Document;

  test.each([
    ['its root', 'main', {}, ['main'], true],
    ['nothing of it', 'main', {}, ['nav'], false],
    ['its mark alone: the page may have changed', 'main', { selector: '#till' }, ['#till'], true],
    ['its root, seen from the whole page', ':page main:visible', {}, ['main'], true],
    ['more than CSS can say', 'main >>> form', {}, [], true],
  ])('by %s', (_, root, when, there, expected) => {
    expect(showsSomething(profile(root, when), pageWith(...there))).toBe(expected);
  });
});
