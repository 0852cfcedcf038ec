import { describe, expect, test } from 'vitest';
import type { WarrantyPeriod } from '../../core/model/product';
import { isDay, warrantyOf } from '../../core/model/warranty';
import { judge } from '../../core/rules/judge';
import { Life } from './life';
import { document, facts, id, line, policy, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const sell = (
  now: string,
  warranty: WarrantyPeriod | null,
  settings: World['settings'] = { timeZone: 'Europe/Kyiv' },
) => {
  const policies = { watch: policy('strict', ['serial'], { warranty }) };
  const world = { ...facts({ units: [unit('inStock', [W1])], policies, settings }), now };
  return judge(document('sale', [line('watch', [[W1]])]), world).actions[0]?.warranty;
};

describe('the warranty of a sale', () => {
  test('is written down whole, with the rule that produced it', () => {
    expect(sell('2026-11-03T10:00:00.000Z', { length: 12, unit: 'months' })).toEqual({
      startsOn: '2026-11-03',
      endsOn: '2027-11-03',
      rule: 'period',
      period: { length: 12, unit: 'months' },
      documentId: 'this-document',
      claims: 0,
    });
  });

  test.each([
    ['2027-01-31T10:00:00.000Z', 1, 'months', '2027-02-28'],
    ['2028-01-31T10:00:00.000Z', 1, 'months', '2028-02-29'],
    ['2028-02-29T10:00:00.000Z', 12, 'months', '2029-02-28'],
    ['2028-02-29T10:00:00.000Z', 4, 'years', '2032-02-29'],
    ['2026-08-31T10:00:00.000Z', 6, 'months', '2027-02-28'],
    ['2026-12-31T10:00:00.000Z', 14, 'days', '2027-01-14'],
    ['2028-02-28T10:00:00.000Z', 1, 'days', '2028-02-29'],
  ] as const)('sold at %s with %i %s it ends on %s', (now, length, period, endsOn) => {
    expect(sell(now, { length, unit: period })).toMatchObject({ startsOn: now.slice(0, 10), endsOn });
  });

  test.each([
    ['Europe/Kyiv', '2026-11-04'],
    ['UTC', '2026-11-03'],
    ['America/New_York', '2026-11-03'],
    ['Pacific/Kiritimati', '2026-11-04'],
  ])('starts on the calendar day of the shop: half past ten at night in London, in %s', (timeZone, startsOn) => {
    const day = { length: 1, unit: 'days' } as const;
    expect(sell('2026-11-03T22:30:00.000Z', day, { timeZone })).toMatchObject({ startsOn });
  });

  test('is none where the product type has none', () => {
    expect(sell('2026-11-03T10:00:00.000Z', null)).toBeUndefined();
    expect(sell('2026-11-03T10:00:00.000Z', { length: 0, unit: 'months' })).toBeUndefined();
  });

  test('a later change of the product type changes nothing of it', () => {
    const year = { watch: policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } }) };
    const life = new Life({ policies: year });
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]])]));
    life.post(life.paper('sale', [line('watch', [[W1]])]));
    const given = warrantyOf(life.unit('W1'));
    const none = { watch: policy('strict', ['serial']) };
    life.post(life.paper('repair', [line('watch', [[W1]])], { details: { problem: 'dead' } }), { policies: none });
    life.post(life.paper('repair', [line('watch', [[W1]])], { details: { stage: 'handedOut' } }), { policies: none });
    expect(warrantyOf(life.unit('W1'))).toEqual(given);
  });

  test('ends when the customer returns the unit, and the next sale gives its own', () => {
    const year = { watch: policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } }) };
    const life = new Life({ policies: year, settings: { timeZone: 'UTC', returnNeedsReceipt: false } });
    life.now = '2026-11-03T10:00:00.000Z';
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]])]));
    life.post(life.paper('sale', [line('watch', [[W1]])]));
    life.now = '2026-11-20T10:00:00.000Z';
    life.post(life.paper('customerReturn', [line('watch', [[W1]])], { returnTo: 'inStock' }));
    expect(warrantyOf(life.unit('W1'))).toBeNull();
    life.post(life.paper('sale', [line('watch', [[W1]])]));
    expect(warrantyOf(life.unit('W1'))).toMatchObject({ startsOn: '2026-11-20', endsOn: '2027-11-20' });
    expect(life.unit('W1').episodes).toMatchObject([
      { warranty: { endsOn: '2027-11-03' } },
      { warranty: { endsOn: '2027-11-20' } },
    ]);
  });

  test('no other paper gives one', () => {
    const year = { watch: policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } }) };
    for (const kind of ['goodsReceipt', 'buyBack', 'repair', 'stockCount', 'customerReturn'] as const) {
      const units = kind === 'goodsReceipt' ? [] : [unit('sold', [W1])];
      const paper = document(kind, [line('watch', [[W1]])], { reference: '5521', details: { problem: 'dead' } });
      const { actions, warranties } = judge(paper, facts({ units, policies: year }));
      for (const action of actions) expect(action, kind).not.toHaveProperty('warranty');
      expect(warranties, kind).toBeUndefined();
    }
  });
});

describe('without serials', () => {
  const cable = policy('none', [], { warranty: { length: 6, unit: 'months' } });
  const settings = { timeZone: 'Europe/Kyiv' };
  const cables = (key: string) => line('cable', [], { key, quantity: 3 });

  test('a sale line that is not tracked gives its warranty by the line', () => {
    const lines = [cables('a'), line('watch', [[W1]]), cables('b'), line('bag', [], { key: 'c', quantity: 1 })];
    const watch = policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } });
    const world = facts({ units: [unit('inStock', [W1])], policies: { cable, watch }, settings });
    const { actions, warranties } = judge(document('sale', lines), { ...world, now: '2026-08-31T22:30:00.000Z' });
    expect(actions).toMatchObject([{ warranty: { endsOn: '2027-09-01' } }]);
    expect(Object.keys(warranties ?? {})).toEqual(['a', 'b']);
    expect(warranties?.a).toEqual({
      startsOn: '2026-09-01',
      endsOn: '2027-03-01',
      rule: 'period',
      period: { length: 6, unit: 'months' },
      documentId: 'this-document',
      claims: 0,
    });
  });

  test('is given whatever its quantity, and by a sale alone', () => {
    const odd = line('cable', [], { key: 'a', quantity: 1.5 });
    expect(judge(document('sale', [odd]), facts({ policies: { cable } })).warranties).toHaveProperty('a');
    expect(judge(document('goodsReceipt', [odd]), facts({ policies: { cable } }))).not.toHaveProperty('warranties');
    expect(judge(document('sale', [line('bag', [])]), facts())).not.toHaveProperty('warranties');
  });
});

test.each([
  ['2026-11-23', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-11-00', false],
  ['23.11.2026', false],
  ['2026-11-23T10:00:00.000Z', false],
  ['', false],
])('%j is a calendar day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});
