import { describe, expect, test } from 'vitest';
import type { Placement, Recognition } from '../../core/model/facts';
import type { Recognised, Scheme } from '../../core/model/identifier';
import { place } from '../../core/rules/place';
import { document, facts, id, imei, line, policy, unit, type World } from './shop';

type Pair = readonly [Scheme, string];
const found = ([scheme, value]: Pair): Recognised => ({ scheme, value, raw: 'code' });
const box = (first: Pair, ...more: Pair[]): Recognition => ({
  raw: 'code',
  candidates: [found(first)],
  problem: null,
  ...(more.length > 0 && { rest: more.map(found) }),
});
const PHONE = box(['imei', imei(1)], ['imei', imei(2)], ['serial', 'S1']);
const phoneIds = [id('imei', imei(1), 'phone'), id('imei', imei(2), 'phone'), id('serial', 'S1', 'phone')] as const;
const ALL = `line-phone 0 imei:${imei(1)} imei:${imei(2)} serial:S1`;

function spot(placement: Placement): string {
  if (!placement.placed) return `${placement.reason.rule} ${placement.reason.line ?? '-'}`;
  return `${placement.line} ${placement.unit} ${placement.adds.map(({ scheme, value }) => `${scheme}:${value}`).join(' ')}`;
}
const on =
  (kind: 'goodsReceipt' | 'sale') =>
  (what: Recognition, lines: ReturnType<typeof line>[], world: World = {}) =>
    spot(place(what, document(kind, lines), null, facts(world)));
const receive = on('goodsReceipt');
const sell = on('sale');
const phones = (...units: Parameters<typeof line>[1]) => line('phone', units, { quantity: 3 });

describe('a code of a whole box', () => {
  test('fills one unit', () => {
    expect(receive(PHONE, [phones()])).toBe(ALL);
  });

  test('leaves out what the set does not ask for', () => {
    expect(receive(PHONE, [line('tablet', [], { quantity: 1 })])).toBe(`line-tablet 0 imei:${imei(1)}`);
    expect(receive(PHONE, [line('watch', [], { quantity: 1 })])).toBe('line-watch 0 serial:S1');
    expect(receive(PHONE, [line('drill', [], { quantity: 1 })])).toBe(`line-drill 0 imei:${imei(1)} serial:S1`);
  });

  test('joins the unit of which one label was scanned before', () => {
    expect(receive(PHONE, [phones([phoneIds[1]])])).toBe(`line-phone 0 imei:${imei(1)} serial:S1`);
    expect(receive(PHONE, [phones([id('imei', imei(9), 'phone')], [phoneIds[2]])])).toBe(
      `line-phone 1 imei:${imei(1)} imei:${imei(2)}`,
    );
  });

  test('[DO5] joins no unit when one of its numbers stands on another, or all are there', () => {
    expect(receive(PHONE, [phones([phoneIds[0]], [phoneIds[2]])])).toBe('DO5 line-phone');
    expect(receive(PHONE, [phones([...phoneIds])])).toBe('DO5 line-phone');
  });

  test('finds the unit by whichever number the ledger knows', () => {
    const known = unit('inStock', [phoneIds[2]], { productId: 'phone' });
    expect(sell(PHONE, [phones()], { units: [known] })).toBe('line-phone 0 serial:S1');
    expect(sell(PHONE, [phones()], { units: [unit('inStock', [...phoneIds], { productId: 'phone' })] })).toBe(ALL);
  });

  test('[SA1] of a unit never received is refused whole', () => {
    expect(sell(PHONE, [phones()])).toBe('SA1 line-phone');
  });

  test('that differs from what the ledger has of the unit stands there as it was scanned, to be judged', () => {
    const own = [phoneIds[0], phoneIds[1], id('serial', 'OTHER', 'phone')];
    const known = unit('inStock', own, { productId: 'phone' });
    expect(sell(PHONE, [phones()], { units: [known] })).toBe(`line-phone 0 imei:${imei(1)} serial:S1 imei:${imei(2)}`);
  });
});

describe('a code that names the product', () => {
  const GTIN = '09521234543213';
  const code = { ...box(['serial', 'W1']), gtin: GTIN };
  const watch = (key: string) => line('watch', [], { key, quantity: 1 });
  const clock = line('clock', [], { quantity: 1 });
  const policies = { clock: policy('strict', ['serial']) };

  test('goes to its line, wherever that is', () => {
    expect(receive(code, [clock, watch('w')], { policies, gtins: { watch: [GTIN] } })).toBe('w 0 serial:W1');
    expect(receive(code, [watch('w'), clock], { policies, gtins: { watch: ['04006381333931'] } })).toBe(
      'line-clock 0 serial:W1',
    );
    expect(receive(code, [watch('w'), clock], { policies, gtins: { clock: [GTIN] } })).toBe('line-clock 0 serial:W1');
  });

  test('[CA3] of another product goes nowhere', () => {
    expect(receive(code, [watch('w')], { gtins: { watch: ['04006381333931'] } })).toBe('CA3 -');
  });
});

describe('what reads as a product’s code', () => {
  const code: Recognition = {
    ...box(['serial', '4006381333931']),
    problem: { rule: 'ID10', facts: { text: '4006381333931' } },
  };

  test('[ID10] is no serial', () => {
    expect(receive(code, [line('watch', [], { quantity: 1 })])).toBe('ID10 -');
  });

  test('is one where the ledger or the product type knows it as such', () => {
    const known = unit('inStock', [id('serial', '4006381333931')]);
    expect(sell(code, [line('watch', [], { quantity: 1 })], { units: [known] })).toContain('serial:4006381333931');
    const policies = {
      watch: policy('strict', ['serial'], { serialPattern: { characters: 'digits', minLength: 13 } }),
    };
    expect(receive(code, [line('watch', [], { quantity: 1 })], { policies })).toContain('serial:4006381333931');
  });
});
