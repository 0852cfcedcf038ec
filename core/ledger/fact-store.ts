import type { PendingEntry } from '../model/entry';
import type { DraftClaim, Facts } from '../model/facts';
import { releaseUnit } from '../model/fold';
import type { Action, Unit } from '../model/unit';
import type { LedgerDatabase } from './database';
import { readMany } from './read-many';
import type { ClaimRow } from './rows';

/**
 * What a judge may know, read inside one transaction by primary keys and handed over as synchronous look-ups.
 * Units that this draft's own pending document reserves are shown as they were before it: the draft may replace it.
 */
export class FactStore {
  readonly #db: LedgerDatabase;
  readonly #draftIds: readonly string[];
  readonly #own: PendingEntry | undefined;
  readonly #ownActions: ReadonlyMap<string, Action>;
  readonly #loaded = new Set<string>();
  readonly #unitIds = new Map<string, string>();
  readonly #stored = new Map<string, Unit | undefined>();
  readonly #units = new Map<string, Unit>();
  readonly #claims = new Map<string, ClaimRow | undefined>();
  readonly #papers = new Map<string, ReturnType<Facts['paperStateOf']>>();

  #before: FactStore | null;

  /**
   * `draftIds`: the draft's own id, and the one it is stored under while that is another. `before`: what was read while the chains ended
   * where they end now, so that what it knows of units need not be read again.
   */
  constructor(
    db: LedgerDatabase,
    draftIds: readonly string[],
    own: PendingEntry | undefined,
    before: FactStore | null = null,
  ) {
    this.#db = db;
    this.#draftIds = draftIds;
    this.#own = own;
    this.#ownActions = new Map(own?.actions.map((action) => [action.unitId, action]));
    this.#before = before;
  }

  /** The store itself, done with reading, for a later one to begin with. */
  closed(): FactStore {
    this.#before = null;
    return this;
  }

  /**
   * Reads what is not read yet: the units behind these keys, the claims on all their keys, the papers that reserve them.
   * `others` are keys under which the ledger could know the same units; they are read where their key finds none.
   */
  async load(keys: Iterable<string>, others: (key: string) => readonly string[] = () => []): Promise<void> {
    const fresh = [...new Set(keys)].filter((key) => !this.#loaded.has(key));
    if (fresh.length === 0) return;
    const [found] = await Promise.all([this.#loadIdentifiers(fresh), this.#loadClaims(fresh)]);
    const unknown = fresh.filter((key) => !this.#unitIds.has(key)).flatMap(others);
    const more = unknown.length > 0 ? await this.#loadIdentifiers([...new Set(unknown)]) : [];
    const units = await this.#loadUnits([...found, ...more].filter((id) => !this.#stored.has(id)));
    const parts = units.flatMap(({ components = [] }) => components).filter((id) => !this.#stored.has(id));
    if (parts.length > 0) units.push(...(await this.#loadUnits(parts)));
    const unitKeys = units.flatMap((unit) => unit.identifiers.map((identifier) => identifier.key));
    await Promise.all([this.#loadClaims(unitKeys), this.#loadPapers(units)]);
  }

  /** Units by their ids, those that are not read yet read at once. */
  async unitsWith(ids: readonly string[]): Promise<Unit[]> {
    await this.#loadUnits(ids.filter((id) => !this.#stored.has(id)));
    return ids.flatMap((id) => this.#units.get(id) ?? []);
  }

  unitOf(key: string): Unit | undefined {
    const unit = this.#units.get(this.#unitIds.get(key) ?? '');
    return unit?.identifiers.some((identifier) => identifier.key === key) ? unit : undefined;
  }

  unit(id: string): Unit | undefined {
    return this.#units.get(id);
  }

  /** The claim on a key, whosever it is. */
  claim(key: string): ClaimRow | undefined {
    return this.#claims.get(key);
  }

  /** Forgets a claim that this very transaction removes. */
  dropClaim(key: string): void {
    this.#claims.set(key, undefined);
  }

  /** Every unit read, as it is stored. */
  stored(): ReadonlyMap<string, Unit | undefined> {
    return this.#stored;
  }

  /** What the store knows, beside what is known of the shop. */
  facts(shop: Omit<Facts, 'unitOf' | 'unitWith' | 'claimOf' | 'paperStateOf'>): Facts {
    return {
      ...shop,
      unitOf: (key) => this.unitOf(key),
      unitWith: (id) => this.#units.get(id),
      claimOf: (key) => this.#othersClaim(key),
      paperStateOf: (paper) => this.#papers.get(paper.documentId),
    };
  }

  #othersClaim(key: string): DraftClaim | undefined {
    const claim = this.#claims.get(key);
    return claim && !this.#draftIds.includes(claim.draftId)
      ? { draftId: claim.draftId, register: claim.register, at: claim.at }
      : undefined;
  }

  /** Gives back the ids of the units found. */
  async #loadIdentifiers(keys: readonly string[]): Promise<string[]> {
    const fresh = keys.filter((key) => !this.#loaded.has(key));
    const unread = fresh.filter((key) => this.#before?.idOf(key) === undefined);
    const rows = await readMany(this.#db.identifiers, unread);
    const read = new Map(unread.map((key, i) => [key, rows[i]?.unitId ?? null]));
    const ids = new Set<string>();
    for (const key of fresh) {
      this.#loaded.add(key);
      const unitId = read.get(key) ?? this.#before?.idOf(key);
      if (!unitId) continue;
      this.#unitIds.set(key, unitId);
      ids.add(unitId);
    }
    return [...ids];
  }

  /** Id of the unit under a key; null: there is none; undefined: nobody looked. */
  idOf(key: string): string | null | undefined {
    return this.#unitIds.get(key) ?? (this.#loaded.has(key) ? null : undefined);
  }

  /** Gives back the units as the judge sees them. */
  async #loadUnits(ids: string[]): Promise<Unit[]> {
    const unread = ids.filter((id) => !this.#before?.stored().has(id));
    const found = await readMany(this.#db.units, unread);
    const read = new Map(unread.map((id, i) => [id, found[i]]));
    return ids.flatMap((id) => this.#see(id, read.get(id) ?? this.#before?.stored().get(id)) ?? []);
  }

  /** Gives back the unit as the judge sees it. */
  #see(id: string, stored: Unit | undefined): Unit | undefined {
    this.#stored.set(id, stored);
    const unit = stored && this.#beforeOwn(stored);
    if (!unit) return undefined;
    this.#units.set(id, unit);
    for (const identifier of unit.identifiers) this.#unitIds.set(identifier.key, id);
    return unit;
  }

  async #loadClaims(keys: readonly string[]): Promise<void> {
    const fresh = [...new Set(keys)].filter((key) => !this.#claims.has(key));
    if (fresh.length === 0) return;
    const claims = await readMany(this.#db.claims, fresh);
    fresh.forEach((key, i) => {
      this.#claims.set(key, claims[i]);
    });
  }

  async #loadPapers(units: readonly Unit[]): Promise<void> {
    const papers = new Set(units.flatMap((unit) => unit.reservation?.paper.documentId ?? []));
    const fresh = [...papers].filter((id) => !this.#papers.has(id));
    if (fresh.length === 0) return;
    const records = await this.#db.documents.bulkGet(fresh);
    fresh.forEach((id, i) => {
      this.#papers.set(id, records[i]?.state);
    });
  }

  #beforeOwn(unit: Unit): Unit | undefined {
    const action = this.#ownActions.get(unit.id);
    if (!action || unit.reservation?.paper.documentId !== this.#own?.documentId) return unit;
    return releaseUnit(unit, action);
  }
}
