import { describe, expect, test } from 'vitest';
import { holds } from '../../core/pos/predicate';
import type { Predicate } from '../../core/pos/profile';

const values: Record<string, unknown> = { state: 'paid', count: '2', total: 10, flag: true, blank: '', word: 'two' };
const find = (expression: string) => {
  const value = values[expression];
  return { found: value !== undefined, values: value === undefined ? [] : [value] };
};

describe('predicates', () => {
  test.each<[Predicate, boolean]>([
    [['state', 'eq', 'paid'], true],
    [['state', 'eq', 'Paid'], false],
    [['count', 'eq', 2], true],
    [['count', 'eq', '2'], true],
    [['total', 'eq', '10'], true],
    [['flag', 'eq', true], true],
    [['flag', 'eq', 'true'], true],
    [['blank', 'eq', 0], false],
    [['none', 'eq', ''], false],
    [['state', 'in', 'draft', 'paid'], true],
    [['state', 'nin', 'draft', 'hold'], true],
    [['state', 'nin', 'paid'], false],
    [['state', 'ne', 'draft'], true],
    [['none', 'ne', 'draft'], true],
    [['total', 'gte', 10], true],
    [['total', 'gte', 11], false],
    [['total', 'lt', 11], true],
    [['none', 'lt', 11], false],
    [['word', 'gte', 0], false],
    [['state', 'exists'], true],
    [['none', 'exists'], false],
    [['none', 'missing'], true],
    [['state', 'missing'], false],
    [['state', 'matches', 'p*d'], true],
    [['state', 'matches', 'x*', '*d'], true],
    [['none', 'matches', 'p*'], false],
  ])('%j: %s', (predicate, expected) => {
    expect(holds(predicate, find)).toBe(expected);
  });
});
