import { describe, expect, test } from 'vitest';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { document, facts, id, imei, line, NOW, paper, told, unit } from './shop';

const W = [1, 2, 3, 4].map((n) => id('serial', `W${n}`));
const [W1, W2, W3] = W as [(typeof W)[0], (typeof W)[0], (typeof W)[0]];
const stock = facts({ units: W.map((one) => unit('inStock', [one])) });
const sale = (quantity: number, units: readonly (readonly (typeof W1)[])[]) =>
  judge(document('sale', [line('watch', units, { quantity })]), stock);

describe('quantities', () => {
  test('[DO1] calls one that nobody can read so, also when a unit is scanned for its line', () => {
    const unread = document('sale', [line('watch', [], { quantity: 0, unread: true })]);
    expect(judge(unread, stock).verdict.reasons[0]?.facts.quantity).toBe('unread');
    const found = { raw: 'W1', candidates: [{ scheme: 'serial', value: 'W1', raw: 'W1' }], problem: null } as const;
    expect(place(found, unread, null, stock)).toMatchObject({ reason: { rule: 'DO1', facts: { quantity: 'unread' } } });
  });

  test.each([1.5, 0, -1, 100_001, Number.NaN, Number.POSITIVE_INFINITY])(
    '[DO1] refuses a quantity of %d',
    (quantity) => {
      const judgement = sale(quantity, [[W1]]);
      expect(told(judgement)).toEqual(['DO1 refuse line-watch -']);
      expect(judgement.verdict.reasons[0]?.facts).toEqual({ product: 'Watch', quantity, limit: 100_000 });
    },
  );

  test('[DO2] refuses a line with fewer units than its quantity and counts them', () => {
    const judgement = sale(3, [[W1]]);
    expect(told(judgement)).toEqual(['DO2 refuse line-watch -']);
    expect(judgement.verdict.reasons[0]?.facts).toEqual({ product: 'Watch', have: 1, needed: 3, count: 2 });
  });

  test('[DO2] takes an empty unit for none', () => {
    expect(told(sale(2, [[W1], []]))).toEqual(['DO2 refuse line-watch -']);
  });

  test('[DO4] refuses more units than the quantity', () => {
    const judgement = sale(1, [[W1], [W2], [W3]]);
    expect(told(judgement)).toEqual(['DO4 refuse line-watch -']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ have: 3, needed: 1, count: 2 });
  });
});

describe('the same unit twice', () => {
  test('[DO5] refuses an identifier that is on another line, and says where the first one is', () => {
    const lines = [line('watch', [[W1], [W2]], { key: 'a' }), line('watch', [[W3], [W2]], { key: 'b' })];
    const judgement = judge(document('sale', lines), stock);
    expect(told(judgement)).toEqual(['DO5 refuse b 1']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ identifier: 'W2', atLine: 1, atUnit: 2 });
  });

  test('[DO5] counts the lines of the page, tracked or not', () => {
    const lines = [line('cable', []), line('watch', [[W1], [W1]])];
    expect(judge(document('sale', lines), stock).verdict.reasons[0]?.facts).toMatchObject({ atLine: 2, atUnit: 1 });
  });

  test('[DO5] refuses two identifiers of one known unit on two places', () => {
    const [first, second] = [id('imei', imei(0), 'phone'), id('imei', imei(1), 'phone')];
    const world = facts({ units: [unit('inStock', [first, second], { productId: 'phone' })] });
    expect(told(judge(document('sale', [line('phone', [[first], [second]])]), world))).toEqual([
      'DO5 refuse line-phone 1',
    ]);
  });

  test('[DO5] refuses new identifiers twice on a receipt, whatever the case of the letters', () => {
    const receipt = document('goodsReceipt', [line('watch', [[id('serial', 'ab1')], [id('serial', 'AB1')]])]);
    expect(told(judge(receipt, facts()))).toEqual(['DO5 refuse line-watch 1']);
  });

  test('[DO5] lets two products have the same serial, and not the same IMEI', () => {
    const both = (scheme: 'serial' | 'imei', value: string) =>
      judge(
        document('goodsReceipt', [
          line('drill', [[id(scheme, value, 'drill')]]),
          line('saw', [[id(scheme, value, 'saw')]]),
        ]),
        facts({ policies: { saw: stock.policyOf('drill') } }),
      );
    expect(both('serial', 'X1').verdict.outcome).toBe('accept');
    expect(told(both('imei', imei(5)))).toEqual(['DO5 refuse line-saw 0']);
  });
});

describe('other papers', () => {
  const claim = { draftId: 'other', register: 'r7', at: '2026-11-23T11:58:00.000Z' };

  test('[DO6] refuses a unit on another open draft, and gives what taking it over needs', () => {
    const world = facts({ units: [unit('inStock', [W1])], claims: { [W1.key]: claim } });
    const judgement = judge(document('sale', [line('watch', [[W1]])]), world);
    expect(told(judgement)).toEqual(['DO6 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toEqual({
      scheme: 'serial',
      identifier: 'W1',
      key: W1.key,
      otherRegister: 'r7',
      otherDate: claim.at,
      now: NOW,
    });
  });

  test('[DO6] sees a claim on any identifier of the unit, and on a unit not known yet', () => {
    const set = [id('imei', imei(0), 'phone'), id('imei', imei(1), 'phone'), id('serial', 'S', 'phone')];
    const [first, , serial] = set as [(typeof W)[0], (typeof W)[0], (typeof W)[0]];
    const known = facts({ units: [unit('inStock', set, { productId: 'phone' })], claims: { [serial.key]: claim } });
    expect(told(judge(document('sale', [line('phone', [[first]])]), known))).toEqual(['DO6 refuse line-phone 0']);
    const fresh = facts({ claims: { [serial.key]: claim } });
    expect(told(judge(document('goodsReceipt', [line('phone', [set])]), fresh))).toEqual(['DO6 refuse line-phone 0']);
  });

  test.each(['goodsReceipt', 'sale', 'customerReturn'] as const)(
    '[DO7] [DO8] a %s is refused a unit that a pending paper has, and told more when nobody knows its outcome',
    (kind) => {
      const reserved = unit('reserved', [W1]);
      const draft = document(kind, [line('watch', [[W1]])], { reference: '5521' });
      const pending = judge(draft, facts({ units: [reserved] }));
      expect(told(pending)).toEqual(['DO7 refuse line-watch 0']);
      expect(pending.verdict.reasons[0]?.facts).toMatchObject({ paperNumber: '5600', paperId: 'doc-5600' });
      const unresolved = judge(draft, facts({ units: [reserved], unresolved: ['doc-5600'] }));
      expect(told(unresolved)).toEqual(['DO8 refuse line-watch 0']);
      expect(unresolved.verdict.reasons[0]?.facts).toMatchObject({ paperNumber: '5600', paperId: 'doc-5600' });
    },
  );

  test('[DO7] is told rather than [DO6]: taking over does not help while a paper has the unit', () => {
    const world = facts({ units: [unit('reserved', [W1])], claims: { [W1.key]: claim } });
    expect(told(judge(document('sale', [line('watch', [[W1]])]), world))).toEqual(['DO7 refuse line-watch 0']);
  });

  test('[DO7] names the receipt that is about to bring the unit', () => {
    const coming = unit('reserved', [W1], {
      episodes: [],
      reservation: { paper: paper('goodsReceipt', null), from: null },
    });
    const judgement = judge(document('sale', [line('watch', [[W1]])]), facts({ units: [coming] }));
    expect(told(judgement)).toEqual(['DO7 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ paperKind: 'goodsReceipt' });
  });
});
