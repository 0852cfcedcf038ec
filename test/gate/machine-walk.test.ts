import { expect, test } from 'vitest';
import { type Attempt, type GateState, type Input, OPEN, type Step, step, type Way } from '../../core/gate/machine';
import { Random } from '../ledger/random';

const WAYS: readonly Way[] = ['click', 'key', 'submit', 'form', 'request', 'instant'];

function press(way: Way, change: Partial<Attempt> = {}): Attempt {
  return { type: 'attempt', way, key: 'A', need: 'ask', byHand: true, ...change };
}

/** Every input a page, a clerk and a ledger could give, at random: what is strict leaves only with a reservation of its own. */
test.each([1, 2, 3, 4, 5])('random inputs, seed %i: nothing strict leaves the page unreserved', (seed) => {
  const random = new Random(seed);
  let state: GateState = OPEN;
  let documents = 0;
  let left = 0;
  for (let i = 0; i < 20_000; i++) {
    const key = random.pick(['A', 'B'] as const);
    const asked: string[] = state.at === 'held' || state.at === 'passing' ? [state.key] : [];
    const input = random.pick<Input>([
      press(random.pick(WAYS), { key, byHand: random.next() < 0.5 }),
      ...asked.map((one): Input => ({ type: 'reserved', key: one, documentId: `D${++documents}` })),
      { type: random.pick(['refused', 'unanswered'] as const), key },
      { type: 'moved', key: random.pick([key, null]) },
      { type: 'page', key: random.pick([key, null]) },
      { type: 'answering' },
      { type: 'sent' },
      { type: 'answered', documentId: `D${documents}` },
      { type: 'settled', documentId: `D${documents}` },
    ]);
    const next: Step = step(state, input);
    const leaves = input.type === 'attempt' && ['request', 'form', 'instant'].includes(input.way);
    if (leaves && next.reply === 'pass') {
      left++;
      expect(state, JSON.stringify(input)).toMatchObject({ at: 'released', key: input.key });
      expect(next.state).toMatchObject({ at: 'released', sent: 'flying' });
    }
    state = next.state;
  }
  expect(left).toBeGreaterThan(50);
});
