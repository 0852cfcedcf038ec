import { describe, expect, test } from 'vitest';
import type { StockDocument } from '../../core/model/document';
import type { Identifier } from '../../core/model/identifier';
import { judge } from '../../core/rules/judge';
import { Life } from './life';
import { document, facts, id, line, policy, unit, type World } from './shop';

const [W1, W2] = [id('serial', 'W1'), id('serial', 'W2')];
const old = (one: Identifier) => line('watch', [[one]], { key: 'old', role: 'old' });
const fresh = (one: Identifier) => line('watch', [[one]], { key: 'new', role: 'new' });
const pair = [old(W1), fresh(W2)];

/** Sold on 3 November 2026 with twelve months; now it is June. */
function sold(): Life {
  const watch = policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } });
  const life = new Life({ policies: { watch }, settings: { timeZone: 'Europe/Kyiv' } });
  life.now = '2026-11-03T10:00:00.000Z';
  life.post(life.paper('goodsReceipt', [line('watch', [[W1], [W2], [id('serial', 'W3')]])]));
  life.post(life.paper('sale', [line('watch', [[W1]])]));
  life.now = '2027-06-04T10:00:00.000Z';
  return life;
}

/** Of a unit that was sold without a warranty, which a manager lets pass. */
const uncovered = (more: Partial<StockDocument>, world: World = {}) =>
  judge(
    document('warrantyReplacement', pair, more),
    facts({ units: [unit('sold', [W1]), unit('inStock', [W2])], overridden: ['WR8'], ...world }),
  );

describe('what the new unit is covered for', () => {
  const given = (life: Life, more: Partial<StockDocument> = {}, and: World = {}) =>
    life.post(life.paper('warrantyReplacement', pair, more), and).actions[1]?.warranty;

  test('inherits the days that are left, and counts the claim', () => {
    expect(given(sold())).toEqual({
      startsOn: '2026-11-03',
      endsOn: '2027-11-03',
      rule: 'inherited',
      period: { length: 12, unit: 'months' },
      documentId: 'warrantyReplacement-3',
      claims: 1,
    });
  });

  test('restarts with the new unit’s own period', () => {
    expect(given(sold(), { details: { replacement: 'restart' } })).toMatchObject({
      startsOn: '2027-06-04',
      endsOn: '2028-06-04',
      rule: 'restarted',
      claims: 1,
    });
  });

  test('is the longer of both, be it the old one', () => {
    const longer = { details: { replacement: 'longer' } } as const;
    expect(given(sold(), longer)).toMatchObject({ endsOn: '2028-06-04', rule: 'longer' });
    const short = policy('strict', ['serial'], { warranty: { length: 14, unit: 'days' } });
    expect(given(sold(), longer, { policies: { watch: short } })).toMatchObject({
      startsOn: '2026-11-03',
      endsOn: '2027-11-03',
      rule: 'longer',
      claims: 1,
    });
  });

  test('follows the shop where the paper says nothing, and the paper where it does', () => {
    const settings = { replacement: 'restart' } as const;
    expect(given(sold(), {}, { settings })).toMatchObject({ rule: 'restarted' });
    expect(given(sold(), { details: { replacement: 'inherit' } }, { settings })).toMatchObject({ rule: 'inherited' });
  });

  test('counts on through a chain of replacements', () => {
    const life = sold();
    life.post(life.paper('warrantyReplacement', pair));
    const W3 = id('serial', 'W3');
    const { actions } = life.post(life.paper('warrantyReplacement', [old(W2), fresh(W3)]));
    expect(actions[1]?.warranty).toMatchObject({ endsOn: '2027-11-03', rule: 'inherited', claims: 2 });
    expect(life.unit('W3')).toMatchObject({ replaces: life.unit('W2').id });
  });

  test.each([
    ['inherit', null],
    ['restart', { startsOn: '2026-11-23', endsOn: '2027-11-23', rule: 'restarted', claims: 1 }],
    ['longer', { startsOn: '2026-11-23', endsOn: '2027-11-23', rule: 'restarted', claims: 1 }],
  ] as const)('%s of a unit without a warranty, let pass by a manager', (replacement, warranty) => {
    const watch = policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } });
    const judgement = uncovered({ details: { replacement } }, { policies: { watch } });
    expect(judgement.verdict).toMatchObject({ outcome: 'warn', reasons: [{ rule: 'WR8', overridden: true }] });
    if (warranty) expect(judgement.actions[1]?.warranty).toMatchObject(warranty);
    else expect(judgement.actions[1]).not.toHaveProperty('warranty');
  });

  test('gives none where neither the old unit nor the new one’s product has any', () => {
    const judgement = uncovered({ details: { replacement: 'longer' } });
    expect(judgement.actions[1]).not.toHaveProperty('warranty');
  });
});
