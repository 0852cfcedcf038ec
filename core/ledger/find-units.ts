import Dexie from 'dexie';
import { UNIT_STATES, type Unit, type UnitState } from '../model/unit';
import type { LedgerDatabase } from './database';
import type { Page, UnitQuery } from './office';
import { backwards } from './projection';

/** Rows of one page of a list. */
export const PAGE_ROWS = 50;
/** Most units that one part of an identifier may find; a longer part finds fewer. */
const MOST_HITS = 5000;
/** A state that fewer units are in is read whole. */
const RARE = 2000;
/** Most identifiers walked for a part that neither begins nor ends one. */
const MOST_WALKED = 200_000;

/** Units by any identifier or part of one, newest first (ids grow with time). */
export async function findUnits(db: LedgerDatabase, query: UnitQuery, after: string | null): Promise<Page<Unit>> {
  const part = query.part.trim().toUpperCase();
  if (part !== '') return pageOf(await searchUnits(db, part, query, after));
  const { productId, state } = query;
  if (productId !== null) return pageOf(await ofProduct(db, productId, state, after));
  if (state === null) return pageOf(await newestFirst(db, after).limit(PAGE_ROWS).toArray());
  return (await inRareState(db, state, after)) ?? walkFor(db, state, after);
}

/** Units in stock of one product, newest first, at most `limit`, that pass. */
export async function unitsInStock(
  db: LedgerDatabase,
  productId: string,
  part: string,
  limit: number,
  passes: (unit: Unit) => boolean,
): Promise<Unit[]> {
  const wanted = part.trim().toUpperCase();
  const fits = (unit: Unit) => unit.productId === productId && unit.state === 'inStock' && passes(unit);
  if (wanted === '') return inState(db, productId, 'inStock', null, limit, fits);
  const found = (await db.units.bulkGet(await unitIdsWith(db, wanted))).filter((unit) => unit !== undefined);
  return found.filter(fits).slice(0, limit);
}

/** Ids of all units in stock, wherever they are. */
export async function idsInStock(db: LedgerDatabase): Promise<string[]> {
  return db.units.where('[state+productId+id]').between(['inStock'], ['inStock', Dexie.maxKey]).primaryKeys();
}

async function searchUnits(db: LedgerDatabase, part: string, query: UnitQuery, after: string | null): Promise<Unit[]> {
  const ids = [...new Set(await unitIdsWith(db, part))].sort().reverse();
  const rows: Unit[] = [];
  const rest = ids.filter((id) => after === null || id < after);
  for (let start = 0; start < rest.length && rows.length < PAGE_ROWS; start += PAGE_ROWS) {
    const units = await db.units.bulkGet(rest.slice(start, start + PAGE_ROWS));
    rows.push(
      ...units.filter((unit) => unit !== undefined && matches(unit, query)).filter((unit) => unit !== undefined),
    );
  }
  return rows.slice(0, PAGE_ROWS);
}

/** What people type is the beginning or the last digits; only what is neither is looked for in the middle. */
async function unitIdsWith(db: LedgerDatabase, part: string): Promise<string[]> {
  const [first, last] = await Promise.all([
    db.identifiers.where('value').startsWith(part).limit(MOST_HITS).toArray(),
    db.identifiers.where('tail').startsWith(backwards(part)).limit(MOST_HITS).toArray(),
  ]);
  const hits = [...first, ...last];
  if (hits.length > 0) return hits.map((row) => row.unitId);
  const middle = await db.identifiers
    .limit(MOST_WALKED)
    .filter((row) => row.value.includes(part))
    .toArray();
  return middle.slice(0, MOST_HITS).map((row) => row.unitId);
}

async function ofProduct(
  db: LedgerDatabase,
  productId: string,
  state: UnitState | null,
  after: string | null,
): Promise<Unit[]> {
  const states = state === null ? UNIT_STATES : [state];
  const lists = await Promise.all(states.map((one) => inState(db, productId, one, after, PAGE_ROWS)));
  return lists.flat().sort(byNewest).slice(0, PAGE_ROWS);
}

/** All units of a state that few are in; null: many are. */
async function inRareState(db: LedgerDatabase, state: UnitState, after: string | null): Promise<Page<Unit> | null> {
  const range = db.units.where('[state+productId+id]').between([state], [state, Dexie.maxKey]);
  const units = await range.limit(RARE).toArray();
  if (units.length === RARE) return null;
  const rest = units.filter((unit) => after === null || unit.id < after).sort(byNewest);
  return pageOf(rest.slice(0, PAGE_ROWS));
}

/** Where many units are in a state, the newest of them are soon met. A page may come back short, with more to follow. */
async function walkFor(db: LedgerDatabase, state: UnitState, after: string | null): Promise<Page<Unit>> {
  const walked = await newestFirst(db, after).limit(RARE).toArray();
  const rows = walked.filter((unit) => unit.state === state).slice(0, PAGE_ROWS);
  if (rows.length === PAGE_ROWS) return pageOf(rows);
  return { rows, next: walked.length === RARE ? (walked.at(-1)?.id ?? null) : null };
}

function newestFirst(db: LedgerDatabase, after: string | null) {
  return (after === null ? db.units.orderBy(':id') : db.units.where(':id').below(after)).reverse();
}

function pageOf(rows: readonly Unit[]): Page<Unit> {
  return { rows, next: rows.length === PAGE_ROWS ? (rows.at(-1)?.id ?? null) : null };
}

function byNewest(a: Unit, b: Unit): number {
  return a.id < b.id ? 1 : -1;
}

async function inState(
  db: LedgerDatabase,
  productId: string,
  state: UnitState,
  after: string | null,
  limit: number,
  passes: (unit: Unit) => boolean = () => true,
): Promise<Unit[]> {
  return db.units
    .where('[state+productId+id]')
    .between([state, productId, Dexie.minKey], [state, productId, after ?? Dexie.maxKey], true, false)
    .reverse()
    .filter(passes)
    .limit(limit)
    .toArray();
}

function matches(unit: Unit, query: UnitQuery): boolean {
  return (
    (query.productId === null || unit.productId === query.productId) &&
    (query.state === null || unit.state === query.state)
  );
}
