import { describe, expect, test } from 'vitest';
import type { StockDocument } from '../../core/model/document';
import { warrantyOf } from '../../core/model/warranty';
import { judge } from '../../core/rules/judge';
import { Life, said } from './life';
import { document, facts, id, imei, line, policy, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const watch = () => [line('watch', [[W1]])];
const buy = (world: World, more: Partial<StockDocument> = {}) =>
  judge(document('buyBack', watch(), { returnTo: 'inStock', ...more }), facts(world));

describe('a buy-back', () => {
  test('of a unit we sold opens a new episode of the same unit, and ends its warranty', () => {
    const year = policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } });
    const life = new Life({ policies: { watch: year } });
    life.post(life.paper('goodsReceipt', watch()));
    life.post(life.paper('sale', watch()));
    expect(warrantyOf(life.unit('W1'))).not.toBeNull();
    const price = { minor: 40_00, currency: 'UAH' };
    const { actions } = life.post(life.paper('buyBack', [line('watch', [[W1]], { price })], { returnTo: 'inStock' }));
    expect(actions).toMatchObject([{ to: 'inStock', price, before: { state: 'sold' } }]);
    expect(life.units.size).toBe(1);
    expect(life.unit('W1').episodes).toMatchObject([
      { received: { kind: 'goodsReceipt' }, sold: { kind: 'sale' } },
      { received: { kind: 'buyBack', price }, sold: null },
    ]);
    expect(warrantyOf(life.unit('W1'))).toBeNull();
    life.post(life.paper('sale', watch()));
    expect(life.unit('W1').episodes).toHaveLength(2);
  });

  test('of a unit we never saw makes it ours', () => {
    const life = new Life();
    const { actions, units } = life.post(life.paper('buyBack', watch(), { returnTo: 'quarantine' }));
    expect(actions).toMatchObject([{ to: 'quarantine', adds: [W1] }]);
    expect(units[0]).toMatchObject({
      state: 'quarantine',
      episodes: [{ received: { kind: 'buyBack' }, returned: null }],
    });
  });

  test('into repair is the intake of that repair; repaired, the unit can be sold', () => {
    const life = new Life();
    const { document: bought, units } = life.post(life.paper('buyBack', watch(), { returnTo: 'inRepair' }));
    expect(units[0]).toMatchObject({
      state: 'inRepair',
      repair: { documentId: bought.id, stage: 'intake' },
      repairs: 1,
    });
    life.post(life.paper('repair', watch(), { details: { stage: 'handedOut', follows: bought.id } }));
    expect(life.unit('W1')).toMatchObject({ state: 'inStock', episodes: [{ received: { kind: 'buyBack' } }] });
  });

  test('[DO3] [ID3] asks for the complete set, like a receipt', () => {
    const of = (identifiers: readonly ReturnType<typeof id>[]) =>
      judge(document('buyBack', [line('tablet', [identifiers])]), facts());
    expect(told(of([id('imei', '490154203237519', 'tablet')]))).toEqual(['ID3 refuse line-tablet 0']);
    expect(of([id('imei', imei(1), 'tablet')]).verdict.outcome).toBe('accept');
    const phone = judge(document('buyBack', [line('phone', [[id('imei', imei(1), 'phone')]])]), facts());
    expect(told(phone)).toEqual(['DO3 refuse line-phone 0']);
  });

  test.each([
    ['inStock', 'in stock', 'на складі'],
    ['inTransit', 'on its way', 'у дорозі'],
    ['quarantine', 'in quarantine', 'у карантині'],
    ['inRepair', 'in repair', 'у ремонті'],
    ['assembled', 'part of a set', 'у складі набору'],
    ['replaced', 'replaced under warranty', 'замінено за гарантією'],
    ['writtenOff', 'written off', 'списано'],
    ['lost', 'lost or stolen', 'загублено або вкрадено'],
  ] as const)('[BB1] pays for no unit that is %s', (state, en, uk) => {
    const judgement = buy({ units: [unit(state, [W1])] });
    expect(told(judgement)).toEqual(['BB1 refuse line-watch 0']);
    expect(judgement.actions).toEqual([]);
    expect(said(judgement)[0]).toContain(`Serial W1 cannot be bought, it is ${en}: `);
    expect(said(judgement)[0]).toMatch(/Do not pay for it, call the manager\.$/u);
    expect(said(judgement, 'uk')[0]).toContain(`Серійний номер W1 ${uk}: `);
    expect(said(judgement, 'uk')[0]).toMatch(/Викупити не можна: не платіть і покличте керівника\.$/u);
  });

  test('[BB2] takes nothing that went back to the supplier, defective or not', () => {
    for (const more of [{}, { defective: true } as const]) {
      const judgement = buy({ units: [unit('returnedToSupplier', [W1], more)] });
      expect(told(judgement)).toEqual(['BB2 refuse line-watch 0']);
      expect(said(judgement)).toEqual([
        'Serial W1 went back to the supplier: goods receipt 118, 1 Oct, register r2. Do not take it, call the manager.',
      ]);
    }
  });

  test('[BB1] [BB2] a manager may take it all the same', () => {
    const back = buy({ units: [unit('returnedToSupplier', [W1])], overridden: ['BB2'] }, { returnTo: 'quarantine' });
    expect(told(back)).toEqual(['BB2 warn line-watch 0']);
    expect(back.actions).toMatchObject([{ to: 'quarantine' }]);
  });
});
