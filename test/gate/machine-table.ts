import { type Attempt, type Effect, type GateState, type Input, step } from '../../core/gate/machine';

/** Every state, about the document with key `A`, reserved as `doc`. */
export const STATES: Readonly<Record<string, GateState>> = {
  open: { at: 'open' },
  held: { at: 'held', key: 'A' },
  passing: { at: 'passing', key: 'A', sent: false },
  passed: { at: 'passing', key: 'A', sent: true },
  released: { at: 'released', key: 'A', documentId: 'doc', sent: 'none' },
  flying: { at: 'released', key: 'A', documentId: 'doc', sent: 'flying' },
  answered: { at: 'released', key: 'A', documentId: 'doc', sent: 'answered' },
  refused: { at: 'refused', key: 'A' },
  unanswered: { at: 'unanswered', key: 'A' },
  changed: { at: 'changed', key: 'A' },
  unsaved: { at: 'unsaved', key: 'A' },
};

/** Name of a state, with its key where that is not `A`. */
function nameOf(state: GateState): string {
  const same = (known: GateState) => JSON.stringify({ ...known, ...keyOf(state) }) === JSON.stringify(state);
  const name = Object.entries(STATES).find(([, known]) => known.at === state.at && same(known))?.[0];
  if (name === undefined) return JSON.stringify(state);
  return 'key' in state && state.key !== 'A' ? `${name}:${state.key}` : name;
}

function keyOf(state: GateState): object {
  return 'key' in state ? { key: state.key } : {};
}

function sayEffect(effect: Effect): string {
  return `${effect.do}(${'key' in effect ? effect.key : effect.documentId})`;
}

/** A step in words: reply, the state if it is another, effects. `-` is none of them. */
export function say(from: string, input: Input): string {
  const before = STATES[from];
  if (!before) throw new Error(`no state ${from}`);
  const { state, reply, effects } = step(before, input);
  const after = nameOf(state);
  const words = [reply ?? [], after === from ? [] : after, effects.map(sayEffect)].flat();
  return words.join(' ') || '-';
}

/** `click`, `click by hand`, `request of B`, `form of nothing`, `key trusted`, `click untracked`, joined as needed. */
export function attempt(words: string): Attempt {
  const [way] = words.split(' ');
  return {
    type: 'attempt',
    way: way as Attempt['way'],
    key: words.includes('of nothing') ? null : words.includes('of B') ? 'B' : 'A',
    need: words.includes('trusted') ? 'trust' : words.includes('untracked') ? 'nothing' : 'ask',
    byHand: words.includes('by hand'),
  };
}

/** Rows `input | cell | cell …` under a heading of states; every cell is one case. */
export function casesOf(table: string): [from: string, input: string, expected: string][] {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [[, ...states] = [], ...body] = rows;
  return body.flatMap(([input = '', ...cells]) =>
    cells.map((cell, index): [string, string, string] => [states[index] ?? '', input, cell]),
  );
}
