import { describe, expect, test } from 'vitest';
import type { Capture, Verify } from '../../core/model/product';
import { judge } from '../../core/rules/judge';
import { severityOf } from '../../core/rules/severity';
import { document, facts, id, line, policy, told, unit } from './shop';

const C1 = id('serial', 'C1', 'charger');
const C2 = id('serial', 'C2', 'charger');
const known = (state: Parameters<typeof unit>[0], of = C1) => unit(state, [of], { productId: 'charger' });
const sale = (units: readonly (readonly (typeof C1)[])[], quantity = units.length) =>
  document('sale', [line('charger', units, { quantity })]);

describe('a lenient line warns and is recorded', () => {
  test('[SA1] an unknown unit is left alone, the known one beside it is sold', () => {
    const { verdict, actions } = judge(sale([[C1], [C2]]), facts({ units: [known('inStock', C2)] }));
    expect(told({ verdict, actions })).toEqual(['SA1 warn line-charger 0']);
    expect(verdict.outcome).toBe('warn');
    expect(actions.map(({ unitId }) => unitId)).toEqual(['unit-C2']);
  });

  test('[SA2] a unit already sold is not sold again', () => {
    const judgement = judge(sale([[C1]]), facts({ units: [known('sold')] }));
    expect(told(judgement)).toEqual(['SA2 warn line-charger 0']);
    expect(judgement.actions).toEqual([]);
  });

  test('[SA11] a unit of another shop is sold here: it is on the counter', () => {
    const elsewhere = { ...known('inStock'), location: 'podil' };
    const judgement = judge(sale([[C1]]), facts({ units: [elsewhere] }));
    expect(told(judgement)).toEqual(['SA11 warn line-charger 0']);
    expect(judgement.actions).toMatchObject([{ unitId: 'unit-C1', to: 'sold', location: 'main' }]);
  });

  test('[DO2] a missing one does not hold the others', () => {
    const judgement = judge(sale([[C1]], 2), facts({ units: [known('inStock')] }));
    expect(told(judgement)).toEqual(['DO2 warn line-charger -']);
    expect(judgement.actions).toHaveLength(1);
  });

  test('[DO4] of too many units the first act', () => {
    const judgement = judge(sale([[C1], [C2]], 1), facts({ units: [known('inStock'), known('inStock', C2)] }));
    expect(told(judgement)).toEqual(['DO4 warn line-charger -']);
    expect(judgement.actions.map(({ unitId }) => unitId)).toEqual(['unit-C1']);
  });

  test('[DO4] a unit that cannot act leaves its place to the next', () => {
    const judgement = judge(sale([[C1], [C2]], 1), facts({ units: [known('sold'), known('inStock', C2)] }));
    expect(told(judgement)).toEqual(['DO4 warn line-charger -', 'SA2 warn line-charger 0']);
    expect(judgement.actions.map(({ unitId }) => unitId)).toEqual(['unit-C2']);
  });

  test('[DO1] of a broken quantity none acts', () => {
    const judgement = judge(sale([[C1]], 1.5), facts({ units: [known('inStock')] }));
    expect(told(judgement)).toEqual(['DO1 warn line-charger -']);
    expect(judgement.actions).toEqual([]);
  });

  test('[DO5] a duplicate acts once', () => {
    const judgement = judge(sale([[C1], [C1]]), facts({ units: [known('inStock')] }));
    expect(told(judgement)).toEqual(['DO5 warn line-charger 1']);
    expect(judgement.actions).toHaveLength(1);
  });

  test('[DO6] a unit that another draft also has is sold by who pays first', () => {
    const claim = { draftId: 'other', register: 'r7', at: '2026-11-23T11:00:00.000Z' };
    const world = facts({ units: [known('inStock')], claims: { [C1.key]: claim } });
    const judgement = judge(sale([[C1]]), world);
    expect(told(judgement)).toEqual(['DO6 warn line-charger 0']);
    expect(judgement.actions).toHaveLength(1);
  });

  test('[DO7] a reserved unit stays with the paper that has it', () => {
    const judgement = judge(sale([[C1]]), facts({ units: [known('reserved')] }));
    expect(told(judgement)).toEqual(['DO7 warn line-charger 0']);
    expect(judgement.actions).toEqual([]);
  });

  test('[GR3] a sold unit without a reason opens no episode; [ID11] an odd serial comes into stock', () => {
    const receipt = document('goodsReceipt', [line('charger', [[C1], [C2]])]);
    const odd = policy('lenient', ['serial'], { serialPattern: { prefix: 'ZZ' } });
    const judgement = judge(receipt, facts({ units: [known('sold')], policies: { charger: odd } }));
    expect(told(judgement)).toEqual(['GR3 warn line-charger 0', 'ID11 warn line-charger 1']);
    expect(judgement.actions.map(({ unitId, to }) => `${unitId} ${to}`)).toEqual(['new-1 inStock']);
  });

  test('[CR7] a unit on the wrong receipt does come back', () => {
    const back = document('customerReturn', [line('charger', [[C1]])], { reference: '1' });
    const judgement = judge(back, facts({ units: [known('sold')] }));
    expect(told(judgement)).toEqual(['CR7 warn line-charger 0']);
    expect(judgement.actions).toMatchObject([{ to: 'quarantine' }]);
  });

  test('beside a strict line that is refused nothing moves at all', () => {
    const lines = [line('charger', [[C1]]), line('watch', [[id('serial', 'W1')]])];
    const judgement = judge(document('sale', lines), facts({ units: [known('inStock')] }));
    expect(told(judgement)).toEqual(['SA1 refuse line-watch 0']);
    expect(judgement.actions).toEqual([]);
  });
});

describe('the two settings', () => {
  const mixes: [Capture, Verify, checks: string | null, counts: string | null, both: string | null][] = [
    ['off', 'off', null, null, null],
    ['off', 'refuse', null, null, null],
    ['optional', 'off', null, null, null],
    ['optional', 'warn', 'warn', 'warn', 'warn'],
    ['optional', 'refuse', 'refuse', 'warn', 'refuse'],
    ['required', 'off', null, 'refuse', 'refuse'],
    ['required', 'warn', 'warn', 'refuse', 'refuse'],
    ['required', 'refuse', 'refuse', 'refuse', 'refuse'],
  ];
  test.each(mixes)('capture %s, verify %s: checks %s, counts %s, both %s', (capture, verify, checks, counts, both) => {
    const mix = policy('none', ['serial'], { capture, verify });
    expect(severityOf('SA2', mix)).toBe(checks);
    expect(severityOf('DO2', mix)).toBe(counts);
    expect(severityOf('DO3', mix)).toBe(counts);
    expect(severityOf('DO1', mix)).toBe(both);
    expect(severityOf('DO4', mix)).toBe(both);
  });

  test('[SA1] required but unchecked: what is missing is refused, what is unknown is not mentioned', () => {
    const policies = { charger: policy('none', ['serial'], { capture: 'required' }) };
    expect(told(judge(sale([[C1]], 2), facts({ policies })))).toEqual(['DO2 refuse line-charger -']);
    const whole = judge(sale([[C1]]), facts({ policies }));
    expect(whole).toEqual({ verdict: { outcome: 'accept', reasons: [] }, actions: [] });
  });
});
