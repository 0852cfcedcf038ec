import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, locationNameOf, locationsOf } from '../../core/model/settings';
import { locationText } from '../../core/outputs/names';
import { sentence } from '../../core/outputs/sentence';
import { withPlaceNames } from '../../core/rules/places';

const settings = {
  ...DEFAULT_SETTINGS,
  register: 'R1',
  locations: [
    { id: 'main', name: '' },
    { id: 'k7', name: 'Store room' },
  ],
};

describe('locations in words', () => {
  test('a sentence says the name, never the code', () => {
    const told = { scheme: 'serial', identifier: 'A1', there: 'k7', here: 'main' };
    const facts = withPlaceNames(told, { settings });
    const reason = { rule: 'SR3', facts, severity: 'refuse', line: null, unit: null } as const;
    expect(sentence(reason, 'en')).toContain('is recorded in “Store room”, not in “Main shop”');
    expect(sentence(reason, 'uk')).toContain('числиться в «Store room», а не в «Основний магазин»');
  });

  test('a location that nobody named is called by its code, the first one by words of its own', () => {
    expect(locationText('k7', settings)).toBe('Store room');
    expect(locationText('main', settings)).toBe('Main shop');
    expect(locationText('x9', { ...settings, language: 'uk' })).toBe('x9');
    expect(locationNameOf('main', settings)).toBeNull();
  });

  test('where the till stands is always one of the locations', () => {
    expect(locationsOf(settings)).toBe(settings.locations);
    expect(locationsOf({ ...settings, location: 'new' }).map(({ id }) => id)).toEqual(['new', 'main', 'k7']);
  });
});
