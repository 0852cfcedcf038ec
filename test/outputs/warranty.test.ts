import { describe, expect, test } from 'vitest';
import type { Episode, PaperRef } from '../../core/model/unit';
import { dayOf, daysLeft, warrantyEnd, warrantySale } from '../../core/model/warranty';

describe('the last day', () => {
  test.each([
    ['2026-11-03', 12, 'months', '2027-11-03'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2028-01-31', 1, 'months', '2028-02-29'],
    ['2028-02-29', 12, 'months', '2029-02-28'],
    ['2028-02-29', 4, 'years', '2032-02-29'],
    ['2026-10-31', 6, 'months', '2027-04-30'],
    ['2026-08-31', 18, 'months', '2028-02-29'],
    ['2026-12-31', 14, 'days', '2027-01-14'],
    ['2028-02-28', 2, 'days', '2028-03-01'],
    ['2026-11-03', 0, 'days', '2026-11-03'],
  ] as const)('sold on %s for %i %s ends on %s', (soldOn, length, unit, end) => {
    expect(warrantyEnd(soldOn, { length, unit })).toBe(end);
  });
});

describe('days left', () => {
  test.each([
    ['2026-11-03', 365],
    ['2027-11-02', 1],
    ['2027-11-03', 0],
    ['2027-11-04', -1],
    ['2027-06-04', 152],
  ])('seen on %s there are %i', (today, left) => {
    expect(daysLeft('2027-11-03', today)).toBe(left);
  });

  test('a change of the clock in spring and autumn adds and loses no day', () => {
    expect(daysLeft('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysLeft('2026-10-26', '2026-10-24')).toBe(2);
  });
});

describe('the day of an instant', () => {
  test.each([
    ['2026-11-03T22:30:00.000Z', 'Europe/Kyiv', '2026-11-04'],
    ['2026-11-03T21:30:00.000Z', 'Europe/Kyiv', '2026-11-03'],
    ['2026-07-03T21:30:00.000Z', 'Europe/Kyiv', '2026-07-04'],
    ['2026-11-03T00:30:00.000Z', 'America/New_York', '2026-11-02'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(instant, zone)).toBe(day);
  });
});

describe('which sale counts', () => {
  const paper = (documentId: string): PaperRef => ({
    documentId,
    kind: 'sale',
    number: null,
    at: '2026-11-03T10:00:00.000Z',
    register: 'R',
    partyId: null,
    price: null,
  });
  const episode = (sold: PaperRef | null, returned: PaperRef | null): Episode => ({
    received: paper('in'),
    sold,
    returned,
  });

  test('the current episode, while the customer has the unit', () => {
    expect(warrantySale({ episodes: [episode(paper('old'), paper('back')), episode(paper('new'), null)] })).toEqual(
      paper('new'),
    );
  });

  test('none after a return, before a sale and before the first receipt', () => {
    expect(warrantySale({ episodes: [episode(paper('s'), paper('r'))] })).toBeNull();
    expect(warrantySale({ episodes: [episode(null, null)] })).toBeNull();
    expect(warrantySale({ episodes: [] })).toBeNull();
  });
});
