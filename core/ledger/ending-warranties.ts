import Dexie from 'dexie';
import type { Unit } from '../model/unit';
import { dayOf } from '../model/warranty';
import type { LedgerDatabase } from './database';
import { PAGE_ROWS } from './find-units';
import type { Page } from './office';
import { foldName } from './parties';
import { readSettings } from './settings';

const DAY_MS = 86_400_000;

/**
 * Units whose warranty runs today and ends within so many days, the soonest first; empty `product`: of all. By an index over the last day: a walk over all that
 * was ever sold grows with the shop. Only covered units have the day, so the index costs a receipt nothing.
 */
export async function endingWarranties(
  db: LedgerDatabase,
  now: Date,
  days: number,
  product: string,
  after: string | null,
): Promise<Page<Unit>> {
  const { timeZone } = await readSettings(db);
  const today = dayOf(now.toISOString(), timeZone ?? undefined);
  const last = new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
  const from = after === null ? [today, Dexie.minKey] : after.split(' ');
  const range = db.units.where('[coveredUntil+id]').between(from, [last, Dexie.maxKey], after === null, true);
  const wanted = foldName(product);
  const fits = ({ productName }: Unit) => foldName(productName).includes(wanted);
  const rows = await range.filter(fits).limit(PAGE_ROWS).toArray();
  const end = rows.length === PAGE_ROWS ? rows.at(-1) : undefined;
  return { rows, next: end ? `${end.coveredUntil} ${end.id}` : null };
}
