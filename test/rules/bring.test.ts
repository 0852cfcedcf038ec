import { describe, expect, test } from 'vitest';
import type { Recognition } from '../../core/model/facts';
import type { Unit } from '../../core/model/unit';
import { bring } from '../../core/rules/bring';
import { document, facts, id, imei, line, NOW, policy, unit, type World } from './shop';

const tablet = unit('inStock', [id('imei', imei(1), 'tablet')], {
  productId: 'tablet',
  productName: 'Tablet',
  id: 'p1',
});
const other = unit('inStock', [id('imei', imei(2), 'tablet')], {
  productId: 'tablet',
  productName: 'Tablet',
  id: 'p2',
});
const recognised = (value: string, scheme: 'imei' | 'serial' = 'imei'): Recognition => ({
  raw: value,
  candidates: [{ scheme, value, raw: value }],
  problem: null,
});
const scan = (
  what: Recognition,
  known: readonly Unit[],
  lines: ReturnType<typeof line>[] = [],
  { active = null, kind = 'sale', ...world }: World & { active?: string | null; kind?: 'sale' | 'customerReturn' } = {},
) => {
  const result = bring(what, known, document(kind, lines), active, facts({ units: known, ...world }));
  if ('brings' in result) return `brings ${result.brings.id}, else ${result.otherwise.rule}`;
  return result.placed ? `${result.line} ${result.unit}` : result.reason.rule;
};

describe('a unit whose product is not on the paper', () => {
  test('brings it along onto an empty paper and beside other lines', () => {
    expect(scan(recognised(imei(1)), [tablet])).toBe('brings p1, else CA3');
    expect(scan(recognised(imei(1)), [tablet], [line('watch', [], { quantity: 1 })])).toBe('brings p1, else CA3');
  });

  test('brings one more where the line of its product is complete', () => {
    const full = line('tablet', [[id('imei', imei(2), 'tablet')]]);
    expect(scan(recognised(imei(1)), [tablet], [full], { units: [tablet, other] })).toBe('brings p1, else CA2');
  });

  test('goes straight to a line of its product with room', () => {
    expect(scan(recognised(imei(1)), [tablet], [line('tablet', [], { quantity: 1 })])).toBe('line-tablet 0');
  });

  test('on a return must have been sold', () => {
    const sold = unit('sold', tablet.identifiers, { productId: 'tablet', productName: 'Tablet', id: 'p1' });
    expect(scan(recognised(imei(1)), [sold], [], { kind: 'customerReturn' })).toBe('brings p1, else CA3');
    expect(scan(recognised(imei(1)), [tablet], [], { kind: 'customerReturn' })).toBe('CR2');
    expect(scan(recognised(imei(1)), [sold])).toBe('SA2');
  });

  test('[DO8] on a paper whose outcome nobody knows is refused as such', () => {
    const reserved = unit('reserved', tablet.identifiers, { productId: 'tablet', id: 'p1' });
    expect(scan(recognised(imei(1)), [reserved], [], { unresolved: ['doc-5600'] })).toBe('DO8');
    expect(scan(recognised(imei(1)), [reserved])).toBe('DO7');
  });

  test('[DO6] in another open paper is told so and brings nothing, unless nobody checks', () => {
    const claims = { [id('imei', imei(1), 'tablet').key]: { draftId: 'other', register: 'r2', at: NOW } };
    expect(scan(recognised(imei(1)), [tablet], [], { claims })).toBe('DO6');
    const full = line('tablet', [[id('imei', imei(2), 'tablet')]]);
    expect(scan(recognised(imei(1)), [tablet], [full], { claims, units: [tablet, other] })).toBe('DO6');
    const policies = { tablet: policy('strict', ['imei'], { verify: 'off' }) };
    expect(scan(recognised(imei(1)), [tablet], [], { claims, policies })).toBe('brings p1, else CA3');
  });

  test('already on the paper is told so, and nothing is brought', () => {
    expect(scan(recognised(imei(1)), [tablet], [line('tablet', [tablet.identifiers])])).toBe('DO5');
  });
});

describe('a serial of several products', () => {
  const shared = (productId: string, state: Unit['state'] = 'inStock') =>
    unit(state, [id('serial', 'AB1', productId)], { productId, productName: productId, id: `${productId} AB1` });

  test('[CA4] is asked about, never guessed', () => {
    expect(scan(recognised('AB1', 'serial'), [shared('watch'), shared('drill')])).toBe('CA4');
  });

  test('is none where only one of the units may come onto such a paper', () => {
    expect(scan(recognised('AB1', 'serial'), [shared('watch'), shared('drill', 'sold')])).toBe(
      'brings watch AB1, else CA3',
    );
  });

  test('goes to the line that is there', () => {
    const lines = [line('watch', [], { quantity: 1 })];
    expect(scan(recognised('AB1', 'serial'), [shared('watch'), shared('drill')], lines)).toBe('line-watch 0');
  });
});
