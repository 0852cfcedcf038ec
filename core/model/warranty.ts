import type { ReplacementPolicy } from './paper-details';
import type { WarrantyPeriod } from './product';
import type { PaperRef, Unit } from './unit';
import type { Warranty } from './warranty-given';

const DAY_MS = 86_400_000;

/** Making a format takes longer than judging the unit that asks for it. */
const FORMATS = new Map<string | undefined, Intl.DateTimeFormat>();

function formatFor(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    ...(timeZone !== undefined && { timeZone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  FORMATS.set(timeZone, format);
  return format;
}

/** The answer given last: a judge asks for the same day for every unit. */
let last = { instant: '', timeZone: '' as string | undefined, day: '' };

/** The calendar day of an instant (ISO 8601) in a time zone; absent: the machine's own. */
export function dayOf(instant: string, timeZone?: string): string {
  if (last.instant !== instant || last.timeZone !== timeZone)
    last = { instant, timeZone, day: dayIn(instant, timeZone) };
  return last.day;
}

function dayIn(instant: string, timeZone: string | undefined): string {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Whether a text is a calendar day that there is. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && isoDay(Date.parse(text)) === text;
}

/**
 * Last day of a warranty that began with a sale on `soldOn`: the same day of a later month. Where that month is too short
 * it is the month's last day: 12 months from 29 February end on 28 February.
 */
export function warrantyEnd(soldOn: string, period: WarrantyPeriod): string {
  const [year = 0, month = 0, day = 0] = soldOn.split('-').map(Number);
  if (period.unit === 'days') return isoDay(Date.UTC(year, month - 1, day + period.length));
  const months = period.unit === 'years' ? period.length * 12 : period.length;
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
}

/** Days after `today` on which it still runs; 0 on its last day, negative once it is over. */
export function daysLeft(endsOn: string, today: string): number {
  return Math.round((Date.parse(endsOn) - Date.parse(today)) / DAY_MS);
}

/** The warranty that a sale on `soldOn` gives; null: the product type gives none. */
export function warrantyFrom(soldOn: string, period: WarrantyPeriod | null, documentId: string): Warranty | null {
  if (!period || period.length === 0) return null;
  return { startsOn: soldOn, endsOn: warrantyEnd(soldOn, period), rule: 'period', period, documentId, claims: 0 };
}

/** What the new unit of a replacement on `today` is covered for. `old` is the warranty of the unit it stands in for. */
export function replacementWarranty(
  old: Warranty | null,
  period: WarrantyPeriod | null,
  policy: ReplacementPolicy,
  today: string,
  documentId: string,
): Warranty | null {
  const claims = (old?.claims ?? 0) + 1;
  const inherited = old && { ...old, rule: 'inherited' as const, documentId, claims };
  const fresh = warrantyFrom(today, period, documentId);
  const restarted = fresh && { ...fresh, rule: 'restarted' as const, claims };
  if (policy === 'inherit') return inherited;
  if (policy === 'restart') return restarted;
  if (!inherited || !restarted) return inherited ?? restarted;
  return { ...(restarted.endsOn > inherited.endsOn ? restarted : inherited), rule: 'longer' };
}

/** The warranty a unit carries now: of its current sale, as long as it is with the customer or in repair for her. */
export function warrantyOf(unit: Pick<Unit, 'episodes'>): Warranty | null {
  const current = unit.episodes.at(-1);
  return current && !current.returned && !current.left ? (current.warranty ?? null) : null;
}

/** The sale whose warranty a unit carries: of its current episode, as long as the customer has not returned it. */
export function warrantySale(unit: Pick<Unit, 'episodes'>): PaperRef | null {
  const current = unit.episodes.at(-1);
  return current && !current.returned && !current.left ? current.sold : null;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
