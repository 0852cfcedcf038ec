import { dayOf } from '../model/warranty';

const HOUR = 3_600_000;
/** No clock on earth is further from UTC, in hours. */
const FURTHEST = 15;

/** The first instant (ISO 8601, UTC) of a calendar day, `2026-11-23`, where the clocks go forward and back, too. */
export function startOfDay(day: string, timeZone?: string): string {
  const middle = Date.parse(`${day}T00:00:00.000Z`);
  let before = middle - FURTHEST * HOUR;
  let within = middle + FURTHEST * HOUR;
  while (within - before > 1) {
    const between = Math.floor((before + within) / 2);
    if (dayOf(new Date(between).toISOString(), timeZone) < day) before = between;
    else within = between;
  }
  return new Date(within).toISOString();
}

/** A calendar day so many days on. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00.000Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}
