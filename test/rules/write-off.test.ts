import { describe, expect, test } from 'vitest';
import type { StockDocument } from '../../core/model/document';
import type { PaperDetails } from '../../core/model/paper-details';
import { judge } from '../../core/rules/judge';
import { factsOf, Life, said } from './life';
import { document, facts, id, line, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const watch = () => [line('watch', [[W1]])];
const writeOff = (world: World, details: PaperDetails = { cause: 'damaged' }, more: Partial<StockDocument> = {}) =>
  judge(document('writeOff', watch(), { details, ...more }), facts(world));

describe('a write-off', () => {
  test.each([
    ['damaged', 'writtenOff'],
    ['lost', 'lost'],
    ['stolen', 'lost'],
  ] as const)('a %s unit is %s from then on', (cause, to) => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watch()));
    const { actions, units } = life.post(life.paper('writeOff', watch(), { details: { cause } }));
    expect(actions).toMatchObject([{ to, location: 'main', before: { state: 'inStock', location: 'main' } }]);
    expect(units[0]).toMatchObject({ state: to, paper: { kind: 'writeOff' } });
    expect(units[0]?.episodes).toMatchObject([
      { received: { kind: 'goodsReceipt' }, sold: null, left: { kind: 'writeOff' } },
    ]);
    expect(told(life.judge(life.paper('sale', watch())))).toEqual([
      `${to === 'lost' ? 'SA10' : 'SA9'} refuse line-watch 0`,
    ]);
  });

  test('takes what lies in quarantine and what was replaced under warranty', () => {
    for (const state of ['inStock', 'quarantine', 'replaced'] as const) {
      const judgement = writeOff({ units: [unit(state, [W1])] });
      expect(judgement.verdict.outcome, state).toBe('accept');
      expect(judgement.actions).toMatchObject([{ to: 'writtenOff' }]);
    }
  });

  test('a replaced unit is written off whatever happened, so that no count puts it on the shelf', () => {
    const judgement = writeOff({ units: [unit('replaced', [W1])] }, { cause: 'lost' });
    expect(judgement.actions).toMatchObject([{ to: 'writtenOff' }]);
  });

  test('[WO1] refuses a unit never received', () => {
    const judgement = writeOff({});
    expect(told(judgement)).toEqual(['WO1 refuse line-watch 0']);
    expect(said(judgement)).toEqual(['Serial W1 was never received, so it cannot be written off. Remove it here.']);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 не надходив на склад, тож списати не можна. Приберіть його звідси.',
    ]);
  });

  test.each([
    ['sold', 'sold: receipt 5521', 'продано: чек 5521'],
    ['inTransit', 'on its way: ', 'у дорозі: '],
    ['inRepair', 'in repair: ', 'у ремонті: '],
    ['returnedToSupplier', 'back at the supplier: ', 'повернуто постачальнику: '],
    ['assembled', 'part of a set: ', 'у складі набору: '],
    ['writtenOff', 'written off: ', 'списано: '],
    ['lost', 'lost or stolen: ', 'загублено або вкрадено: '],
  ] as const)('[WO2] refuses a unit that is %s, and says so', (state, en, uk) => {
    const judgement = writeOff({ units: [unit(state, [W1])] });
    expect(told(judgement)).toEqual(['WO2 refuse line-watch 0']);
    expect(judgement.actions).toEqual([]);
    expect(said(judgement)[0]).toContain(`Serial W1 cannot be written off, it is ${en}`);
    expect(said(judgement, 'uk')[0]).toContain(`Серійний номер W1 ${uk}`);
    expect(said(judgement, 'uk')[0]).toMatch(/Списати не можна, приберіть його звідси\.$/u);
  });

  test('[WO3] writes a unit off where it is', () => {
    const units = [unit('inStock', [W1], { location: 'podil' })];
    const judgement = writeOff({ units });
    expect(told(judgement)).toEqual(['WO3 refuse line-watch 0']);
    expect(factsOf(judgement, 'WO3')).toMatchObject({ there: 'podil', here: 'main' });
    expect(said(judgement)[0]).toMatch(/is recorded in “podil”, not in “Main shop”: .* Write it off there\.$/u);
    expect(writeOff({ units }, { cause: 'lost' }, { location: 'podil' }).verdict.outcome).toBe('accept');
  });

  test('[WO4] asks what happened, and takes no cause of a supplier return', () => {
    const world = { units: [unit('inStock', [W1])] };
    for (const details of [{}, { cause: 'defective' }] as const) {
      expect(told(writeOff(world, details))).toEqual(['WO4 refuse - -']);
    }
    expect(said(writeOff(world, {}))).toEqual(['Say what happened: damaged, lost, or stolen.']);
    expect(said(writeOff(world, {}), 'uk')).toEqual(['Укажіть, що сталося: пошкоджено, загублено чи вкрадено.']);
    expect(writeOff(world).verdict.outcome).toBe('accept');
  });
});
