import { describe, expect, test } from 'vitest';
import { judge } from '../../core/rules/judge';
import { document, facts, id, imei, line, paper, RETURNED, told, unit } from './shop';

const W1 = id('serial', 'W1');
const W2 = id('serial', 'W2');
const sale = (...units: (readonly (typeof W1)[])[]) => document('sale', [line('watch', units)]);

describe('a sale', () => {
  test('sells a unit in stock here at the price of its line', () => {
    const known = unit('inStock', [W1]);
    const { verdict, actions } = judge(sale([W1]), facts({ units: [known] }));
    expect(verdict.outcome).toBe('accept');
    expect(actions).toEqual([
      {
        unitId: known.id,
        lineKey: 'line-watch',
        productId: 'watch',
        productName: 'Watch',
        to: 'sold',
        location: 'main',
        adds: [],
        price: { minor: 100_00, currency: 'UAH' },
        before: { state: 'inStock', location: 'main' },
      },
    ]);
  });

  test('finds a phone by any one of its identifiers', () => {
    const set = [id('imei', imei(0), 'phone'), id('imei', imei(1), 'phone'), id('serial', 'S1', 'phone')];
    const world = facts({ units: [unit('inStock', set, { productId: 'phone' })] });
    for (const one of set) {
      const { verdict, actions } = judge(document('sale', [line('phone', [[one]])]), world);
      expect(verdict.outcome, one.key).toBe('accept');
      expect(actions[0]?.unitId).toBe(`unit-${imei(0)}`);
    }
  });

  test('[SA1] refuses a unit never received', () => {
    const judgement = judge(sale([W1]), facts());
    expect(told(judgement)).toEqual(['SA1 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toEqual({
      scheme: 'serial',
      identifier: 'W1',
      key: W1.key,
      product: 'Watch',
      state: 'unknown',
    });
  });

  test('[SA2] refuses a serial already sold and names receipt, day and register', () => {
    const judgement = judge(sale([W1]), facts({ units: [unit('sold', [W1])] }));
    expect(told(judgement)).toEqual(['SA2 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({
      paperKind: 'sale',
      paperNumber: '5521',
      paperDate: '2026-11-03T10:00:00.000Z',
      paperRegister: 'r2',
    });
    expect(judgement.actions).toEqual([]);
  });

  test('[SA2] names the sale of the current episode, and no number where there was none', () => {
    const old = {
      received: paper('goodsReceipt', '1'),
      sold: paper('sale', '2'),
      returned: paper('customerReturn', '3'),
    };
    const now = { received: paper('goodsReceipt', '4'), sold: paper('sale', null), returned: null };
    const judgement = judge(sale([W1]), facts({ units: [unit('sold', [W1], { episodes: [old, now] })] }));
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ paperId: 'doc-sale' });
    expect(judgement.verdict.reasons[0]?.facts).not.toHaveProperty('paperNumber');
  });

  const refusals = [
    ['[SA3] refuses a unit in transit', 'inTransit', 'SA3'],
    ['[SA4] refuses a unit in quarantine', 'quarantine', 'SA4'],
    ['[SA5] refuses a unit in repair', 'inRepair', 'SA5'],
    ['[SA6] refuses a unit sent back to the supplier', 'returnedToSupplier', 'SA6'],
    ['[SA7] refuses a part of a set', 'assembled', 'SA7'],
    ['[SA8] refuses a unit replaced under warranty', 'replaced', 'SA8'],
    ['[SA9] refuses a unit written off', 'writtenOff', 'SA9'],
    ['[SA10] refuses a unit lost or stolen', 'lost', 'SA10'],
  ] as const;
  test.each(refusals)('%s', (_title, state, rule) => {
    const judgement = judge(sale([W1]), facts({ units: [unit(state, [W1])] }));
    expect(told(judgement)).toEqual([`${rule} refuse line-watch 0`]);
    if (state === 'quarantine') {
      expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ paperNumber: RETURNED.number });
    }
  });

  test('[SA11] refuses a unit in stock at another location and names both', () => {
    const judgement = judge(sale([W1]), facts({ units: [unit('inStock', [W1], { location: 'podil' })] }));
    expect(told(judgement)).toEqual(['SA11 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ there: 'podil', here: 'main' });
  });

  test('one bad unit refuses the whole paper, and says which', () => {
    const judgement = judge(sale([W1], [W2]), facts({ units: [unit('inStock', [W1])] }));
    expect(told(judgement)).toEqual(['SA1 refuse line-watch 1']);
    expect(judgement.actions).toEqual([]);
  });

  test('a line that is not tracked is passed over, whatever stands on it', () => {
    const cable = line('cable', [[id('serial', 'C1', 'cable')]], { quantity: 1.5 });
    expect(judge(document('sale', [cable]), facts())).toEqual({
      verdict: { outcome: 'accept', reasons: [] },
      actions: [],
    });
  });
});
