import { describe, expect, test } from 'vitest';
import type { Identifier } from '../../core/model/identifier';
import { judge } from '../../core/rules/judge';
import { document, facts, id, imei, line, POLICIES, policy, told, unit, type World } from './shop';

const I1 = id('imei', imei(1), 'phone');
const I2 = id('imei', imei(2), 'phone');
const I3 = id('imei', imei(3), 'phone');
const S1 = id('serial', 'S1', 'phone');
const S2 = id('serial', 'S2', 'phone');

const sell = (captured: readonly Identifier[], world: World, productId = 'phone') =>
  judge(document('sale', [line(productId, [captured])]), facts(world));
const receive = (captured: readonly Identifier[], productId = 'phone', world: World = {}) =>
  judge(document('goodsReceipt', [line(productId, [captured])]), facts(world));
const known = unit('inStock', [I1, I2, S1], { productId: 'phone' });

describe('who a unit is', () => {
  test('[ID12] refuses the same identifier twice on one unit', () => {
    expect(told(receive([I1, { ...I1, raw: 'again' }, S1]))).toEqual(['ID12 refuse line-phone 0']);
  });

  test('[ID13] refuses a second serial on a new unit, and a scheme its set has not', () => {
    expect(told(receive([I1, I2, S1, S2]))).toEqual(['ID13 refuse line-phone 0']);
    expect(told(receive([id('imei', imei(9), 'tablet'), id('serial', 'T1', 'tablet')], 'tablet'))).toEqual([
      'ID13 refuse line-tablet 0',
    ]);
  });

  test('[ID13] takes one of each scheme where any one will do', () => {
    const [serial, other] = [id('serial', 'D1', 'drill'), id('serial', 'D2', 'drill')];
    expect(receive([serial, id('imei', imei(9), 'drill')], 'drill').verdict.outcome).toBe('accept');
    expect(told(receive([serial, other], 'drill'))).toEqual(['ID13 refuse line-drill 0']);
  });

  test('[ID14] refuses the labels of two boxes on one unit and names both', () => {
    const second = unit('inStock', [I3, S2], { productId: 'phone' });
    const judgement = sell([I1, S2], { units: [known, second] });
    expect(told(judgement)).toEqual(['ID14 refuse line-phone 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ identifier: 'S2', other: imei(1) });
  });

  test('[ID14] also when both are of the same state, on every kind of paper', () => {
    const second = unit('inStock', [I3, S2], { productId: 'phone' });
    expect(told(receive([I1, S2], 'phone', { units: [known, second] }))).toEqual(['ID14 refuse line-phone 0']);
  });

  test('[ID15] refuses a known IMEI with a serial that is not that phone’s', () => {
    const judgement = sell([I1, S2], { units: [known] });
    expect(told(judgement)).toEqual(['ID15 refuse line-phone 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ identifier: 'S2', own: 'S1', anchor: imei(1) });
  });

  test('[ID15] also when a sold unit is received again with a reason', () => {
    const gone = unit('sold', [I1, I2, S1], { productId: 'phone' });
    const draft = document('goodsReceipt', [line('phone', [[I1, I2, S2]])], {
      receiptReasons: { [I1.key]: 'returned' },
    });
    expect(told(judge(draft, facts({ units: [gone] })))).toEqual(['ID15 refuse line-phone 0']);
  });

  test('[ID15] is no matter while the set has room: the second SIM is added', () => {
    const { verdict, actions } = sell([I1, I2, S1], { units: [unit('inStock', [I1, S1], { productId: 'phone' })] });
    expect(verdict.outcome).toBe('accept');
    expect(actions[0]?.adds).toEqual([I2]);
  });

  test('[ID16] refuses a known IMEI on a line of another product, and names both products', () => {
    const judgement = sell([id('imei', imei(1), 'tablet')], { units: [known] }, 'tablet');
    expect(told(judgement)).toEqual(['ID16 refuse line-tablet 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({
      product: 'Phone',
      lineProduct: 'Tablet',
      paperNumber: '118',
    });
  });

  test('a serial that is unique per product finds no unit of another product', () => {
    const watch = unit('inStock', [id('serial', 'X1')]);
    expect(told(sell([id('serial', 'X1', 'drill')], { units: [watch] }, 'drill'))).toEqual(['SA1 refuse line-drill 0']);
  });

  test('[ID16] a serial that is unique in the shop does', () => {
    const everywhere = policy('strict', ['serial'], { uniqueness: 'global' });
    const shared = { scheme: 'serial', value: 'X1', raw: 'X1', key: 'serial:*:X1' } as const;
    const world = { units: [unit('inStock', [shared])], policies: { watch: everywhere, drill: everywhere } };
    expect(told(sell([shared], world, 'drill'))).toEqual(['ID16 refuse line-drill 0']);
    expect(sell([shared], world, 'watch').verdict.outcome).toBe('accept');
  });

  test('a unit is found under the key of the uniqueness that was set when it came', () => {
    const old = { scheme: 'serial', value: 'X1', raw: 'X1', key: 'serial:*:X1' } as const;
    const { verdict, actions } = sell([id('serial', 'X1')], { units: [unit('inStock', [old])] }, 'watch');
    expect(verdict.outcome).toBe('accept');
    expect(actions).toMatchObject([{ unitId: 'unit-X1', adds: [] }]);
  });
});

describe('the form of a new identifier', () => {
  const watch = (value: string) => receive([id('serial', value)], 'watch');

  test('[ID1] refuses an empty one', () => {
    expect(told(watch(''))).toEqual(['ID1 refuse line-watch 0']);
  });

  test('[ID2] refuses one of more than 100 characters and does not repeat it', () => {
    const judgement = watch('A'.repeat(101));
    expect(told(judgement)).toEqual(['ID2 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ length: 101, limit: 100 });
    expect(judgement.verdict.reasons[0]?.facts).not.toHaveProperty('identifier');
    expect(watch('A'.repeat(100)).verdict.outcome).toBe('accept');
  });

  test('[ID3] [ID8] refuse an IMEI that is none, whoever wrote it on the paper', () => {
    expect(told(receive([id('imei', '490154203237519', 'tablet')], 'tablet'))).toEqual(['ID3 refuse line-tablet 0']);
    expect(told(receive([id('imei', '49015420323751', 'tablet')], 'tablet'))).toEqual(['ID8 refuse line-tablet 0']);
  });

  test.each([
    [{ minLength: 3 }, 'AB', 'ABC'],
    [{ maxLength: 3 }, 'ABCD', 'ABC'],
    [{ characters: 'digits' }, '12A', '123'],
    [{ characters: 'alphanumeric' }, 'A-1', 'A1'],
    [{ prefix: 'rf' }, 'SF1', 'RF1'],
  ] as const)('[ID11] with %o refuses %s and takes %s', (serialPattern, wrong, right) => {
    const policies = { watch: policy('strict', ['serial'], { serialPattern }) };
    expect(told(receive([id('serial', wrong)], 'watch', { policies }))).toEqual(['ID11 refuse line-watch 0']);
    expect(receive([id('serial', right)], 'watch', { policies }).verdict.outcome).toBe('accept');
  });

  test('[ID11] leaves alone what the ledger already has, and what the type says of other schemes', () => {
    const strictPattern = {
      phone: {
        ...POLICIES.phone,
        ...policy('strict', ['imei', 'imei', 'serial'], { serialPattern: { prefix: 'ZZ' } }),
      },
    };
    expect(sell([I1, I2, S1], { units: [known], policies: strictPattern }).verdict.outcome).toBe('accept');
    expect(told(receive([I1, I2, S1], 'phone', { policies: strictPattern }))).toEqual(['ID11 refuse line-phone 0']);
  });
});
