import { expect } from 'vitest';
import { everyKeyOf } from '../../../core/ledger/captures';
import { LedgerDatabase } from '../../../core/ledger/database';
import type { LedgerEntry, PendingEntry } from '../../../core/model/entry';
import type { Unit, UnitState } from '../../../core/model/unit';
import { warrantyOf } from '../../../core/model/warranty';
import { movementOf } from '../../../core/rules/movement';
import { type Standing, TRANSITIONS } from '../../../core/rules/transitions';
import type { TestShop } from '../shop';

/** The state a unit is in when no paper holds it. */
function standing({ state, reservation }: Unit): UnitState | null {
  return reservation ? reservation.from : state;
}

/** Everything that must be true of a ledger at any moment. */
export async function checkSoundness(shop: TestShop): Promise<void> {
  const db = new LedgerDatabase(shop.name);
  await db.open();
  try {
    const units = new Map((await db.units.toArray()).map((unit) => [unit.id, unit]));
    const entries = await db.entries.toArray();
    const told = replay(entries);
    checkFacets(units, told);
    await checkIdentifiers(db, units);
    await checkStock(db, units);
    await checkDocuments(db, entries);
    await checkClaims(db);
  } finally {
    db.close();
  }
}

/** What the entries say of each unit, told by other means than the fold. */
interface Told {
  readonly states: Map<string, Standing>;
  readonly replaces: Map<string, string>;
  readonly replacedBy: Map<string, string>;
  /** Parts that left their set by a manager's word. */
  readonly torn: Set<string>;
}

/** Every posted movement was one that the table allows, unless a manager let it pass: so nothing is sold twice without coming back. */
function replay(entries: readonly LedgerEntry[]): Told {
  const told: Told = { states: new Map(), replaces: new Map(), replacedBy: new Map(), torn: new Set() };
  const opened = new Map<string, PendingEntry>();
  const before = new Map<string, Map<string, Standing>>();
  for (const entry of entries) {
    if (entry.kind === 'pending') opened.set(entry.documentId, entry);
    if (entry.kind === 'reversed') {
      for (const [id, state] of before.get(entry.documentId) ?? []) told.states.set(id, state);
    }
    const paper = entry.kind === 'posted' ? opened.get(entry.documentId) : undefined;
    if (!paper) continue;
    before.set(
      paper.documentId,
      new Map(paper.actions.map(({ unitId }) => [unitId, told.states.get(unitId) ?? 'unknown'])),
    );
    for (const action of paper.actions) moveTold(told, paper, action);
  }
  return told;
}

function moveTold(told: Told, { document, override }: PendingEntry, action: PendingEntry['actions'][number]): void {
  const was = told.states.get(action.unitId) ?? 'unknown';
  const line = document.lines.find(({ key }) => key === action.lineKey);
  if (line) {
    const step = TRANSITIONS[movementOf(document, line.role)][was];
    const passedOver = 'rule' in step && override?.rules.some((rule) => rule === step.rule || rule === 'GR6');
    const allowed = 'to' in step || passedOver;
    expect(allowed, `${document.kind} ${document.id}: ${action.unitId} from ${was} to ${action.to}`).toBe(true);
    if (document.kind === 'sale' && !override) expect(was).toBe('inStock');
  } else expect([document.kind, was, action.to]).toEqual(['stockCount', 'inStock', 'lost']);
  if (was === 'assembled' && document.kind !== 'disassembly') told.torn.add(action.unitId);
  told.states.set(action.unitId, action.to);
  const { replaces, replacedBy } = action.sets ?? {};
  if (replaces) told.replaces.set(action.unitId, replaces);
  if (replacedBy) told.replacedBy.set(action.unitId, replacedBy);
}

function checkFacets(units: ReadonlyMap<string, Unit>, told: Told): void {
  for (const unit of units.values()) {
    const state = standing(unit);
    const name = `${unit.identifiers[0]?.value} ${unit.state} ${unit.id}`;
    expect(unit.reservation !== null, name).toBe(unit.state === 'reserved');
    if (state === null) continue;
    expect(state, name).toBe(told.states.get(unit.id));
    expect([unit.transit !== undefined, unit.location === ''], name).toEqual([
      state === 'inTransit',
      state === 'inTransit',
    ]);
    expect(unit.repair !== undefined, name).toBe(state === 'inRepair');
    expect(unit.kitId !== undefined, name).toBe(state === 'assembled');
    if (unit.kitId !== undefined) expect(units.get(unit.kitId)?.components, name).toContain(unit.id);
    for (const part of unit.components ?? []) {
      if (!told.torn.has(part)) expect(units.get(part)?.kitId, `part ${part} of ${name}`).toBe(unit.id);
    }
    if (state === 'replaced') expect(unit.replacedBy, name).toBeDefined();
    expect([unit.replaces, unit.replacedBy], name).toEqual([told.replaces.get(unit.id), told.replacedBy.get(unit.id)]);
    expect(unit.coveredUntil, name).toBe(warrantyOf(unit)?.endsOn);
    expect(unit.paper, name).toBeDefined();
    checkEpisodes(unit, state, name);
  }
}

function checkEpisodes({ episodes }: Unit, state: UnitState, name: string): void {
  const last = episodes.at(-1);
  if (state === 'foreign') return;
  if (state === 'inRepair' && !last) return;
  expect(last, name).toBeDefined();
  if (state === 'sold')
    expect([last?.sold !== null, last?.returned, last?.left], name).toEqual([true, null, undefined]);
  if (state === 'inStock')
    expect([last?.sold === null || last?.returned !== null, last?.left], name).toEqual([true, undefined]);
  if (['writtenOff', 'lost', 'returnedToSupplier', 'replaced'].includes(state)) expect(last?.left, name).toBeDefined();
}

async function checkIdentifiers(db: LedgerDatabase, units: ReadonlyMap<string, Unit>): Promise<void> {
  const rows = await db.identifiers.toArray();
  const own = [...units.values()].flatMap(({ id, identifiers }) => identifiers.map(({ key }) => `${key} ${id}`));
  expect(rows.map(({ key, unitId }) => `${key} ${unitId}`).sort()).toEqual(own.sort());
}

async function checkStock(db: LedgerDatabase, units: ReadonlyMap<string, Unit>): Promise<void> {
  const counts = new Map<string, number>();
  for (const { state, productId } of units.values()) {
    if (state === 'inStock') counts.set(productId, (counts.get(productId) ?? 0) + 1);
  }
  const rows = await db.stock.toArray();
  expect(new Map(rows.map(({ productId, count }) => [productId, count]))).toEqual(counts);
}

async function checkDocuments(db: LedgerDatabase, entries: readonly LedgerEntry[]): Promise<void> {
  const documents = await db.documents.toArray();
  const numbers = documents.flatMap(({ numberKey }) => numberKey ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
  const opened = entries.filter(({ kind }) => kind === 'pending');
  expect(documents.length).toBe(opened.length);
}

/** Every claim stands on a draft that holds it, so nothing is locked for ever. */
async function checkClaims(db: LedgerDatabase): Promise<void> {
  const drafts = new Map((await db.drafts.toArray()).map((draft) => [draft.id, new Set(everyKeyOf(draft.captures))]));
  for (const claim of await db.claims.toArray()) {
    expect(drafts.get(claim.draftId)?.has(claim.key), `${claim.key} of ${claim.draftId}`).toBe(true);
  }
}
