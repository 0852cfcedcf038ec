import type { Found } from './expression';
import { asText } from './filters';
import { fitsGlob } from './glob';
import type { Predicate } from './profile';

/** Whether a predicate holds over what its expression finds. Form fields are text, so numbers compare by their value. */
export function holds(predicate: Predicate, find: (expression: string) => Found): boolean {
  const [expression, operator, ...expected] = predicate;
  const [value] = find(expression).values;
  switch (operator) {
    case 'eq':
    case 'in':
      return expected.some((each) => isSame(value, each));
    case 'ne':
    case 'nin':
      return !expected.some((each) => isSame(value, each));
    case 'gte':
      return expected.some((each) => asNumber(value) >= Number(each));
    case 'lt':
      return expected.some((each) => asNumber(value) < Number(each));
    case 'exists':
      return value !== undefined;
    case 'missing':
      return value === undefined;
    case 'matches':
      return expected.some((each) => fitsGlob(String(each), asText(value) ?? ''));
  }
}

function isSame(value: unknown, expected: string | number | boolean): boolean {
  return typeof expected === 'number' ? asNumber(value) === expected : asText(value) === String(expected);
}

/** NaN compares as false with everything. */
function asNumber(value: unknown): number {
  return typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(asText(value) ?? Number.NaN);
}
