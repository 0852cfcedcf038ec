import { expect, test } from 'vitest';
import { dayAfter, startOfDay } from '../../core/outputs/days';

test('a day begins at midnight of the shop', () => {
  expect(startOfDay('2026-11-24', 'Europe/Kyiv')).toBe('2026-11-23T22:00:00.000Z');
  expect(startOfDay('2026-07-01', 'Europe/Kyiv')).toBe('2026-06-30T21:00:00.000Z');
  expect(startOfDay('2026-11-24', 'UTC')).toBe('2026-11-24T00:00:00.000Z');
});

test('where midnight does not exist the day begins when the clocks have jumped', () => {
  expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
});

test('days on, over the ends of months and years', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
});
