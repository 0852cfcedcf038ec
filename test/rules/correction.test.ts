import { describe, expect, test } from 'vitest';
import type { Identifier } from '../../core/model/identifier';
import type { Correction } from '../../core/model/paper-details';
import { UNIT_STATES } from '../../core/model/unit';
import { judge } from '../../core/rules/judge';
import { factsOf, Life, said } from './life';
import { document, facts, id, imei, line, policy, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const [I1, I2] = [id('imei', imei(1), 'phone'), id('imei', imei(2), 'phone')];
const S1 = id('serial', 'S1', 'phone');
const NOTE = 'label misread';
const number = (wrong: Identifier, right: string): Correction => ({ what: 'identifier', wrong: wrong.key, right });

const correct = (world: World, correction?: Correction, of: readonly Identifier[] = [W1], productId = 'watch') =>
  judge(
    document('correction', [line(productId, [of])], { details: { note: NOTE, ...(correction && { correction }) } }),
    facts(world),
  );
const watch = { units: [unit('inStock', [W1])] };
const phone = unit('inStock', [I1, I2, S1], { productId: 'phone' });
const onPhone = (correction: Correction, more: readonly ReturnType<typeof unit>[] = []) =>
  correct({ units: [phone, ...more] }, correction, [I1], 'phone');

describe('a correction of a number', () => {
  test('takes the wrong one off and puts the right one on, and nothing else changes', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]])]));
    const before = life.unit('W1');
    const paper = life.paper('correction', [line('watch', [[W1]])], {
      location: 'podil',
      details: { note: NOTE, correction: number(W1, 'W7') },
    });
    const { actions } = life.post(paper);
    const right = { scheme: 'serial', value: 'W7', raw: 'W7', key: 'serial:watch:W7' };
    expect(actions).toMatchObject([{ to: 'inStock', location: 'main', adds: [right], drops: [W1] }]);
    const after = life.unit('W7');
    expect(after).toMatchObject({ id: before.id, state: 'inStock', location: 'main', identifiers: [right] });
    expect(after.episodes).toEqual(before.episodes);
    expect(told(life.judge(life.paper('sale', [line('watch', [[W1]])])))).toEqual(['SA1 refuse line-watch 0']);
    life.post(life.paper('sale', [line('watch', [[id('serial', 'W7')]])]));
  });

  test('changes one number of several', () => {
    const { actions } = onPhone(number(I2, imei(9)));
    expect(actions[0]).toMatchObject({ adds: [{ key: `imei:${imei(9)}` }], drops: [I2] });
  });

  test.each(UNIT_STATES.filter((state) => state !== 'reserved'))(
    'corrects a unit that is %s and leaves it so',
    (state) => {
      const { verdict, actions } = correct({ units: [unit(state, [W1])] }, number(W1, 'W7'));
      expect(verdict.outcome).toBe('accept');
      expect(actions).toMatchObject([{ to: state }]);
    },
  );

  test('a customer’s own stays nobody’s purchase', () => {
    const life = new Life();
    life.post(life.paper('repair', [line('watch', [[W1]])], { details: { problem: 'dead' } }));
    life.post(life.paper('repair', [line('watch', [[W1]])], { details: { stage: 'handedOut' } }));
    const details = { note: NOTE, correction: number(W1, 'W7') };
    const { units } = life.post(life.paper('correction', [line('watch', [[W1]])], { details }));
    expect(units).toMatchObject([{ state: 'foreign', episodes: [] }]);
  });

  test('reads the right number as a scan of it', () => {
    const [spaced, lower] = [`${imei(9).slice(0, 6)} ${imei(9).slice(6)}`, ' w–7 '];
    expect(onPhone(number(I1, spaced)).actions[0]?.adds).toMatchObject([{ value: imei(9), raw: spaced }]);
    expect(correct(watch, number(W1, lower)).actions[0]?.adds).toMatchObject([
      { value: 'w-7', key: 'serial:watch:W-7' },
    ]);
  });

  test('[CO1] corrects only what is on record', () => {
    const judgement = correct({}, number(W1, 'W7'));
    expect(told(judgement)).toEqual(['CO1 refuse line-watch 0']);
    expect(said(judgement)).toEqual(['Serial W1 is not on record. There is nothing to correct.']);
    expect(said(judgement, 'uk')).toEqual(['Серійний номер W1 не записано в обліку. Виправляти нічого.']);
  });

  test('[DO7] corrects nothing that a paper holds', () => {
    expect(told(correct({ units: [unit('reserved', [W1])] }, number(W1, 'W7')))).toEqual(['DO7 refuse line-watch 0']);
  });

  test('[CO2] gives no unit the IMEI of another, whatever product that is', () => {
    const other = unit('sold', [id('imei', imei(9), 'tablet')], { productId: 'tablet' });
    const judgement = onPhone(number(I1, imei(9)), [other]);
    expect(told(judgement)).toEqual(['CO2 refuse line-phone 0']);
    expect(said(judgement)).toEqual([`${imei(9)} is the number of another unit, Tablet. Compare both units.`]);
    expect(said(judgement, 'uk')).toEqual([`${imei(9)} — номер іншого товару, Tablet. Порівняйте обидва.`]);
    expect(judgement.actions).toEqual([]);
  });

  describe('[CO2] goes by where serials are unique', () => {
    const twin = (productId: string, key: string) =>
      unit('inStock', [{ scheme: 'serial', value: 'W7', raw: 'W7', key }], { productId, id: 'twin' });
    const to7 = (other: ReturnType<typeof unit>, uniqueness: 'product' | 'global') =>
      told(
        correct(
          { units: [unit('inStock', [W1]), other], policies: { watch: policy('strict', ['serial'], { uniqueness }) } },
          number(W1, 'W7'),
        ),
      );

    test('[CO2] per product: another product may have it', () => {
      expect(to7(twin('watch', 'serial:watch:W7'), 'product')).toEqual(['CO2 refuse line-watch 0']);
      expect(to7(twin('drill', 'serial:drill:W7'), 'product')).toEqual([]);
      expect(to7(twin('drill', 'serial:*:W7'), 'product')).toEqual([]);
    });

    test('[CO2] in the whole shop: nobody may', () => {
      expect(to7(twin('drill', 'serial:*:W7'), 'global')).toEqual(['CO2 refuse line-watch 0']);
    });

    test('[CO2] also under the key of the uniqueness that was set when the other came', () => {
      expect(to7(twin('watch', 'serial:*:W7'), 'product')).toEqual(['CO2 refuse line-watch 0']);
      expect(to7(twin('watch', 'serial:watch:W7'), 'global')).toEqual(['CO2 refuse line-watch 0']);
    });
  });

  test('[CO3] takes only a well-formed number, and one as its product type says', () => {
    const judgement = onPhone(number(I1, '490154203237519'));
    expect(told(judgement)).toEqual(['CO3 refuse line-phone 0']);
    expect(said(judgement)).toEqual(['490154203237519 is not a well-formed number. Check it on the device itself.']);
    expect(told(onPhone(number(I1, '  ')))).toEqual(['CO3 refuse line-phone 0']);
    const policies = { watch: policy('strict', ['serial'], { serialPattern: { prefix: 'W' } }) };
    expect(told(correct({ ...watch, policies }, number(W1, 'X7')))).toEqual(['CO3 refuse line-watch 0']);
    expect(correct({ ...watch, policies }, number(W1, 'W7')).verdict.outcome).toBe('accept');
  });

  test('[CO5] the unit carries the wrong number and not yet the right one', () => {
    const strange = onPhone(number(id('imei', imei(5), 'phone'), imei(9)));
    expect(told(strange)).toEqual(['CO5 refuse line-phone 0']);
    expect(said(strange)).toEqual([
      `IMEI ${imei(1)} does not carry the number to correct, or carries ${imei(9)} already. Check both numbers.`,
    ]);
    expect(said(strange, 'uk')).toEqual([
      `IMEI ${imei(1)}: хибного номера тут немає або ${imei(9)} уже записано. Звірте обидва номери.`,
    ]);
    expect(told(onPhone(number(I1, imei(2))))).toEqual(['CO5 refuse line-phone 0']);
    expect(told(correct(watch, number(W1, ' w1 ')))).toEqual(['CO5 refuse line-watch 0']);
  });

  test('[CO5] of several units on the paper only the one that carries the wrong number can be corrected', () => {
    const W2 = id('serial', 'W2');
    const paper = document('correction', [line('watch', [[W1], [W2]])], {
      details: { note: NOTE, correction: number(W1, 'W7') },
    });
    const judgement = judge(paper, facts({ units: [unit('inStock', [W1]), unit('inStock', [W2])] }));
    expect(told(judgement)).toEqual(['CO5 refuse line-watch 1']);
  });
});

describe('a correction', () => {
  test('[CO4] says why', () => {
    const of = (note: string) =>
      judge(
        document('correction', [line('watch', [[W1]])], { details: { note, correction: number(W1, 'W7') } }),
        facts(watch),
      );
    expect(told(of('  '))).toEqual(['CO4 refuse - -']);
    expect(said(of(''))).toEqual(['Write why this is corrected.']);
    expect(of(NOTE).verdict.outcome).toBe('accept');
  });

  test('[CO6] says what', () => {
    const judgement = correct(watch);
    expect(told(judgement)).toEqual(['CO6 refuse - -']);
    expect(said(judgement)).toEqual(['Say what is corrected: the number, the warranty, or the cost and by how much.']);
    for (const minor of [0, 1.5, Number.NaN]) {
      expect(told(correct(watch, { what: 'cost', minor })), String(minor)).toEqual(['CO6 refuse - -']);
    }
    expect(correct(watch, { what: 'cost', minor: -1 }).verdict.outcome).toBe('accept');
  });
});

test('a correction holds for the paper as a whole', () => {
  const paper = document('correction', [line('watch', [[W1]])], { details: {} });
  expect(told(judge(paper, facts(watch)))).toEqual(['CO4 refuse - -', 'CO6 refuse - -']);
  expect(factsOf(judge(paper, facts(watch)), 'CO4')).toEqual({});
});
