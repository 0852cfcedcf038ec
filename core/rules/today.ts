import type { Facts } from '../model/facts';
import { dayOf, isDay } from '../model/warranty';

/** The shop's calendar day, `2026-11-23`. */
export function todayOf({ now, settings }: Pick<Facts, 'now' | 'settings'>): string {
  return dayOf(now, settings.timeZone ?? undefined);
}

/** An instant of a calendar day, for sentences: noon, which is that day in nearly every time zone. Any other text stays as it is. */
export function noonOf(day: string): string {
  return isDay(day) ? `${day}T12:00:00.000Z` : day;
}
