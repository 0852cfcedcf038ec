import Dexie from 'dexie';
import type { CardKey } from '../model/card-key';
import type { DocumentKind } from '../model/document';
import type { DocumentRecord, DocumentState, LedgerEntry } from '../model/entry';
import type { RepairStage } from '../model/paper-details';
import type { Product, ProductType } from '../model/product';
import type { ShopSettings } from '../model/settings';
import type { EntryRef, Unit } from '../model/unit';
import type { WatchEntry } from '../model/watch';
import { cardKeyOf, signCard } from './card-keys';
import { findProducts, removeProductType, saveProduct, saveProductType } from './catalogue';
import type { Changes } from './changes';
import { coveredSales } from './covered-sales';
import { documentRows, pageOf, withoutKey } from './document-pages';
import { earnings, partsOf } from './earnings';
import { endingWarranties } from './ending-warranties';
import { eraseParty } from './erase-party';
import { markedDocuments, refusalReport, shadowReport } from './exceptions';
import { findUnits, PAGE_ROWS } from './find-units';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import { LedgerError } from './ledger-error';
import { saveManager } from './managers';
import type {
  ChainReport,
  Earnings,
  Manager,
  Office,
  OpenRepair,
  Page,
  Party,
  Period,
  Progress,
  Refusal,
  ShadowReport,
  Site,
  StoredProfile,
  UnitQuery,
  WatchList,
  WatchProblem,
} from './office';
import { openRepairs } from './open-repairs';
import { entryCount, readEntries, rebuildProjection } from './rebuild';
import { reverse } from './reverse';
import { readSettings } from './settings';
import { settle } from './settle';
import { verifyChain } from './verify';
import { watchAll } from './watch-all';
import type { Work } from './work';

/** The manager's side of this origin's own database. */
export class LocalOffice implements Office {
  readonly #place: Workplace;
  readonly #rules: Rules;
  readonly #work: Work;
  readonly #changes: Changes;

  constructor(place: Workplace, rules: Rules, work: Work, changes: Changes) {
    this.#place = place;
    this.#rules = rules;
    this.#work = work;
    this.#changes = changes;
  }

  get #db() {
    return this.#place.db;
  }

  async settings(): Promise<ShopSettings> {
    return this.#work.read(() => readSettings(this.#db));
  }

  async saveSettings(change: Partial<Omit<ShopSettings, 'register'>>): Promise<ShopSettings> {
    return this.#work.write(async () => {
      const before = await readSettings(this.#db);
      const settings = { ...before, ...change, register: before.register };
      await this.#db.settings.put({ id: 'shop', settings });
      return settings;
    });
  }

  async productTypes(): Promise<ProductType[]> {
    return this.#work.read(async () => this.#db.productTypes.toArray());
  }

  async saveProductType(type: ProductType): Promise<void> {
    await this.#work.write(() => saveProductType(this.#db, type));
  }

  async removeProductType(id: string): Promise<void> {
    await this.#work.write(() => removeProductType(this.#db, id));
  }

  async products(part: string, after: string | null): Promise<Page<Product>> {
    return this.#work.read(() => findProducts(this.#db, part, after));
  }

  async product(id: string): Promise<Product | null> {
    return this.#work.read(async () => (await this.#db.products.get(id)) ?? null);
  }

  async saveProduct(product: Product): Promise<void> {
    await this.#work.write(() => saveProduct(this.#db, product));
  }

  async units(query: UnitQuery, after: string | null): Promise<Page<Unit>> {
    return this.#work.read(() => findUnits(this.#db, query, after));
  }

  async unit(id: string): Promise<Unit | null> {
    return this.#work.read(async () => (await this.#db.units.get(id)) ?? null);
  }

  async timeline(unitId: string): Promise<LedgerEntry[]> {
    return this.#work.read(async () => this.#entriesAt((await this.#db.units.get(unitId))?.history ?? []));
  }

  async documents(state: DocumentState | null, after: string | null): Promise<Page<DocumentRecord>> {
    return this.#work.read(async () => {
      return pageOf(await documentRows(this.#db, state, after).reverse().limit(PAGE_ROWS).toArray());
    });
  }

  async document(id: string): Promise<{ record: DocumentRecord; entries: LedgerEntry[] } | null> {
    return this.#work.read(async () => {
      const row = await this.#db.documents.get(id);
      return row ? { record: withoutKey(row), entries: await this.#entriesAt(row.history) } : null;
    });
  }

  async settle(documentId: string, state: 'posted' | 'voided', number: string | null, by: string): Promise<void> {
    await this.#work.write(async () => {
      const [record, settings] = await Promise.all([this.#db.documents.get(documentId), readSettings(this.#db)]);
      if (!record) throw new LedgerError('unknownDocument', 'The ledger has no such document.', false);
      const settlement = { state, number, message: null, source: 'manager' } as const;
      await settle(this.#place, settings, record, settlement, by);
    });
  }

  async reverse(documentId: string, reason: string, by: string): Promise<void> {
    await this.#work.write(() => reverse(this.#place, this.#rules, documentId, reason, by));
  }

  async documentsOfKind(kind: DocumentKind, after: string | null): Promise<Page<DocumentRecord>> {
    return this.#work.read(async () => {
      const range = this.#db.documents.where('[kind+id]');
      const rows = range.between([kind, Dexie.minKey], [kind, after ?? Dexie.maxKey], true, false);
      return pageOf(await rows.reverse().limit(PAGE_ROWS).toArray());
    });
  }

  async repairs(stage: RepairStage | null): Promise<OpenRepair[]> {
    return this.#work.read(async () => {
      const open = await openRepairs(this.#db, stage);
      return open.map((repair) => ({ ...repair, intake: withoutKey(repair.intake) }));
    });
  }

  async endingWarranties(days: number, product: string, after: string | null): Promise<Page<Unit>> {
    return this.#work.read(() => endingWarranties(this.#db, this.#place.now(), days, product, after));
  }

  async coveredSales(part: string, after: string | null): Promise<Page<DocumentRecord>> {
    return this.#work.read(async () => pageOf(await coveredSales(this.#db, part, after)));
  }

  async cardKey(): Promise<CardKey> {
    return cardKeyOf(this.#db, this.#work);
  }

  async signCard(claim: string): Promise<Uint8Array> {
    return signCard(this.#db, this.#work, claim);
  }

  async letPass(mark: 'override' | 'shadow', after: string | null): Promise<Page<DocumentRecord>> {
    return this.#work.read(async () => pageOf(await markedDocuments(this.#db, mark, after)));
  }

  async shadowReport(period: Period): Promise<ShadowReport> {
    return this.#work.read(() => shadowReport(this.#db, period));
  }

  async earnings(period: Period, after: string | null): Promise<Earnings> {
    return this.#work.read(() => earnings(this.#db, period, after));
  }

  async partsOf(unitIds: readonly string[]): Promise<Unit[]> {
    return this.#work.read(async () => {
      const units = await this.#db.units.bulkGet([...unitIds]);
      return partsOf(
        this.#db,
        units.filter((unit) => unit !== undefined),
      );
    });
  }

  async refusals(period: Period): Promise<Refusal[]> {
    return this.#work.read(() => refusalReport(this.#db, period));
  }

  async managers(): Promise<Manager[]> {
    return this.#work.read(async () => (await this.#db.managers.toArray()).map(({ id, name }) => ({ id, name })));
  }

  async saveManager(name: string, pin: string, id?: string): Promise<void> {
    await saveManager(this.#place, this.#work, { name, pin, ...(id !== undefined && { id }) });
  }

  async removeManager(id: string): Promise<void> {
    await this.#work.write(async () => this.#db.managers.delete(id));
  }

  async watchList(): Promise<WatchEntry[]> {
    return this.#work.read(async () => this.#db.watch.toArray());
  }

  async saveWatch(entry: WatchEntry): Promise<void> {
    await this.#work.write(() => this.#place.watch.save(entry));
  }

  async watchAll(list: WatchList): Promise<WatchProblem[]> {
    return this.#work.write(async () => watchAll(this.#place, this.#rules, await readSettings(this.#db), list));
  }

  async removeWatch(id: string): Promise<void> {
    await this.#work.write(() => this.#place.watch.remove(id));
  }

  async stockCounts(): Promise<{ productId: string; productName: string; count: number }[]> {
    return this.#work.read(async () => {
      const rows = await this.#db.stock.toArray();
      const products = await this.#db.products.bulkGet(rows.map((row) => row.productId));
      const counts = rows.map((row, i) => ({ ...row, productName: products[i]?.name ?? row.productId }));
      return counts.sort((a, b) => a.productName.localeCompare(b.productName));
    });
  }

  async entries(after: EntryRef | null, limit: number): Promise<LedgerEntry[]> {
    return this.#work.walk(() => readEntries(this.#db, after, limit));
  }

  async entryCount(): Promise<number> {
    return this.#work.walk(() => entryCount(this.#db));
  }

  async party(id: string): Promise<Party | null> {
    return this.#work.read(async () => {
      const row = await this.#db.parties.get(id);
      if (!row) return null;
      const { name, contact } = row;
      return { id, name, ...(contact !== undefined && { contact }) };
    });
  }

  async eraseParty(id: string): Promise<void> {
    await this.#work.write(() => eraseParty(this.#place, id));
  }

  async verify(progress: Progress): Promise<ChainReport> {
    return this.#work.walk(() => verifyChain(this.#db, progress));
  }

  async rebuild(progress: Progress): Promise<void> {
    await this.#work.write(() => rebuildProjection(this.#db, progress));
  }

  async sites(): Promise<Site[]> {
    return this.#work.read(async () => this.#db.sites.toArray());
  }

  async saveSite(site: Site): Promise<void> {
    await this.#work.write(async () => this.#db.sites.put(site));
  }

  async removeSite(origin: string): Promise<void> {
    await this.#work.write(async () => this.#db.sites.delete(origin));
  }

  async profiles(): Promise<StoredProfile[]> {
    return this.#work.read(async () => this.#db.profiles.toArray());
  }

  async saveProfile(profile: StoredProfile): Promise<void> {
    await this.#work.write(async () => this.#db.profiles.put(profile));
  }

  async removeProfile(id: string): Promise<void> {
    await this.#work.write(async () => this.#db.profiles.delete(id));
  }

  subscribe(changed: () => void): () => void {
    return this.#changes.subscribe(changed);
  }

  async #entriesAt(refs: readonly EntryRef[]): Promise<LedgerEntry[]> {
    const entries = await this.#db.entries.bulkGet(refs.map(([register, n]) => [register, n]));
    return entries.filter((entry) => entry !== undefined);
  }
}
