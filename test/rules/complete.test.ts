import { describe, expect, test } from 'vitest';
import type { Scheme } from '../../core/model/identifier';
import { allowedOf, isCountable, missingSchemes, neededUnits } from '../../core/rules/complete';
import { id, imei, policy } from './shop';

const captured = (...identifiers: Parameters<typeof id>[]) => ({ identifiers: identifiers.map((one) => id(...one)) });
const asks = (...identifiers: Scheme[]) => policy('strict', identifiers);

describe('a complete set', () => {
  test('keeps repeats and order, and takes off what is there', () => {
    const dual = asks('imei', 'imei', 'serial');
    expect(missingSchemes(captured(), dual)).toEqual(['imei', 'imei', 'serial']);
    expect(missingSchemes(captured(['imei', imei(0)]), dual)).toEqual(['imei', 'serial']);
    expect(missingSchemes(captured(['serial', 'S'], ['imei', imei(0)]), dual)).toEqual(['imei']);
    expect(missingSchemes(captured(['serial', 'S'], ['imei', imei(0)], ['imei', imei(1)]), dual)).toEqual([]);
  });

  test('is not filled by another scheme', () => {
    expect(missingSchemes(captured(['serial', 'S']), asks('imei'))).toEqual(['imei']);
    expect(missingSchemes(captured(['serial', 'S'], ['serial', 'T']), asks('imei', 'serial'))).toEqual(['imei']);
  });

  test('is any one identifier where none is named', () => {
    expect(missingSchemes(captured(), asks())).toEqual(['serial']);
    expect(missingSchemes(captured(['imei', imei(0)]), asks())).toEqual([]);
  });

  test('allows as many of a scheme as it names, or one of each', () => {
    expect(allowedOf('imei', asks('imei', 'imei', 'serial'))).toBe(2);
    expect(allowedOf('eid', asks('imei', 'imei', 'serial'))).toBe(0);
    expect(allowedOf('eid', asks())).toBe(1);
  });
});

describe('a quantity', () => {
  test('is counted in whole units from 1 to 100,000', () => {
    for (const good of [1, 2, 100_000]) expect(isCountable(good)).toBe(true);
    for (const bad of [0, -1, 1.5, 100_001, Number.NaN, Number.POSITIVE_INFINITY]) expect(isCountable(bad)).toBe(false);
    expect(neededUnits({ quantity: 3 })).toBe(3);
    expect(neededUnits({ quantity: 1.5 })).toBe(0);
  });
});
