import { describe, expect, test } from 'vitest';
import { type Attempt, type GateState, type Input, OPEN, type Step, step, type Way } from '../../core/gate/machine';
import { Random } from '../ledger/random';

const WAYS: readonly Way[] = ['click', 'key', 'submit', 'form', 'request', 'instant'];

function press(way: Way, change: Partial<Attempt> = {}): Attempt {
  return { type: 'attempt', way, key: 'A', need: 'ask', byHand: true, ...change };
}

function reach(...inputs: Input[]): Step {
  let last: Step = { state: OPEN, reply: null, effects: [] };
  for (const input of inputs) last = step(last.state, input);
  return last;
}

const RESERVED: Input = { type: 'reserved', key: 'A', documentId: 'D1' };

describe('an attempt', () => {
  test.each(WAYS.filter((way) => way !== 'instant'))(
    'by %s on a tracked document is held, and the ledger asked',
    (way) => {
      expect(reach(press(way))).toEqual({
        state: { at: 'held', key: 'A' },
        reply: 'wait',
        effects: [{ do: 'ask', key: 'A' }],
      });
    },
  );

  test('that cannot wait is stopped until the ledger has answered', () => {
    expect(reach(press('instant')).reply).toBe('stop');
    expect(reach(press('instant'), RESERVED, press('instant'))).toMatchObject({
      reply: 'pass',
      effects: [{ do: 'sent', documentId: 'D1' }],
    });
  });

  test.each(WAYS)('by %s with nothing tracked passes at once', (way) => {
    expect(reach(press(way, { need: 'nothing' }))).toEqual({ state: OPEN, reply: 'pass', effects: [] });
  });

  test('pressed twice is held once; the second press is swallowed', () => {
    expect(reach(press('click'), press('click'))).toMatchObject({ state: { at: 'held' }, reply: 'stop', effects: [] });
  });

  test('on a fresh accepting verdict passes, and its request waits for the reservation', () => {
    const trusted = press('click', { need: 'trust' });
    expect(reach(trusted)).toMatchObject({ state: { at: 'passing' }, reply: 'pass', effects: [{ do: 'ask' }] });
    expect(reach(trusted, press('request', { byHand: false })).reply).toBe('wait');
  });
});

describe('an answer of the ledger', () => {
  test('reserved: what waits is released, once', () => {
    expect(reach(press('click'), RESERVED)).toEqual({
      state: { at: 'released', key: 'A', documentId: 'D1', sent: 'none' },
      reply: null,
      effects: [{ do: 'release', key: 'A' }],
    });
  });

  test.each(['refused', 'unanswered'] as const)('%s: what waits is turned away', (type) => {
    expect(reach(press('click'), { type, key: 'A' })).toEqual({
      state: { at: type, key: 'A' },
      reply: null,
      effects: [{ do: 'refuse', key: 'A' }],
    });
  });

  test('that nobody waits for any more gives the units back', () => {
    expect(reach(RESERVED).effects).toEqual([{ do: 'void', documentId: 'D1' }]);
    expect(reach(press('click'), { ...RESERVED, key: 'B' }).effects).toEqual([{ do: 'void', documentId: 'D1' }]);
  });

  test('about another document changes nothing', () => {
    expect(reach(press('click'), { type: 'refused', key: 'B' }).state).toEqual({ at: 'held', key: 'A' });
  });
});

describe('a release', () => {
  const released = [press('click'), RESERVED] as const;

  test('is one pass: the request goes, a second one waits', () => {
    expect(reach(...released, press('request'))).toMatchObject({ state: { sent: 'flying' }, reply: 'pass' });
    expect(reach(...released, press('request'), press('request')).reply).toBe('wait');
  });

  test('is void when the page changed: the new document is judged, the old one given back', () => {
    expect(reach(...released, press('request', { key: 'B' }))).toMatchObject({
      state: { at: 'held', key: 'B' },
      reply: 'wait',
      effects: [
        { do: 'void', documentId: 'D1' },
        { do: 'ask', key: 'B' },
      ],
    });
    expect(reach(...released, { type: 'moved', key: 'B' }).effects).toEqual([
      { do: 'void', documentId: 'D1' },
      { do: 'ask', key: 'B' },
    ]);
  });

  test('whose control is gone is abandoned, and the units given back', () => {
    expect(reach(...released, { type: 'moved', key: null })).toMatchObject({
      state: { at: 'changed' },
      effects: [{ do: 'void', documentId: 'D1' }],
    });
  });

  test('belongs to an optimistic page that has emptied its cart', () => {
    expect(reach(...released, press('request', { key: null })).reply).toBe('pass');
  });

  test('ends with its outcome, and not with another document’s', () => {
    expect(reach(...released, press('request'), { type: 'settled', documentId: 'D1' }).state).toEqual(OPEN);
    expect(reach(...released, press('request'), { type: 'settled', documentId: 'D2' }).state.at).toBe('released');
  });
});

test('a refusal is left behind when the page shows something else', () => {
  const refused = [press('click'), { type: 'refused', key: 'A' }] as const;
  expect(reach(...refused, { type: 'page', key: 'A' }).state.at).toBe('refused');
  expect(reach(...refused, { type: 'page', key: 'B' }).state).toEqual(OPEN);
});

/** Every input a page, a clerk and a ledger could give, at random: what is strict leaves only with a reservation of its own. */
test.each([1, 2, 3, 4, 5])('random inputs, seed %i: nothing strict leaves the page unreserved', (seed) => {
  const random = new Random(seed);
  let state: GateState = OPEN;
  let documents = 0;
  for (let i = 0; i < 20_000; i++) {
    const key = random.pick(['A', 'B'] as const);
    const asked: string[] = state.at === 'held' || state.at === 'passing' ? [state.key] : [];
    const input = random.pick<Input>([
      press(random.pick(WAYS), { key, byHand: random.next() < 0.5 }),
      ...asked.map((one): Input => ({ type: 'reserved', key: one, documentId: `D${++documents}` })),
      { type: random.pick(['refused', 'unanswered'] as const), key },
      { type: 'moved', key: random.pick([key, null]) },
      { type: 'page', key: random.pick([key, null]) },
      { type: 'sent' },
      { type: 'answered', documentId: `D${documents}` },
      { type: 'settled', documentId: `D${documents}` },
    ]);
    const next: Step = step(state, input);
    const leaves = input.type === 'attempt' && ['request', 'form', 'instant'].includes(input.way);
    if (leaves && next.reply === 'pass') {
      expect(state, JSON.stringify(input)).toMatchObject({ at: 'released', key: input.key });
      expect(next.state).toMatchObject({ at: 'released', sent: 'flying' });
    }
    state = next.state;
  }
});
