import type { PendingEntry } from '../model/entry';
import type { DraftClaim, Facts } from '../model/facts';
import { releaseUnit } from '../model/fold';
import type { Policy } from '../model/product';
import type { ShopSettings } from '../model/settings';
import type { Action, Unit } from '../model/unit';
import type { LedgerDatabase } from './database';
import type { ClaimRow } from './rows';

/**
 * What a judge may know, read inside one transaction by primary keys and handed over as synchronous look-ups.
 * Units that this draft's own pending document reserves are shown as they were before it: the draft may replace it.
 */
export class FactStore {
  readonly #db: LedgerDatabase;
  readonly #draftId: string;
  readonly #own: PendingEntry | undefined;
  readonly #ownActions: ReadonlyMap<string, Action>;
  readonly #loaded = new Set<string>();
  readonly #unitIds = new Map<string, string>();
  readonly #stored = new Map<string, Unit | undefined>();
  readonly #units = new Map<string, Unit>();
  readonly #claims = new Map<string, ClaimRow | undefined>();
  readonly #papers = new Map<string, ReturnType<Facts['paperStateOf']>>();

  constructor(db: LedgerDatabase, draftId: string, own: PendingEntry | undefined) {
    this.#db = db;
    this.#draftId = draftId;
    this.#own = own;
    this.#ownActions = new Map(own?.actions.map((action) => [action.unitId, action]));
  }

  /** Reads what is not read yet: the units behind these keys, the claims on them, the papers that reserve them. */
  async load(keys: Iterable<string>): Promise<void> {
    const fresh = [...new Set(keys)].filter((key) => !this.#loaded.has(key));
    if (fresh.length === 0) return;
    const [rows, claims] = await Promise.all([this.#db.identifiers.bulkGet(fresh), this.#db.claims.bulkGet(fresh)]);
    const ids = new Set<string>();
    fresh.forEach((key, i) => {
      this.#loaded.add(key);
      this.#claims.set(key, claims[i]);
      const unitId = rows[i]?.unitId;
      if (unitId === undefined) return;
      this.#unitIds.set(key, unitId);
      if (!this.#stored.has(unitId)) ids.add(unitId);
    });
    if (ids.size > 0) await this.#loadUnits([...ids]);
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

  facts(now: string, settings: ShopSettings, policyOf: (id: string) => Policy, newId: () => string): Facts {
    return {
      now,
      settings,
      policyOf,
      unitOf: (key) => this.unitOf(key),
      claimOf: (key) => this.#othersClaim(key),
      paperStateOf: (paper) => this.#papers.get(paper.documentId),
      newId,
    };
  }

  #othersClaim(key: string): DraftClaim | undefined {
    const claim = this.#claims.get(key);
    return claim && claim.draftId !== this.#draftId
      ? { draftId: claim.draftId, register: claim.register, at: claim.at }
      : undefined;
  }

  async #loadUnits(ids: string[]): Promise<void> {
    const papers = new Set<string>();
    const found = await this.#db.units.bulkGet(ids);
    ids.forEach((id, i) => {
      const unit = found[i];
      this.#stored.set(id, unit);
      const seen = unit && this.#beforeOwn(unit);
      if (!seen) return;
      this.#units.set(id, seen);
      for (const identifier of seen.identifiers) this.#unitIds.set(identifier.key, id);
      if (seen.reservation) papers.add(seen.reservation.paper.documentId);
    });
    const wanted = [...papers].filter((id) => !this.#papers.has(id));
    if (wanted.length === 0) return;
    const records = await this.#db.documents.bulkGet(wanted);
    wanted.forEach((id, i) => {
      this.#papers.set(id, records[i]?.state);
    });
  }

  #beforeOwn(unit: Unit): Unit | undefined {
    const action = this.#ownActions.get(unit.id);
    if (!action || unit.reservation?.paper.documentId !== this.#own?.documentId) return unit;
    return releaseUnit(unit, action);
  }
}
