import { describe, expect, test } from 'vitest';
import type { StockDocument } from '../../core/model/document';
import { judge } from '../../core/rules/judge';
import { factsOf, Life, said } from './life';
import { document, facts, id, line, RECEIVED, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const watch = () => [line('watch', [[W1]])];
const back = (world: World, more: Partial<StockDocument> = {}) =>
  judge(document('supplierReturn', watch(), { details: { cause: 'unsold' }, ...more }), facts(world));

describe('a return to the supplier', () => {
  test('takes a unit out of stock for good, and remembers a defective one', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watch()));
    const { actions, units } = life.post(life.paper('supplierReturn', watch(), { details: { cause: 'defective' } }));
    expect(actions).toMatchObject([{ to: 'returnedToSupplier', adds: [], sets: { defective: true } }]);
    expect(actions[0]?.before).toEqual({ state: 'inStock', location: 'main' });
    const [unit] = units;
    expect(unit).toMatchObject({ state: 'returnedToSupplier', defective: true, paper: { kind: 'supplierReturn' } });
    expect(unit?.episodes).toMatchObject([{ received: { kind: 'goodsReceipt' }, left: { kind: 'supplierReturn' } }]);
  });

  test('sets nothing on a unit that goes back unsold', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watch()));
    const { actions, units } = life.post(life.paper('supplierReturn', watch(), { details: { cause: 'unsold' } }));
    expect(actions[0]).not.toHaveProperty('sets');
    expect(units[0]).not.toHaveProperty('defective');
  });

  test('a unit once defective is so for good, be it unsold the next time', () => {
    const life = new Life();
    const cause = { details: { cause: 'defective' } } as const;
    life.post(life.paper('goodsReceipt', watch()));
    life.post(life.paper('supplierReturn', watch(), cause));
    life.post(life.paper('goodsReceipt', watch()), { overridden: ['GR6'] });
    const { units } = life.post(life.paper('supplierReturn', watch(), { details: { cause: 'unsold' } }));
    expect(units).toMatchObject([{ state: 'returnedToSupplier', defective: true }]);
    expect(told(life.judge(life.paper('goodsReceipt', watch())))).toEqual(['GR6 refuse line-watch 0']);
  });

  test('takes what lies in quarantine and what was replaced under warranty', () => {
    for (const state of ['inStock', 'quarantine', 'replaced'] as const) {
      const judgement = back({ units: [unit(state, [W1])] });
      expect(judgement.verdict.outcome, state).toBe('accept');
      expect(judgement.actions).toMatchObject([{ to: 'returnedToSupplier', before: { state } }]);
    }
  });

  test('[SR1] refuses a unit never received', () => {
    const judgement = back({});
    expect(told(judgement)).toEqual(['SR1 refuse line-watch 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 was never received, so it cannot go back to a supplier. Remove it here.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 не надходив на склад, тож повернути постачальнику не можна. Приберіть його звідси.',
    ]);
  });

  test.each([
    ['sold', 'sold: receipt 5521, 3 Nov', 'продано: чек 5521, 3 лист.'],
    ['inTransit', 'on its way: goods receipt 118, 1 Oct', 'у дорозі: прихід 118, 1 жовт.'],
    ['inRepair', 'in repair: return 77, 10 Nov', 'у ремонті: повернення 77, 10 лист.'],
    ['returnedToSupplier', 'back at the supplier: goods receipt', 'повернуто постачальнику: прихід'],
    ['assembled', 'part of a set: goods receipt', 'у складі набору: прихід'],
    ['writtenOff', 'written off: goods receipt', 'списано: прихід'],
    ['lost', 'lost or stolen: goods receipt', 'загублено або вкрадено: прихід'],
  ] as const)('[SR2] refuses a unit that is %s, and says what it is by which paper', (state, en, uk) => {
    const judgement = back({ units: [unit(state, [W1])] });
    expect(told(judgement)).toEqual(['SR2 refuse line-watch 0']);
    expect(judgement.actions).toEqual([]);
    expect(said(judgement)[0]).toContain(`Serial W1 cannot go back to the supplier, it is ${en}`);
    expect(said(judgement, 'uk')[0]).toContain(`Серійний номер W1 ${uk}`);
    expect(said(judgement, 'uk')[0]).toMatch(/Повернути постачальнику не можна, приберіть його звідси\.$/u);
  });

  test('[SR3] refuses a unit at another location, and takes it there', () => {
    const units = [unit('quarantine', [W1], { location: 'podil' })];
    const judgement = back({ units });
    expect(told(judgement)).toEqual(['SR3 refuse line-watch 0']);
    expect(factsOf(judgement, 'SR3')).toMatchObject({ there: 'podil', here: 'main', paperNumber: '77' });
    expect(said(judgement, 'uk')[0]).toContain('числиться в «podil», а не в «Основний магазин»');
    expect(back({ units }, { location: 'podil' }).verdict.outcome).toBe('accept');
  });

  describe('to whom', () => {
    const from = (partyId: string | null) => ({
      units: [
        unit('inStock', [W1], { episodes: [{ received: { ...RECEIVED, partyId }, sold: null, returned: null }] }),
      ],
    });

    test('[SR4] refuses a unit of another supplier, names its receipt and nobody', () => {
      const judgement = back(from('apple'), { partyId: 'samsung' });
      expect(told(judgement)).toEqual(['SR4 refuse line-watch 0']);
      expect(factsOf(judgement, 'SR4')).toMatchObject({ paperKind: 'goodsReceipt', paperNumber: '118' });
      expect(JSON.stringify(judgement.verdict)).not.toMatch(/apple|samsung/u);
    });

    test('[SR4] lets the same supplier, and nobody in particular on either paper, pass', () => {
      expect(back(from('apple'), { partyId: 'apple' }).verdict.outcome).toBe('accept');
      expect(back(from(null), { partyId: 'samsung' }).verdict.outcome).toBe('accept');
      expect(back(from('apple'), { partyId: null }).verdict.outcome).toBe('accept');
    });

    test('[SR4] a unit bought back from a customer is no supplier’s', () => {
      const life = new Life();
      life.post(life.paper('buyBack', watch(), { partyId: 'anna', returnTo: 'inStock' }));
      const paper = life.paper('supplierReturn', watch(), { partyId: 'apple', details: { cause: 'unsold' } });
      expect(told(life.judge(paper))).toEqual(['SR4 refuse line-watch 0']);
    });
  });

  test('[SR5] asks why, of the whole paper, and takes no other cause', () => {
    const units = [unit('inStock', [W1])];
    for (const details of [{}, { cause: 'lost' }] as const) {
      const judgement = back({ units }, { details });
      expect(told(judgement)).toEqual(['SR5 refuse - -']);
      expect(judgement.actions).toEqual([]);
    }
    expect(said(back({ units }, { details: {} }))).toEqual([
      'Say why the units go back to the supplier: defective, or unsold.',
    ]);
    expect(back({ units }, { details: { cause: 'defective' } }).verdict.outcome).toBe('accept');
  });

  test('[SR5] is asked of no paper without a tracked line', () => {
    const cables = document('supplierReturn', [line('cable', [], { quantity: 3 })]);
    expect(judge(cables, facts())).toEqual({ verdict: { outcome: 'accept', reasons: [] }, actions: [] });
  });
});
