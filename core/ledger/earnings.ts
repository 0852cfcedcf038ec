import Dexie from 'dexie';
import type { DocumentKind } from '../model/document';
import type { Unit } from '../model/unit';
import type { DocumentRow, LedgerDatabase } from './database';
import type { Earnings, Period } from './office';
import { readMany } from './read-many';

/** Kinds of paper that earn or cost something. */
const KINDS: readonly DocumentKind[] = [
  ...(['sale', 'customerReturn', 'warrantyReplacement', 'writeOff', 'stockCount', 'supplierReturn'] as const),
];
const CHUNK = 500;
/** Parts of sets within sets. */
const DEEPEST = 5;

/**
 * One chunk of the posted papers of a period that earn or cost something, newest first, with their units. Papers are walked back from
 * today until a whole chunk of them is older than the period: single ones may stand out of order, where a clock was wrong.
 */
export async function earnings(db: LedgerDatabase, period: Period, after: string | null): Promise<Earnings> {
  const [at = '0', id] = after?.split(' ') ?? [];
  const place = Number(at);
  const kind = KINDS[place];
  if (!kind) return { documentIds: [], units: [], parts: [], next: null };
  const range = db.documents.where('[kind+id]').between([kind, Dexie.minKey], [kind, id ?? Dexie.maxKey], true, false);
  const rows = await range.reverse().limit(CHUNK).toArray();
  const last = rows.at(-1);
  const goesOn = rows.length === CHUNK && rows.some(({ openedAt }) => openedAt >= period.from);
  const next = goesOn && last ? `${place} ${last.id}` : place + 1 < KINDS.length ? `${place + 1}` : null;
  const posted = rows.filter((row) => isWithin(row, period));
  const ids = [...new Set(posted.flatMap(({ unitIds }) => unitIds))];
  const units = (await readMany(db.units, ids)).filter((unit) => unit !== undefined);
  return { documentIds: posted.map((row) => row.id), units, parts: await partsOf(db, units), next };
}

function isWithin({ state, openedAt }: DocumentRow, { from, to }: Period): boolean {
  return state === 'posted' && openedAt >= from && openedAt < to;
}

/** What sets are made of, down to what is no set. */
export async function partsOf(db: LedgerDatabase, units: readonly Unit[]): Promise<Unit[]> {
  const parts = new Map<string, Unit>();
  let sets = units;
  for (let depth = 0; depth < DEEPEST && sets.length > 0; depth++) {
    const ids = sets.flatMap(({ components = [] }) => components).filter((id) => !parts.has(id));
    sets = (await readMany(db.units, [...new Set(ids)])).filter((unit) => unit !== undefined);
    for (const unit of sets) parts.set(unit.id, unit);
  }
  return [...parts.values()];
}
