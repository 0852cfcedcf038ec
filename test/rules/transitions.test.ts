import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../core/model/document';
import { RETURN_STATE, UNIT_STATES } from '../../core/model/unit';
import { judge } from '../../core/rules/judge';
import { stepOf, TRANSITIONS } from '../../core/rules/transitions';
import { document, facts, id, line, told, unit } from './shop';

const SERIAL = id('serial', 'W1');
const STATES = [...UNIT_STATES, 'unknown'] as const;

/** Everything else about the unit is right, so what is left is the table. */
function judged(kind: (typeof DOCUMENT_KINDS)[number], state: (typeof STATES)[number]) {
  const units = state === 'unknown' ? [] : [unit(state, [SERIAL])];
  return judge(document(kind, [line('watch', [[SERIAL]])], { reference: '5521' }), facts({ units }));
}

describe('the transition table', () => {
  test('has a row for every kind of paper and a step for every state', () => {
    for (const kind of DOCUMENT_KINDS) {
      expect(Object.keys(TRANSITIONS[kind]).sort()).toEqual([...STATES].sort());
    }
  });

  test('every pair either moves the unit or names a rule, and the judge does the same', () => {
    let pairs = 0;
    for (const kind of DOCUMENT_KINDS) {
      for (const state of STATES) {
        const step = stepOf({ kind, returnTo: 'quarantine' }, state, false);
        const judgement = judged(kind, state);
        if ('to' in step) {
          expect(judgement.verdict.outcome, `${kind} of ${state}`).toBe('accept');
          expect(judgement.actions.map(({ to }) => to)).toEqual([step.to]);
        } else {
          expect(told(judgement), `${kind} of ${state}`).toEqual([`${step.rule} refuse line-watch 0`]);
          expect(judgement.actions).toEqual([]);
        }
        pairs++;
      }
    }
    expect(pairs).toBe(DOCUMENT_KINDS.length * (UNIT_STATES.length + 1));
  });

  test('only these pairs move a unit', () => {
    const moving = DOCUMENT_KINDS.flatMap((kind) =>
      STATES.filter((state) => 'to' in stepOf({ kind, returnTo: 'inStock' }, state, true)).map(
        (state) => `${kind} ${state}`,
      ),
    );
    expect(moving).toEqual(['goodsReceipt sold', 'goodsReceipt unknown', 'sale inStock', 'customerReturn sold']);
  });

  test('a return goes where the document says', () => {
    for (const returnTo of ['inStock', 'quarantine', 'inRepair'] as const) {
      const { actions } = judge(
        document('customerReturn', [line('watch', [[SERIAL]])], { reference: '5521', returnTo }),
        facts({ units: [unit('sold', [SERIAL])] }),
      );
      expect(actions.map(({ to }) => to)).toEqual([RETURN_STATE[returnTo]]);
    }
  });

  test('a step that asks for a reason is no step without one', () => {
    expect(stepOf({ kind: 'goodsReceipt', returnTo: 'inStock' }, 'sold', false)).toEqual({ rule: 'GR3' });
    expect(stepOf({ kind: 'goodsReceipt', returnTo: 'inStock' }, 'sold', true)).toEqual({ to: 'inStock' });
    expect(stepOf({ kind: 'sale', returnTo: 'inStock' }, 'sold', true)).toEqual({ rule: 'SA2' });
  });
});
