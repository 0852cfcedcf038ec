import { describe, expect, test } from 'vitest';
import type { Placement, Recognition } from '../../core/model/facts';
import type { Scheme } from '../../core/model/identifier';
import { place } from '../../core/rules/place';
import { document, facts, id, imei, line, policy, unit, type World } from './shop';

/** What the recogniser makes of a text that could be each of these. */
function could(value: string, ...schemes: Scheme[]): Recognition {
  return { raw: value, candidates: schemes.map((scheme) => ({ scheme, value, raw: value })), problem: null };
}
const anImei = (n: number) => could(imei(n), 'imei', 'serial');
const aSerial = (value: string) => could(value, 'serial');

const phoneId = (n: number) => id('imei', imei(n), 'phone');
const serialId = (value: string) => id('serial', value, 'phone');
const receipt = (...lines: ReturnType<typeof line>[]) => document('goodsReceipt', lines);
const phones = (...units: Parameters<typeof line>[1]) => line('phone', units, { quantity: 3 });
const watches = (...units: Parameters<typeof line>[1]) => line('watch', units, { quantity: 2 });

function spot(placement: Placement): string {
  if (!placement.placed) return `${placement.reason.rule} ${placement.reason.severity} ${placement.reason.line ?? '-'}`;
  return `${placement.line} ${placement.unit} ${placement.adds.map(({ scheme, value }) => `${scheme}:${value}`).join(' ')}`;
}
const put = (what: Recognition, lines: ReturnType<typeof line>[], active: string | null = null, world: World = {}) =>
  spot(place(what, receipt(...lines), active, facts(world)));

describe('placing on a goods receipt', () => {
  test('fills one phone before the next, in whatever order its labels come', () => {
    expect(put(anImei(1), [phones()])).toBe(`line-phone 0 imei:${imei(1)}`);
    expect(put(anImei(2), [phones([phoneId(1)])])).toBe(`line-phone 0 imei:${imei(2)}`);
    expect(put(aSerial('S1'), [phones([phoneId(1), phoneId(2)])])).toBe('line-phone 0 serial:S1');
    expect(put(aSerial('S1'), [phones()])).toBe('line-phone 0 serial:S1');
    expect(put(anImei(1), [phones([serialId('S1')])])).toBe(`line-phone 0 imei:${imei(1)}`);
  });

  test('a code that the open phone has already begins the next', () => {
    expect(put(anImei(3), [phones([phoneId(1), phoneId(2)])])).toBe(`line-phone 1 imei:${imei(3)}`);
    expect(put(anImei(3), [phones([phoneId(1), phoneId(2)], [serialId('S2')])])).toBe(`line-phone 1 imei:${imei(3)}`);
  });

  test('an emptied place in the middle is filled first', () => {
    const full = [phoneId(1), phoneId(2), serialId('S1')];
    expect(put(anImei(5), [phones(full, [], [serialId('S3')])])).toBe(`line-phone 2 imei:${imei(5)}`);
    expect(put(anImei(5), [phones(full, [])])).toBe(`line-phone 1 imei:${imei(5)}`);
  });

  test('each code goes to the line that asks for it', () => {
    expect(put(aSerial('W1'), [line('tablet', [], { quantity: 1 }), watches()])).toBe('line-watch 0 serial:W1');
    expect(put(anImei(1), [watches(), phones()])).toBe(`line-phone 0 imei:${imei(1)}`);
  });

  test('the active line comes first among those that ask', () => {
    const lines = [watches(), line('watch', [], { key: 'second', quantity: 2 })];
    expect(put(aSerial('W1'), lines)).toBe('line-watch 0 serial:W1');
    expect(put(aSerial('W1'), lines, 'second')).toBe('second 0 serial:W1');
    expect(put(anImei(1), [watches(), phones()], 'line-watch')).toBe(`line-phone 0 imei:${imei(1)}`);
  });

  test('the next line of the product is used when the first is full', () => {
    const lines = [line('watch', [[id('serial', 'W1')]]), line('watch', [], { key: 'second', quantity: 1 })];
    expect(put(aSerial('W2'), lines)).toBe('second 0 serial:W2');
  });

  test('[CA2] the phone too many is no watch', () => {
    const full = line('tablet', [[id('imei', imei(1), 'tablet')]]);
    expect(put(anImei(2), [full, watches()])).toBe('CA2 refuse line-tablet');
    expect(put(anImei(2), [full, watches()], 'line-watch')).toBe('CA2 refuse line-tablet');
    expect(put(anImei(2), [full, line('drill', [], { quantity: 1 })])).toBe('CA2 refuse line-tablet');
    expect(put(anImei(2), [full, line('drill', [], { quantity: 1 })], 'line-drill')).toBe(
      `line-drill 0 imei:${imei(2)}`,
    );
  });

  test('where any one identifier will do, the likeliest meaning is taken', () => {
    const drills = line('drill', [], { quantity: 2 });
    expect(put(anImei(1), [drills])).toBe(`line-drill 0 imei:${imei(1)}`);
    expect(put(aSerial('D1'), [drills])).toBe('line-drill 0 serial:D1');
    expect(put(anImei(1), [watches()])).toBe(`line-watch 0 serial:${imei(1)}`);
  });

  test('a scheme asked for by name beats a likelier serial', () => {
    const modem = policy('strict', ['imeisv', 'serial']);
    const lines = [line('modem', [], { quantity: 1 })];
    expect(put(could('3520990017614823', 'serial', 'imeisv'), lines, null, { policies: { modem } })).toBe(
      'line-modem 0 imeisv:3520990017614823',
    );
  });

  test('[DO5] says where the code already is', () => {
    const full = [phoneId(1), phoneId(2), serialId('S1')];
    const placement = place(aSerial('s1'), receipt(watches(), phones(full, full)), 'line-watch', facts());
    expect(spot(placement)).toBe('DO5 refuse line-phone');
    expect(placement).toMatchObject({ reason: { facts: { identifier: 'S1', atLine: 2, atUnit: 1 } } });
  });

  test('[ID3] a wrong check digit is refused where an IMEI is asked for, and is a serial where none is', () => {
    const wrong: Recognition = {
      ...aSerial('490154203237519'),
      problem: { rule: 'ID3', facts: { scheme: 'imei', identifier: '490154203237519' } },
    };
    expect(put(wrong, [phones()], 'line-phone')).toBe('ID3 refuse line-phone');
    expect(put(wrong, [watches(), phones()], 'line-watch')).toBe('ID3 refuse line-watch');
    expect(put(wrong, [watches()])).toBe('line-watch 0 serial:490154203237519');
  });

  test('[ID4] what the recogniser refuses goes nowhere', () => {
    const broken: Recognition = {
      raw: '3.56938E+14',
      candidates: [],
      problem: { rule: 'ID4', facts: { text: '3.56938E+14' } },
    };
    expect(put(broken, [watches()])).toBe('ID4 refuse -');
  });

  test('[ID6] a text with two readings is asked about', () => {
    const doubtful: Recognition = {
      raw: 'АВ1',
      candidates: [
        { scheme: 'serial', value: 'AB1', raw: 'АВ1' },
        { scheme: 'serial', value: 'FD1', raw: 'АВ1' },
      ],
      problem: { rule: 'ID6', facts: { text: 'АВ1' } },
    };
    expect(put(doubtful, [watches()])).toBe('ID6 refuse -');
  });

  test('[ID11] a serial unlike the product’s goes to a line it is like, or nowhere', () => {
    const policies = { watch: policy('strict', ['serial'], { serialPattern: { prefix: 'W' } }) };
    const lines = [watches(), line('drill', [], { quantity: 1 })];
    expect(put(aSerial('X1'), lines, 'line-watch', { policies })).toBe('line-drill 0 serial:X1');
    expect(put(aSerial('X1'), [watches()], null, { policies })).toBe('ID11 refuse line-watch');
  });

  test('[CA5] a serial is refused where only IMEIs are asked for', () => {
    const placement = place(aSerial('AB1'), receipt(line('tablet', [], { quantity: 1 })), null, facts());
    expect(spot(placement)).toBe('CA5 refuse -');
    expect(placement).toMatchObject({ reason: { facts: { schemes: 'imei' } } });
  });

  test('[CA1] nothing tracked, nothing placed', () => {
    expect(put(aSerial('C1'), [line('cable', [], { quantity: 1 })])).toBe('CA1 warn -');
    expect(put(aSerial('C1'), [])).toBe('CA1 warn -');
  });

  test('[DO1] a line with a broken quantity has no room', () => {
    expect(put(aSerial('W1'), [line('watch', [], { quantity: 1.5 })])).toBe('DO1 refuse line-watch');
  });

  test('[DO6] what another open draft has is not put here too', () => {
    const claim = { draftId: 'other', register: 'r7', at: '2026-11-23T11:00:00.000Z' };
    const claims = { [id('serial', 'W1').key]: claim };
    expect(put(aSerial('W1'), [watches()], null, { claims })).toBe('DO6 refuse line-watch');
    expect(put(aSerial('W2'), [watches()], null, { claims })).toBe('line-watch 0 serial:W2');
  });

  test('a unit we sold is placed whole, so that the clerk is asked why it is back', () => {
    const set = [phoneId(1), phoneId(2), serialId('S1')];
    const units = [unit('sold', set, { productId: 'phone' })];
    expect(put(aSerial('S1'), [phones()], null, { units })).toBe(
      `line-phone 0 serial:S1 imei:${imei(1)} imei:${imei(2)}`,
    );
  });

  test('a known unit joins a half-captured phone only with what that lacks', () => {
    const set = [phoneId(1), phoneId(2), serialId('S1')];
    const units = [unit('sold', set, { productId: 'phone' })];
    expect(put(anImei(1), [phones([serialId('S9')])], null, { units })).toBe(
      `line-phone 0 imei:${imei(1)} imei:${imei(2)}`,
    );
  });

  test('two known units are never put on one', () => {
    const one = unit('sold', [phoneId(1)], { productId: 'phone' });
    const other = unit('sold', [serialId('S2')], { productId: 'phone' });
    expect(put(aSerial('S2'), [phones([phoneId(1)])], null, { units: [one, other] })).toBe('line-phone 1 serial:S2');
  });

  test('[CA3] a unit of a product that is not on the paper is named', () => {
    const units = [unit('inStock', [id('imei', imei(1), 'tablet')], { productId: 'tablet' })];
    const placement = place(anImei(1), receipt(phones()), null, facts({ units }));
    expect(spot(placement)).toBe('CA3 refuse -');
    expect(placement).toMatchObject({ reason: { facts: { product: 'Tablet', identifier: imei(1) } } });
  });
});
