import type { LedgerEntry, PendingEntry, UnitBefore } from '../model/entry';
import { applyEntry } from '../model/fold';
import type { EntryRef, Unit } from '../model/unit';
import type { LedgerDatabase } from './database';

/** Each of these units as it stood before a document, by its id, made anew from its entries. A unit that the document brought has none. */
export async function unitsBefore(
  db: LedgerDatabase,
  units: readonly Unit[],
  opened: EntryRef,
): Promise<Record<string, UnitBefore>> {
  const refs = new Map<string, EntryRef>();
  for (const unit of units) for (const ref of entriesBefore(unit, opened)) refs.set(nameOf(ref), ref);
  const wanted = [...refs.values()];
  const found = await db.entries.bulkGet(wanted.map(([register, n]) => [register, n]));
  const entries = new Map(wanted.map((ref, i) => [nameOf(ref), found[i]]));
  const before: Record<string, UnitBefore> = {};
  for (const unit of units) {
    const life = entriesBefore(unit, opened).flatMap((ref) => entries.get(nameOf(ref)) ?? []);
    const folded = foldUnit(unit.id, life);
    if (!folded) continue;
    const { history: _, ...stood } = folded;
    before[unit.id] = stood;
  }
  return before;
}

function entriesBefore({ history }: Unit, opened: EntryRef): readonly EntryRef[] {
  const at = history.findIndex((ref) => nameOf(ref) === nameOf(opened));
  return history.slice(0, Math.max(0, at));
}

function foldUnit(id: string, entries: readonly LedgerEntry[]): Unit | undefined {
  const opened = new Map<string, PendingEntry>();
  let unit: Unit | undefined;
  for (const entry of entries) {
    if (entry.kind === 'pending') opened.set(entry.documentId, entry);
    if (!('documentId' in entry)) continue;
    const action = opened.get(entry.documentId)?.actions.find(({ unitId }) => unitId === id);
    if (action) unit = applyEntry(unit, entry, action);
  }
  return unit;
}

function nameOf([register, n]: EntryRef): string {
  return `${register} ${n}`;
}
