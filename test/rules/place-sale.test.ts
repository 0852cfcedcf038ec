import { describe, expect, test } from 'vitest';
import type { Placement, Recognition } from '../../core/model/facts';
import type { Identifier, Scheme } from '../../core/model/identifier';
import { place } from '../../core/rules/place';
import { document, facts, id, imei, line, unit, type World } from './shop';

function could(value: string, ...schemes: Scheme[]): Recognition {
  return { raw: value, candidates: schemes.map((scheme) => ({ scheme, value, raw: value })), problem: null };
}
function spot(placement: Placement): string {
  if (!placement.placed) return `${placement.reason.rule} ${placement.reason.severity} ${placement.reason.line ?? '-'}`;
  return `${placement.line} ${placement.unit} ${placement.adds.map(({ value }) => value).join(' ')}`;
}

const set = [id('imei', imei(1), 'phone'), id('imei', imei(2), 'phone'), id('serial', 'S1', 'phone')];
const phone = unit('inStock', set, { productId: 'phone' });
const watch = (value: string, productId = 'watch') =>
  unit('inStock', [id('serial', value, productId)], { productId, id: `${productId} ${value}` });
const lines = (...more: ReturnType<typeof line>[]) => [
  line('watch', [], { quantity: 2 }),
  line('phone', [], { quantity: 2 }),
  ...more,
];
const put = (
  what: Recognition,
  on: ReturnType<typeof line>[],
  world: World,
  active: string | null = null,
  kind: 'sale' | 'customerReturn' = 'sale',
) => place(what, document(kind, on), active, facts(world));

describe('placing on a sale or a return', () => {
  test('a unit goes to the line of its product with all its identifiers, whatever was scanned and whatever line is active', () => {
    for (const scanned of set) {
      const placement = put(could(scanned.value, scanned.scheme), lines(), { units: [phone] }, 'line-watch');
      const others = set.filter((one) => one !== scanned).map(({ value }) => value);
      expect(spot(placement)).toBe(`line-phone 0 ${[scanned.value, ...others].join(' ')}`);
    }
  });

  test('what was really scanned is kept beside it', () => {
    const scanned: Recognition = {
      raw: ' s1\n',
      candidates: [{ scheme: 'serial', value: 's1', raw: ' s1\n' }],
      problem: null,
    };
    const placement = put(scanned, lines(), { units: [phone] });
    expect(placement).toMatchObject({ placed: true, adds: [{ value: 'S1', raw: ' s1\n', key: set[2]?.key }, {}, {}] });
  });

  test('a unit that cannot be sold is placed all the same: the judge says why', () => {
    const sold = unit('sold', [id('serial', 'W1')]);
    expect(spot(put(could('W1', 'serial'), lines(), { units: [sold] }))).toBe('line-watch 0 W1');
  });

  test('[SA1] [CR1] a strict line takes no stranger', () => {
    expect(spot(put(could('W1', 'serial'), lines(), {}))).toBe('SA1 refuse line-watch');
    expect(spot(put(could('W1', 'serial'), lines(), {}, null, 'customerReturn'))).toBe('CR1 refuse line-watch');
  });

  test('[SA1] is said even where the line is full', () => {
    const full = line('watch', [[id('serial', 'W1')]]);
    expect(spot(put(could('W2', 'serial'), [full], {}))).toBe('SA1 refuse line-watch');
  });

  test('[SA1] a lenient line does take one, and completes it', () => {
    const charger = line('charger', [], { quantity: 2 });
    expect(spot(put(could('C1', 'serial'), [charger], {}))).toBe('line-charger 0 C1');
    expect(spot(put(could('C1', 'serial'), lines(charger), {}, 'line-charger'))).toBe('line-charger 0 C1');
    expect(spot(put(could('C1', 'serial'), lines(charger), {}))).toBe('SA1 refuse line-watch');
  });

  test('[ID3] a misread IMEI is a misread IMEI, not a stranger', () => {
    const wrong: Recognition = {
      ...could('490154203237519', 'serial'),
      problem: { rule: 'ID3', facts: { scheme: 'imei' } },
    };
    expect(spot(put(wrong, lines(), {}))).toBe('ID3 refuse -');
  });

  test('[ID3] unless the ledger knows it by just that text', () => {
    const wrong: Recognition = {
      ...could('490154203237519', 'serial'),
      problem: { rule: 'ID3', facts: { scheme: 'imei' } },
    };
    expect(spot(put(wrong, lines(), { units: [watch('490154203237519')] }))).toBe('line-watch 0 490154203237519');
  });

  test('[ID6] of two readings the one that the ledger knows is taken', () => {
    const doubtful: Recognition = {
      raw: 'АВ1',
      candidates: ['AB1', 'FD1'].map((value) => ({ scheme: 'serial' as const, value, raw: 'АВ1' })),
      problem: { rule: 'ID6', facts: { text: 'АВ1' } },
    };
    expect(spot(put(doubtful, lines(), { units: [watch('FD1')] }))).toBe('line-watch 0 FD1');
    expect(spot(put(doubtful, lines(), { units: [watch('FD1'), watch('AB1')] }))).toBe('CA4 refuse -');
  });

  test('[DO5] a unit is not put on the paper twice, under whichever identifier', () => {
    const onPaper = (captured: readonly Identifier[]) => [line('phone', [captured], { quantity: 2 })];
    const whole = put(could(imei(2), 'imei'), onPaper(set), { units: [phone] });
    expect(spot(whole)).toBe('DO5 refuse line-phone');
    expect(whole).toMatchObject({ reason: { facts: { atLine: 1, atUnit: 1 } } });
    expect(spot(put(could(imei(2), 'imei'), onPaper(set.slice(0, 1)), { units: [phone] }))).toBe(
      `line-phone 0 ${imei(2)} S1`,
    );
  });

  test('[DO5] nor where any one identifier will do', () => {
    const both = [id('serial', 'D1', 'drill'), id('imei', imei(3), 'drill')];
    const drill = unit('inStock', both, { productId: 'drill' });
    const on = [line('drill', [both.slice(0, 1)], { quantity: 2 })];
    expect(spot(put(could(imei(3), 'imei', 'serial'), on, { units: [drill] }))).toBe('DO5 refuse line-drill');
  });

  test('a second phone never joins the first, even where that lacks the code', () => {
    const half = unit('inStock', set.slice(0, 1), { productId: 'phone' });
    const other = unit('inStock', [id('imei', imei(7), 'phone')], { productId: 'phone' });
    const on = [line('phone', [set.slice(0, 1)], { quantity: 2 })];
    expect(spot(put(could(imei(7), 'imei'), on, { units: [half, other] }))).toBe(`line-phone 1 ${imei(7)}`);
  });

  test('[CA2] a line has room for its quantity only', () => {
    const on = [line('watch', [[id('serial', 'W1')]])];
    const placement = put(could('W2', 'serial'), on, { units: [watch('W1'), watch('W2')] });
    expect(spot(placement)).toBe('CA2 refuse line-watch');
    expect(placement).toMatchObject({ reason: { facts: { atLine: 1, product: 'Watch' } } });
  });

  test('[CA3] a unit whose product is not on the paper is named', () => {
    const units = [unit('inStock', [id('imei', imei(1), 'tablet')], { productId: 'tablet' })];
    expect(spot(put(could(imei(1), 'imei'), lines(), { units }))).toBe('CA3 refuse -');
  });

  test('[CA4] a serial of two products is asked about, never guessed; the active line answers', () => {
    const units = [watch('X1'), watch('X1', 'drill')];
    const on = lines(line('drill', [], { quantity: 1 }));
    const placement = put(could('X1', 'serial'), on, { units }, 'line-phone');
    expect(spot(placement)).toBe('CA4 refuse line-phone');
    expect(placement).toMatchObject({ reason: { facts: { products: 'Watch, Drill', identifier: 'X1' } } });
    expect(spot(put(could('X1', 'serial'), on, { units }, 'line-drill'))).toBe('line-drill 0 X1');
    expect(spot(put(could('X1', 'serial'), on, { units }, 'line-watch'))).toBe('line-watch 0 X1');
  });

  test('[DO5] the serial of two products stands on both only when the clerk works on the other line', () => {
    const units = [watch('X1'), watch('X1', 'drill')];
    const on = [line('watch', [[id('serial', 'X1')]], { quantity: 2 }), line('drill', [], { quantity: 1 })];
    expect(spot(put(could('X1', 'serial'), on, { units }))).toBe('DO5 refuse line-watch');
    expect(spot(put(could('X1', 'serial'), on, { units }, 'line-drill'))).toBe('line-drill 0 X1');
    expect(spot(put(could('X1', 'serial'), on, { units: units.slice(0, 1) }, 'line-drill'))).toBe(
      'DO5 refuse line-watch',
    );
  });

  test('[DO6] a claim on any of its identifiers keeps a unit where it is, so that it can be taken over', () => {
    const claim = { draftId: 'other', register: 'r7', at: '2026-11-23T11:00:00.000Z' };
    const claims = { [set[2]?.key ?? '']: claim };
    const placement = put(could(imei(1), 'imei'), lines(), { units: [phone], claims });
    expect(spot(placement)).toBe('DO6 refuse line-phone');
    expect(placement).toMatchObject({ reason: { facts: { key: set[2]?.key, otherRegister: 'r7' } } });
  });

  test('[DO6] a unit that a paper reserves is placed, so that the judge names that paper', () => {
    const claim = { draftId: 'other', register: 'r7', at: '2026-11-23T11:00:00.000Z' };
    const W1 = id('serial', 'W1');
    const world = { units: [unit('reserved', [W1])], claims: { [W1.key]: claim } };
    expect(spot(put(could('W1', 'serial'), lines(), world))).toBe('line-watch 0 W1');
  });
});
