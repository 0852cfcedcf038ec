import { describe, expect, test } from 'vitest';
import type { Correction } from '../../core/model/paper-details';
import { warrantyOf } from '../../core/model/warranty';
import { judge } from '../../core/rules/judge';
import { Life, said } from './life';
import { document, facts, id, line, policy, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const correct = (world: World, correction: Correction) =>
  judge(document('correction', [line('watch', [[W1]])], { details: { note: 'agreed', correction } }), facts(world));

describe('a correction of the cost', () => {
  test('is added to the current purchase, in the shop’s currency, as often as it comes', () => {
    const life = new Life({ settings: { currency: 'EUR' } });
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]])]));
    for (const minor of [500, -200]) {
      const details = { note: 'freight', correction: { what: 'cost', minor } } as const;
      const { actions, units } = life.post(life.paper('correction', [line('watch', [[W1]])], { details }));
      expect(actions).toMatchObject([{ to: 'inStock', adds: [], cost: { minor, currency: 'EUR' } }]);
      expect(units[0]).toMatchObject({ state: 'inStock' });
    }
    expect(life.unit('W1').episodes).toMatchObject([
      { received: { kind: 'goodsReceipt' }, costs: [{ minor: 500 }, { minor: -200 }] },
    ]);
  });

  test('stays with the purchase when a returned unit is sold again', () => {
    const life = new Life({ settings: { returnNeedsReceipt: false } });
    const watches = [line('watch', [[W1]])];
    const details = { note: 'freight', correction: { what: 'cost', minor: 500 } } as const;
    life.post(life.paper('goodsReceipt', watches));
    life.post(life.paper('correction', watches, { details }));
    life.post(life.paper('sale', watches));
    life.post(life.paper('customerReturn', watches, { returnTo: 'inStock' }));
    life.post(life.paper('sale', watches));
    const costs = [{ minor: 500, currency: 'UAH' }];
    expect(life.unit('W1').episodes).toMatchObject([
      { returned: { kind: 'customerReturn' }, costs },
      { returned: null, costs },
    ]);
    life.post(life.paper('buyBack', watches, { returnTo: 'inStock' }));
    expect(life.unit('W1').episodes.at(-1)).not.toHaveProperty('costs');
  });

  test('touches all the units of the paper alike', () => {
    const W2 = id('serial', 'W2');
    const details = { note: 'duty', correction: { what: 'cost', minor: 100 } } as const;
    const paper = document('correction', [line('watch', [[W1], [W2]])], { details });
    const { actions } = judge(paper, facts({ units: [unit('inStock', [W1]), unit('sold', [W2])] }));
    expect(actions.map(({ cost }) => cost?.minor)).toEqual([100, 100]);
  });

  test('[CO8] is none of a unit that we never bought', () => {
    const own = unit('foreign', [W1], { episodes: [] });
    const judgement = correct({ units: [own] }, { what: 'cost', minor: 100 });
    expect(told(judgement)).toEqual(['CO8 refuse line-watch 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 has nothing of the kind to correct, it is a customer’s own: no paper on record. Remove it here.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 належить клієнтові: документа немає. Виправляти тут нічого, приберіть його звідси.',
    ]);
  });

  test('only a correction corrects: the same words on another paper cost nothing', () => {
    const details = { correction: { what: 'cost', minor: 100 } } as const;
    const sale = judge(
      document('sale', [line('watch', [[W1]])], { details }),
      facts({ units: [unit('inStock', [W1])] }),
    );
    expect(sale.actions[0]).not.toHaveProperty('cost');
  });
});

describe('a correction of the warranty', () => {
  const entered = (startsOn: string, endsOn: string): Correction => ({ what: 'warranty', startsOn, endsOn });
  const soldUnit = { units: [unit('sold', [W1])] };

  test('enters the days, names itself, and keeps the count of claims', () => {
    const year = policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } });
    const life = new Life({ policies: { watch: year } });
    const W2 = id('serial', 'W2');
    life.post(life.paper('goodsReceipt', [line('watch', [[W1], [W2]])]));
    life.post(life.paper('sale', [line('watch', [[W1]])]));
    const lines = [
      line('watch', [[W1]], { key: 'old', role: 'old' }),
      line('watch', [[W2]], { key: 'new', role: 'new' }),
    ];
    life.post(life.paper('warrantyReplacement', lines));
    const before = life.unit('W2');
    const details = { note: 'agreed', correction: entered('2026-11-01', '2028-02-29') };
    const { document: paper, units } = life.post(life.paper('correction', [line('watch', [[W2]])], { details }));
    expect(units[0]).toMatchObject({ state: 'sold', location: before.location });
    expect(warrantyOf(life.unit('W2'))).toEqual({
      startsOn: '2026-11-01',
      endsOn: '2028-02-29',
      rule: 'entered',
      documentId: paper.id,
      claims: 1,
    });
    expect(life.unit('W2').episodes).toHaveLength(before.episodes.length);
  });

  test.each([
    ['2026-11-23', '2026-11-22'],
    ['2027-02-29', '2028-02-29'],
    ['2026-11-23', ''],
    ['soon', 'later'],
  ])('[CO7] cannot run from %j to %j', (startsOn, endsOn) => {
    expect(told(correct(soldUnit, entered(startsOn, endsOn)))).toEqual(['CO7 refuse - -']);
  });

  test('[CO7] may run for one day, and says which days cannot be', () => {
    expect(correct(soldUnit, entered('2026-11-23', '2026-11-23')).verdict.outcome).toBe('accept');
    const judgement = correct(soldUnit, entered('2026-11-23', '2026-11-01'));
    expect(said(judgement)).toEqual([
      'There can be no warranty from 23 Nov 2026 to 1 Nov 2026. Enter its first and its last day.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Гарантії з 23 лист. 2026 р. до 1 лист. 2026 р. бути не може. Введіть її перший і останній день.',
    ]);
  });

  test.each(['inStock', 'quarantine', 'foreign'] as const)('[CO8] is none of a unit that is %s', (state) => {
    const judgement = correct({ units: [unit(state, [W1])] }, entered('2026-11-01', '2027-11-01'));
    expect(told(judgement)).toEqual(['CO8 refuse line-watch 0']);
  });

  test('[CO8] is one of a customer’s in repair', () => {
    const world = { units: [unit('inRepair', [W1], { episodes: soldUnit.units[0]?.episodes ?? [] })] };
    expect(correct(world, entered('2026-11-01', '2027-11-01')).verdict.outcome).toBe('accept');
  });
});
