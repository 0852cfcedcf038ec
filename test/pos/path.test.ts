import { describe, expect, test } from 'vitest';
import { follow, parsePath } from '../../core/pos/path';

const at = (text: string, value: unknown) => follow(value, parsePath(text));

describe('paths into data', () => {
  const order = {
    id: 7,
    'pos.order': [{ no: 'A' }],
    lines: [
      { sku: 'X1', tags: ['a', 'b'] },
      { sku: 'X2', tags: [] },
    ],
  };

  test.each([
    ['id', [7]],
    ['lines[1].sku', ['X2']],
    ['lines[*].sku', ['X1', 'X2']],
    ['lines[*].tags[*]', ['a', 'b']],
    ["['pos.order'][0].no", ['A']],
    ['lines[9].sku', []],
    ['id.deeper', []],
  ])('%s', (path, values) => {
    expect(at(path, order)).toEqual(values);
  });

  test('an every-step walks an object too, as PHP writes its lists', () => {
    expect(at('line[*].sku', { line: { 3: { sku: 'A' }, 8: { sku: 'B' } } })).toEqual(['A', 'B']);
  });

  test('only own properties are read', () => {
    expect(at('toString', order)).toEqual([]);
    expect(at('length', 'text')).toEqual([]);
    expect(at('hasOwnProperty', {})).toEqual([]);
  });

  test.each(['__proto__', 'a.constructor.name', "a['prototype']"])('%s is refused', (path) => {
    expect(() => parsePath(path)).toThrow(/may not be part of a path/u);
  });

  test.each(['', '.', '.a', 'a.', 'a..b', 'a[', 'a[-1]', 'a[1', 'a b', '[*]x', 'a[1234567]', 'a.[0]'])(
    '"%s" is no path',
    (path) => {
      expect(() => parsePath(path)).toThrow(/path/u);
    },
  );
});
