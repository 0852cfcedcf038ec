import type { DraftTakenOverEntry, LedgerEntry, PendingEntry } from '../model/entry';
import { ENTRY_VERSION } from '../model/entry';
import { applyEntry, applyToDocument, noteTakeOver } from '../model/fold';
import type { Identifier } from '../model/identifier';
import type { Unit } from '../model/unit';
import { type DocumentRow, type LedgerDatabase, type Mark, numberKey } from './database';
import { deleteMany, readMany } from './read-many';
import type { IdentifierRow, StockRow } from './rows';

/**
 * Carries entries into the projection, inside the caller's transaction: `carry` them in chain order, `flush` the
 * difference. The till, a bulk import and a rebuild all go through here, so they cannot differ.
 */
export class Projection {
  readonly #db: LedgerDatabase;
  readonly #before = new Map<string, Unit | undefined>();
  readonly #units = new Map<string, Unit | undefined>();
  readonly #documents = new Map<string, DocumentRow | undefined>();
  readonly #pending = new Map<string, PendingEntry>();

  constructor(db: LedgerDatabase) {
    this.#db = db;
  }

  /** Units read in the same transaction need not be read again; undefined: known to be absent. */
  know(unitId: string, unit: Unit | undefined): void {
    if (this.#before.has(unitId)) return;
    this.#before.set(unitId, unit);
    this.#units.set(unitId, unit);
  }

  /** Reads what these entries touch and applies them, in chain order. */
  async carry(entries: readonly LedgerEntry[]): Promise<void> {
    await this.#load(entries);
    for (const entry of entries) this.#apply(entry);
  }

  /** Reads the documents, their pending entries and the units that these entries touch. */
  async #load(entries: readonly LedgerEntry[]): Promise<void> {
    for (const entry of entries) if (entry.kind === 'pending') this.#pending.set(entry.documentId, entry);
    await this.#loadDocuments(entries);
    const missing = new Set<string>();
    for (const entry of entries) {
      for (const id of this.#touched(entry)) if (!this.#before.has(id)) missing.add(id);
    }
    const ids = [...missing];
    const found = await readMany(this.#db.units, ids);
    ids.forEach((id, i) => {
      this.know(id, found[i]);
    });
  }

  /** An entry of a newer version is kept in the chain and left out here. */
  #apply(entry: LedgerEntry): void {
    if (entry.v > ENTRY_VERSION) return;
    if (entry.kind === 'draftTakenOver') this.#noteTakeOver(entry);
    if (!('documentId' in entry)) return;
    const record = this.#documents.get(entry.documentId);
    if (record && isOver(record, entry)) return;
    for (const action of this.#actions(entry)) {
      this.#units.set(action.unitId, applyEntry(this.#units.get(action.unitId), entry, action));
    }
    const next = applyToDocument(record, entry);
    if (next) this.#documents.set(entry.documentId, indexed(next));
  }

  #noteTakeOver(entry: DraftTakenOverEntry): void {
    const unit = entry.unitId === undefined ? undefined : this.#units.get(entry.unitId);
    if (unit) this.#units.set(unit.id, noteTakeOver(unit, entry));
  }

  /** The entry that opened a document, once an entry of it was loaded. */
  pendingOf(documentId: string): PendingEntry | undefined {
    return this.#pending.get(documentId);
  }

  async flush(): Promise<void> {
    const put: Unit[] = [];
    const gone: string[] = [];
    const lost: string[] = [];
    const found: IdentifierRow[] = [];
    const stock = new Map<string, number>();
    for (const [id, after] of this.#units) {
      const before = this.#before.get(id);
      if (before === after) continue;
      if (after) put.push(after);
      else gone.push(id);
      compareIdentifiers(before, after, lost, found);
      count(stock, before, -1);
      count(stock, after, 1);
      this.#before.set(id, after);
    }
    const db = this.#db;
    if (lost.length > 0) await deleteMany(db.identifiers, lost);
    await Promise.all([
      found.length > 0 && db.identifiers.bulkAdd(found),
      put.length > 0 && db.units.bulkPut(put),
      gone.length > 0 && deleteMany(db.units, gone),
      this.#flushDocuments(),
      this.#flushStock(stock),
    ]);
  }

  #touched(entry: LedgerEntry): readonly string[] {
    if (entry.kind === 'draftTakenOver') return entry.unitId === undefined ? [] : [entry.unitId];
    return this.#actions(entry).map(({ unitId }) => unitId);
  }

  #actions(entry: LedgerEntry) {
    return 'documentId' in entry ? (this.#pending.get(entry.documentId)?.actions ?? []) : [];
  }

  async #loadDocuments(entries: readonly LedgerEntry[]): Promise<void> {
    const ids = new Set<string>();
    for (const entry of entries) {
      if ('documentId' in entry && !this.#documents.has(entry.documentId)) ids.add(entry.documentId);
    }
    const wanted = [...ids];
    const records = await readMany(this.#db.documents, wanted);
    const opened: [string, number][] = [];
    wanted.forEach((id, i) => {
      const record = records[i];
      this.#documents.set(id, record);
      const first = record?.history[0];
      if (first && !this.#pending.has(id)) opened.push([...first]);
    });
    if (opened.length === 0) return;
    for (const entry of await this.#db.entries.bulkGet(opened)) {
      if (entry?.kind === 'pending') this.#pending.set(entry.documentId, entry);
    }
  }

  async #flushDocuments(): Promise<void> {
    const rows = [...this.#documents.values()].filter((row) => row !== undefined);
    if (rows.length > 0) await this.#db.documents.bulkPut(rows);
  }

  async #flushStock(changes: ReadonlyMap<string, number>): Promise<void> {
    const ids = [...changes].filter(([, change]) => change !== 0).map(([id]) => id);
    if (ids.length === 0) return;
    const rows = await this.#db.stock.bulkGet(ids);
    const put: StockRow[] = [];
    const gone: string[] = [];
    ids.forEach((productId, i) => {
      const total = (rows[i]?.count ?? 0) + (changes.get(productId) ?? 0);
      if (total === 0) gone.push(productId);
      else put.push({ productId, count: total });
    });
    await this.#db.stock.bulkPut(put);
    await this.#db.stock.bulkDelete(gone);
  }
}

/** A settled document stays as it is, but that a posted one can be reversed; a doubt that comes later is of its history. */
function isOver({ state }: DocumentRow, { kind }: LedgerEntry): boolean {
  if (kind === 'reversed') return state !== 'posted';
  return kind === 'pending' || (kind !== 'unresolved' && (state === 'posted' || state === 'voided'));
}

/** The record with what its indexes go by. Only a posted document holds its number. */
function indexed({ numberKey: _, marks: __, ...record }: DocumentRow): DocumentRow {
  const marks: Mark[] = [
    ...(record.override ? ['override' as const] : []),
    ...(record.shadow ? ['shadow' as const] : []),
    ...coveredMarks(record),
  ];
  const { state, number } = record;
  return {
    ...record,
    ...(state === 'posted' && number !== null && { numberKey: numberKey(record, number) }),
    ...(marks.length > 0 && { marks }),
  };
}

/** By what a posted sale that covers lines without identifiers is found. */
function coveredMarks({ covered, state, number, partyId }: DocumentRow): Mark[] {
  if (!covered || state !== 'posted') return [];
  const named: Mark[] = number === null ? [] : [`number ${number.toUpperCase()}`];
  return ['covered', ...named, ...(partyId === null ? [] : [`party ${partyId}` as const])];
}

function compareIdentifiers(
  before: Unit | undefined,
  after: Unit | undefined,
  lost: string[],
  found: IdentifierRow[],
): void {
  const old = before?.identifiers ?? [];
  const now = after?.identifiers ?? [];
  if (old === now) return;
  const oldKeys = new Set(old.map((identifier) => identifier.key));
  const nowKeys = new Set(now.map((identifier) => identifier.key));
  for (const key of oldKeys) if (!nowKeys.has(key)) lost.push(key);
  if (!after) return;
  for (const identifier of now) if (!oldKeys.has(identifier.key)) found.push(identifierRow(identifier, after.id));
}

function identifierRow(identifier: Identifier, unitId: string): IdentifierRow {
  const value = identifier.value.toUpperCase();
  return { key: identifier.key, unitId, value, tail: backwards(value) };
}

/** Text read from its end, for search by the last characters. */
export function backwards(text: string): string {
  return [...text].reverse().join('');
}

function count(stock: Map<string, number>, unit: Unit | undefined, change: number): void {
  if (unit?.state === 'inStock') stock.set(unit.productId, (stock.get(unit.productId) ?? 0) + change);
}
