import { describe, expect, test } from 'vitest';
import { patternText, periodText, schemesText } from '../../components/manager/types/policy-words';
import { inheritedFrom, possibleParents, typeTree } from '../../components/manager/types/type-tree';
import type { ProductType } from '../../core/model/product';
import { managerWords } from '../../core/outputs/manager-words';

const type = (id: string, parentId?: string, more: Partial<ProductType> = {}): ProductType => ({
  id,
  name: id,
  ...(parentId !== undefined && { parentId }),
  ...more,
});
const shape = (types: ProductType[]) => typeTree(types).map(({ type: { id }, depth }) => `${'-'.repeat(depth)}${id}`);

describe('the tree of product types', () => {
  const types = [type('b'), type('a2', 'a'), type('a'), type('a1', 'a'), type('deep', 'a1'), type('orphan', 'gone')];

  test('stands children under their parents, by name; an orphan stands at the root', () => {
    expect(shape(types)).toEqual(['a', '-a1', '--deep', '-a2', 'b', 'orphan']);
  });

  test('offers as parent neither the type itself nor anything below it', () => {
    expect(possibleParents('a', types).map((row) => row.type.id)).toEqual(['b', 'orphan']);
    expect(possibleParents('new', types)).toHaveLength(6);
  });

  test('a loop in broken data ends', () => {
    const loop = [type('x', 'y'), type('y', 'x')];
    expect(shape(loop)).toEqual([]);
    expect(inheritedFrom(type('x', 'y'), 'warranty', loop)).toBeNull();
  });

  test('a value comes from the nearest parent that sets it', () => {
    const year = { length: 12, unit: 'months' } as const;
    const family = [
      type('top', undefined, { warranty: year, capture: 'off' }),
      type('middle', 'top', { capture: 'required' }),
    ];
    const child = type('child', 'middle', { warranty: { length: 0, unit: 'days' } });
    expect(inheritedFrom(child, 'capture', family)).toMatchObject({ from: { id: 'middle' }, value: 'required' });
    expect(inheritedFrom(child, 'warranty', family)).toMatchObject({ from: { id: 'top' }, value: year });
    expect(inheritedFrom(child, 'identifiers', family)).toBeNull();
    expect(inheritedFrom(type('lost', 'gone'), 'capture', family)).toBeNull();
  });
});

describe('a policy in words', () => {
  const en = (key: string, facts?: Record<string, string | number>) => managerWords('en', key, facts);
  const uk = (key: string, facts?: Record<string, string | number>) => managerWords('uk', key, facts);

  test('periods follow the plural of the language; none is said', () => {
    expect(periodText({ length: 1, unit: 'months' }, en)).toBe('1 month');
    expect(periodText({ length: 24, unit: 'months' }, uk)).toBe('24 місяці');
    expect(periodText({ length: 5, unit: 'years' }, uk)).toBe('5 років');
    expect(periodText({ length: 0, unit: 'years' }, en)).toBe('No warranty');
  });

  test('a set of identifiers is counted per scheme', () => {
    expect(schemesText(['imei', 'serial', 'imei'], en)).toBe('2 × IMEI, serial number');
    expect(schemesText([], en)).toBe('Any one identifier');
  });

  test('the look of a serial number is said in parts', () => {
    expect(patternText({}, en)).toBe('Any');
    expect(patternText({ characters: 'any' }, en)).toBe('Any');
    expect(patternText({ minLength: 8, maxLength: 12, characters: 'digits', prefix: 'SN' }, en)).toBe(
      '8 to 12 characters, digits only, begins with SN',
    );
    expect(patternText({ minLength: 8 }, en)).toBe('at least 8 characters');
    expect(patternText({ maxLength: 1 }, en)).toBe('at most 1 character');
  });
});
