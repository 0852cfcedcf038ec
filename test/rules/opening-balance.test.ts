import { describe, expect, test } from 'vitest';
import type { StockDocument } from '../../core/model/document';
import { UNIT_STATES } from '../../core/model/unit';
import { warrantyOf } from '../../core/model/warranty';
import { judge } from '../../core/rules/judge';
import { factsOf, Life, said } from './life';
import { document, facts, id, imei, line, policy, told, unit } from './shop';

const [W1, W2] = [id('serial', 'W1'), id('serial', 'W2')];
const here = () => line('watch', [[W1]], { key: 'here' });
const gone = () => line('watch', [[W2]], { key: 'gone', role: 'sold' });
const YEAR = policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } });

describe('an opening balance', () => {
  test('puts what is there in stock, and on record what was sold before', () => {
    const life = new Life({ policies: { watch: YEAR } });
    const before = { details: { soldOn: '2026-02-28' }, reference: ' 3312 ' };
    const { actions, document: paper } = life.post(life.paper('openingBalance', [here(), gone()], before));
    expect(actions).toMatchObject([
      { to: 'inStock', adds: [W1] },
      {
        to: 'sold',
        adds: [W2],
        sale: { kind: 'sale', number: '3312', at: '2026-02-28T12:00:00.000Z' },
        warranty: { startsOn: '2026-02-28', endsOn: '2027-02-28', rule: 'period', claims: 0 },
      },
    ]);
    expect(actions[0]).not.toHaveProperty('warranty');
    expect(life.unit('W1').episodes).toMatchObject([{ received: { kind: 'openingBalance' }, sold: null }]);
    expect(life.unit('W2').episodes).toMatchObject([
      { received: { documentId: paper.id }, sold: { documentId: paper.id, kind: 'sale', number: '3312' } },
    ]);
    expect(warrantyOf(life.unit('W2'))).toMatchObject({ endsOn: '2027-02-28' });
  });

  test('[CR6] [CR7] a customer who brings a unit sold before shows the receipt of then', () => {
    const life = new Life();
    life.post(life.paper('openingBalance', [gone()], { details: { soldOn: '2026-02-28' }, reference: '3312' }));
    const back = (reference: string | null) =>
      life.judge(life.paper('customerReturn', [line('watch', [[W2]])], { reference }));
    expect(back('3312').verdict.outcome).toBe('accept');
    expect(told(back('openingBalance-1'))).toEqual(['CR7 refuse line-watch 0']);
    expect(said(back('9'))).toEqual([
      'Serial W2 was sold on 28 Feb on receipt 3312, this is 9. Ask for the right receipt.',
    ]);
    expect(told(back(null))).toEqual(['CR6 refuse line-watch 0']);
  });

  test('[CR6] where nobody knows the receipt, none is asked for', () => {
    const life = new Life();
    life.post(life.paper('openingBalance', [gone()]));
    const back = life.paper('customerReturn', [line('watch', [[W2]])], { reference: null });
    expect(life.judge(back).verdict.outcome).toBe('accept');
  });

  test('a day that nobody knows starts no warranty', () => {
    const life = new Life({ policies: { watch: YEAR } });
    const { actions } = life.post(life.paper('openingBalance', [gone()]));
    expect(actions[0]).not.toHaveProperty('warranty');
    expect(actions[0]?.sale).toEqual({ kind: 'sale', number: null, at: life.now });
  });

  test('[DO3] [ID3] asks for the complete set, like a receipt', () => {
    const of = (value: string) =>
      judge(document('openingBalance', [line('tablet', [[id('imei', value, 'tablet')]])]), facts());
    expect(told(of('490154203237519'))).toEqual(['ID3 refuse line-tablet 0']);
    expect(of(imei(3)).verdict.outcome).toBe('accept');
    const phone = judge(document('openingBalance', [line('phone', [[id('imei', imei(1), 'phone')]])]), facts());
    expect(told(phone)).toEqual(['DO3 refuse line-phone 0']);
  });

  const KNOWN = UNIT_STATES.filter((state) => state !== 'reserved' && state !== 'foreign');
  test.each(KNOWN)('[OB1] refuses a unit on record that is %s, as stock and as sold', (state) => {
    const units = [unit(state, [W1]), unit(state, [W2])];
    const judgement = judge(document('openingBalance', [here(), gone()]), facts({ units }));
    expect(told(judgement)).toEqual(['OB1 refuse here 0', 'OB1 refuse gone 0']);
    expect(judgement.actions).toEqual([]);
  });

  test('[OB1] says what the unit is', () => {
    const judgement = judge(document('openingBalance', [here()]), facts({ units: [unit('sold', [W1])] }));
    expect(said(judgement)).toEqual([
      'Serial W1 is on record already, it is sold: receipt 5521, 3 Nov, register r2. Remove it here.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 уже в обліку: продано, чек 5521, 3 лист., каса r2. Приберіть його звідси.',
    ]);
  });

  describe('the day of the earlier sale', () => {
    const on = (soldOn: string, more: Partial<StockDocument> = {}) =>
      judge(document('openingBalance', [gone()], { details: { soldOn }, ...more }), facts());

    test.each(['2026-11-24', '2026-02-30', '30.02.2026', '', 'yesterday'])('[OB2] is not %j', (soldOn) => {
      expect(told(on(soldOn))).toEqual(['OB2 refuse - -']);
      expect(on(soldOn).actions).toEqual([]);
    });

    test('[OB2] may be today', () => {
      expect(on('2026-11-23').verdict.outcome).toBe('accept');
    });

    test('[OB2] says which day cannot be', () => {
      expect(said(on('2027-01-01'))).toEqual([
        'Units cannot have been sold on 1 Jan 2027. Enter the day of the sale: today or earlier.',
      ]);
      expect(said(on('2027-01-01'), 'uk')).toEqual([
        'Введіть день продажу, сьогодні або раніше: 1 січ. 2027 р. бути не може.',
      ]);
      expect(factsOf(on('30.02.2026'), 'OB2')).toMatchObject({ soldOn: '30.02.2026' });
    });

    test('[OB2] does not matter to units that are here', () => {
      const paper = document('openingBalance', [here()], { details: { soldOn: '2027-01-01' } });
      expect(judge(paper, facts()).verdict.outcome).toBe('accept');
    });

    test('[OB2] is carried out in shadow mode without a warranty that nobody can count', () => {
      const paper = document('openingBalance', [gone()], { details: { soldOn: 'yesterday' } });
      const judgement = judge(paper, facts({ shadow: true, policies: { watch: YEAR } }));
      expect(judgement.actions).toMatchObject([{ to: 'sold' }]);
      expect(judgement.actions[0]).not.toHaveProperty('warranty');
    });
  });
});
