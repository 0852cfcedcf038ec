import { describe, expect, test } from 'vitest';
import type { DocumentKind, LineRole } from '../../core/model/document';
import { DOCUMENT_KINDS } from '../../core/model/document';
import type { PaperDetails } from '../../core/model/paper-details';
import { RETURN_STATE, UNIT_STATES, type Unit, type UnitState } from '../../core/model/unit';
import { judgeUnit } from '../../core/rules/judge-unit';
import { kindOf, MOVEMENTS, type Movement, movementOf } from '../../core/rules/movement';
import { OVERRIDABLE } from '../../core/rules/overridable';
import { forcedState, type Standing, stepOf, TRANSITIONS } from '../../core/rules/transitions';
import { document, facts, id, line, POLICIES, paper, unit } from './shop';

const SERIAL = id('serial', 'W1');
const STATES: readonly Standing[] = [...UNIT_STATES, 'unknown'];

/** What makes a paper of a kind one that does this movement. */
const HOW: Readonly<Record<Movement, { readonly details?: PaperDetails; readonly role?: LineRole }>> = {
  goodsReceipt: {},
  sale: {},
  customerReturn: {},
  supplierReturn: { details: { cause: 'unsold' } },
  transferShip: { details: { stage: 'ship', toLocation: 'podil' } },
  transferReceive: { details: { stage: 'receive' } },
  transferCancel: { details: { stage: 'cancel' } },
  assemblyComponent: { role: 'component' },
  assemblyKit: { role: 'kit' },
  disassemblyComponent: { role: 'component' },
  disassemblyKit: { role: 'kit' },
  writeOff: { details: { cause: 'damaged' } },
  stockCount: {},
  repairIntake: { details: { problem: 'dead' } },
  repairStep: { details: { stage: 'sent' } },
  repairHandOut: { details: { stage: 'handedOut' } },
  replacementOld: { role: 'old' },
  replacementNew: { role: 'new' },
  buyBack: {},
  openingStock: {},
  openingSold: { role: 'sold' },
  correction: { details: { note: 'why' } },
};

const paperOf = (movement: Movement) => {
  const { details, role } = HOW[movement];
  const on = line('watch', [[SERIAL]], role ? { role } : {});
  return { paper: document(kindOf(movement), [on], { reference: '5521', ...(details && { details }) }), on };
};

/** What a unit in this state carries: one set that can be taken apart or was, a customer's in repair. */
const facetsOf = (state: Standing): Partial<Unit> => ({
  components: ['part'],
  paper: paper('disassembly', 'DI-1'),
  ...(state === 'inRepair' && { repair: { documentId: 'intake', stage: 'intake', from: 'sold' } }),
});

/** One unit in a state on a paper that does the movement. */
function judged(movement: Movement, state: Standing, overridden: readonly string[] = []) {
  const { paper, on } = paperOf(movement);
  const units = state === 'unknown' ? [] : [unit(state, [SERIAL], facetsOf(state))];
  const policy = POLICIES.watch;
  if (!policy) throw new Error('the shop has watches');
  const captured = { identifiers: [SERIAL] };
  return judgeUnit({ document: paper, line: on, policy, movement, captured, facts: facts({ units, overridden }) });
}

const moved = (movement: Movement, state: Standing, explained: boolean) =>
  stepOf({
    document: paperOf(movement).paper,
    movement,
    state,
    explained,
    before: state === 'inRepair' ? 'sold' : undefined,
  });

describe('the transition table', () => {
  test('has a row for every movement, a step for every state, and a movement for every kind', () => {
    for (const movement of MOVEMENTS) {
      expect(Object.keys(TRANSITIONS[movement]).sort()).toEqual([...STATES].sort());
      const { paper, on } = paperOf(movement);
      expect(movementOf(paper, on.role)).toBe(movement);
    }
    const kinds = new Set<DocumentKind>(MOVEMENTS.map(kindOf));
    expect([...kinds].sort()).toEqual([...DOCUMENT_KINDS].sort());
  });

  test.each(MOVEMENTS)(
    '%s: every state either moves the unit or names a rule, and the judge does the same',
    (movement) => {
      for (const state of STATES) {
        const step = moved(movement, state, false);
        const opinion = judged(movement, state);
        if ('to' in step) {
          const said = `${movement} of ${state}: ${opinion.broken.map(({ rule }) => rule)}`;
          expect(opinion.to, said).toBe(step.to);
        } else {
          expect(
            opinion.broken.map(({ rule }) => rule),
            `${movement} of ${state}`,
          ).toEqual([step.rule]);
          expect(opinion.to).toBeNull();
        }
      }
    },
  );

  test('only these pairs move a unit', () => {
    const moving = MOVEMENTS.filter((movement) => movement !== 'correction' && movement !== 'stockCount').map(
      (movement) => `${movement}: ${STATES.filter((state) => 'to' in moved(movement, state, true)).join(' ')}`,
    );
    expect(moving).toEqual([
      'goodsReceipt: sold returnedToSupplier foreign unknown',
      'sale: inStock',
      'customerReturn: sold',
      'supplierReturn: inStock quarantine replaced',
      'transferShip: inStock',
      'transferReceive: inTransit',
      'transferCancel: inTransit',
      'assemblyComponent: inStock',
      'assemblyKit: writtenOff foreign unknown',
      'disassemblyComponent: assembled',
      'disassemblyKit: inStock',
      'writeOff: inStock quarantine replaced',
      'repairIntake: inStock sold quarantine foreign unknown',
      'repairStep: inRepair',
      'repairHandOut: inRepair',
      'replacementOld: sold inRepair',
      'replacementNew: inStock',
      'buyBack: sold foreign unknown',
      'openingStock: foreign unknown',
      'openingSold: foreign unknown',
    ]);
  });

  test('only a sale, a replacement and an opening balance make a unit sold, from stock; a repair gives a customer’s back', () => {
    for (const movement of MOVEMENTS) {
      for (const state of STATES) {
        const step = moved(movement, state, true);
        if (!('to' in step) || step.to !== 'sold' || state === 'sold') continue;
        expect([
          'sale inStock',
          'replacementNew inStock',
          'openingSold unknown',
          'openingSold foreign',
          'repairHandOut inRepair',
        ]).toContain(`${movement} ${state}`);
      }
    }
  });

  test('a return goes where the document says, a write-off where its cause says', () => {
    for (const returnTo of ['inStock', 'quarantine', 'inRepair'] as const) {
      const step = stepOf({ document: { returnTo }, movement: 'customerReturn', state: 'sold', explained: false });
      expect(step).toEqual({ to: RETURN_STATE[returnTo] });
    }
    for (const [cause, to] of [
      ['damaged', 'writtenOff'],
      ['lost', 'lost'],
      ['stolen', 'lost'],
    ] as const) {
      const paper = { returnTo: 'inStock', details: { cause } } as const;
      expect(stepOf({ document: paper, movement: 'writeOff', state: 'inStock', explained: false })).toEqual({ to });
    }
  });

  const handedOut = (before: UnitState, stage: 'handedOut' | 'refused') =>
    stepOf({
      document: { returnTo: 'inStock', details: { stage } },
      movement: 'repairHandOut',
      state: 'inRepair',
      explained: false,
      before,
    });

  test('handed out after a repair, a unit is what it was before', () => {
    for (const before of ['sold', 'inStock', 'foreign'] as const) {
      expect(handedOut(before, 'handedOut')).toEqual({ to: before });
      expect(handedOut(before, 'refused')).toEqual({ to: before });
    }
  });

  test('what came back from a customer can be sold once it is repaired, and not before', () => {
    expect(handedOut('quarantine', 'handedOut')).toEqual({ to: 'inStock' });
    expect(handedOut('quarantine', 'refused')).toEqual({ to: 'quarantine' });
  });

  test('a step that asks for a reason is no step without one', () => {
    expect(moved('goodsReceipt', 'sold', false)).toEqual({ rule: 'GR3' });
    expect(moved('goodsReceipt', 'sold', true)).toEqual({ to: 'inStock' });
    expect(moved('sale', 'sold', true)).toEqual({ rule: 'SA2' });
  });

  test('a manager’s word moves what the table turns away, where it can, and never what another paper holds', () => {
    expect(judged('sale', 'sold', ['SA2'])).toMatchObject({ to: 'sold' });
    expect(judged('goodsReceipt', 'inStock', ['GR1'])).toMatchObject({ to: 'inStock' });
    expect(judged('customerReturn', 'unknown', ['CR1'])).toMatchObject({ to: 'quarantine' });
    expect(judged('sale', 'sold', ['SA3'])).toMatchObject({ to: null });
    for (const movement of MOVEMENTS) {
      for (const state of STATES) {
        const step = moved(movement, state, false);
        if (!('rule' in step)) continue;
        const forced = OVERRIDABLE.includes(step.rule)
          ? forcedState({ movement, document: paperOf(movement).paper })
          : null;
        expect(judged(movement, state, [step.rule]).to, `${movement} of ${state}`).toBe(forced);
        if (OVERRIDABLE.includes(step.rule)) expect(forced, `${step.rule} can be passed over`).not.toBeNull();
      }
    }
  });
});
