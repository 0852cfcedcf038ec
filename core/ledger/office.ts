import type { CardKey } from '../model/card-key';
import type { DocumentKind } from '../model/document';
import type { DocumentRecord, DocumentState, LedgerEntry } from '../model/entry';
import type { Scheme } from '../model/identifier';
import type { RepairStage } from '../model/paper-details';
import type { Product, ProductType } from '../model/product';
import type { ShopSettings } from '../model/settings';
import type { EntryRef, Unit, UnitState } from '../model/unit';
import type { WatchEntry, WatchKind } from '../model/watch';

/** A POS site the manager granted. */
export interface Site {
  /** e.g. `https://till.example`. */
  readonly origin: string;
  readonly profileId: string;
  /** ISO 8601. */
  readonly grantedAt: string;
  /** Shadow mode: papers are judged and recorded, and none is refused. */
  readonly shadow?: true;
}

/** A profile that a manager imported. Kept as text: whoever uses it validates it anew. */
export interface StoredProfile {
  readonly id: string;
  readonly json: string;
}

/** A person or firm; erasable, outside the chain. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** Phone or address, where one was entered. */
  readonly contact?: string;
}

/** Somebody whose PIN can pass over a rule. */
export interface Manager {
  readonly id: string;
  readonly name: string;
}

/** One page of a long list. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** Pass it to get the next page; null at the end. */
  readonly next: string | null;
}

/** A unit that is in repair, with the paper that took it in. */
export interface OpenRepair<Intake = DocumentRecord> {
  readonly unit: Unit;
  readonly stage: RepairStage;
  readonly intake: Intake;
  /** What the customer says is wrong, and what came with it; null where nobody asked. */
  readonly problem: string | null;
  readonly accessories: string | null;
}

/** From the first instant (ISO 8601, UTC) up to, not including, the second. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What strict would have refused in a period of shadow mode. */
export interface ShadowReport {
  readonly documents: number;
  /** A document counts once under each rule that it broke; the most frequent first. */
  readonly rules: readonly { readonly rule: string; readonly documents: number }[];
}

/** One chunk of what earned or cost something in a period. */
export interface Earnings {
  /** Posted papers of the period. */
  readonly documentIds: readonly string[];
  /** The units on them, and those that sets among them are made of. */
  readonly units: readonly Unit[];
  readonly parts: readonly Unit[];
  /** Pass it to get the next chunk; null at the end. */
  readonly next: string | null;
}

/** A line of a list to be watched that is no number; `line` from 1. */
export interface WatchProblem {
  readonly line: number;
  readonly text: string;
  /** In the shop's language; null: its two numbers make no range. */
  readonly sentence: string | null;
}

/** Numbers to be watched, one or a range to a line. */
export interface WatchList {
  readonly lines: readonly string[];
  readonly kind: WatchKind;
  readonly note: string;
  /** Null: what a scan of each would be. */
  readonly scheme: Scheme | null;
}

/** How often a rule turned somebody away, at a scan and at a submission. */
export interface Refusal {
  readonly rule: string;
  readonly by: string;
  readonly scans: number;
  readonly submissions: number;
}

export interface UnitQuery {
  /** Part of an identifier; empty: all. */
  readonly part: string;
  readonly productId: string | null;
  readonly state: UnitState | null;
}

/** What does not fit at a place of a chain. */
export type ChainProblem =
  /** Before this entry. */
  'entryMissing' | 'notAfter' | 'changed' | 'cutOff' | 'lastReplaced' | 'putIn' | 'strangeRegister';

/** What `verify` found. */
export type ChainReport =
  | { readonly intact: true; readonly entries: number }
  | { readonly intact: false; readonly entries: number; readonly at: EntryRef; readonly problem: ChainProblem };

/** Called with entries done and entries in all. */
export type Progress = (done: number, total: number) => void;

/** All that the manager's page may ask of the ledger. Lives in the ledger's own origin; never served to a POS page. */
export interface Office {
  settings(): Promise<ShopSettings>;
  saveSettings(change: Partial<Omit<ShopSettings, 'register'>>): Promise<ShopSettings>;
  productTypes(): Promise<ProductType[]>;
  saveProductType(type: ProductType): Promise<void>;
  /** Refused (throws `TypeInUse`) while a product, a child type or the default uses it. */
  removeProductType(id: string): Promise<void>;
  /** Products by part of name or code, unassigned first. */
  products(part: string, after: string | null): Promise<Page<Product>>;
  product(id: string): Promise<Product | null>;
  saveProduct(product: Product): Promise<void>;
  /** Units by any identifier or part of one, newest first. */
  units(query: UnitQuery, after: string | null): Promise<Page<Unit>>;
  unit(id: string): Promise<Unit | null>;
  /** The entries of a unit, oldest first. */
  timeline(unitId: string): Promise<LedgerEntry[]>;
  documents(state: DocumentState | null, after: string | null): Promise<Page<DocumentRecord>>;
  document(id: string): Promise<{ record: DocumentRecord; entries: LedgerEntry[] } | null>;
  /** A person's word on an unresolved or pending document. */
  settle(documentId: string, state: 'posted' | 'voided', number: string | null, by: string): Promise<void>;
  /** Takes a posted document back; nothing else may have happened to its units. Throws with the sentence that says why not. */
  reverse(documentId: string, reason: string, by: string): Promise<void>;
  /** Documents of a kind, newest first. */
  documentsOfKind(kind: DocumentKind, after: string | null): Promise<Page<DocumentRecord>>;
  /** Units in repair, the latest intake first; null: at every stage. */
  repairs(stage: RepairStage | null): Promise<OpenRepair[]>;
  /** Units whose warranty runs today and ends within so many days, of products by a part of their name, the soonest first. */
  endingWarranties(days: number, product: string, after: string | null): Promise<Page<Unit>>;
  /**
   * Posted sales that gave a warranty on lines without identifiers, by the beginning of their number or of the customer's name; empty:
   * all, newest first.
   */
  coveredSales(part: string, after: string | null): Promise<Page<DocumentRecord>>;
  /** The public key of this ledger's warranty cards. */
  cardKey(): Promise<CardKey>;
  /** Signs the text of a claim with the key that never leaves the ledger. */
  signCard(claim: string): Promise<Uint8Array>;
  /** Documents that a manager let pass (`override` says who, what and why), or that shadow mode did (`shadow` says which rules), newest first. */
  letPass(mark: 'override' | 'shadow', after: string | null): Promise<Page<DocumentRecord>>;
  shadowReport(period: Period): Promise<ShadowReport>;
  /** Papers of a period that earned or cost something, chunk by chunk. */
  earnings(period: Period, after: string | null): Promise<Earnings>;
  /** What sets among these units are made of. */
  partsOf(unitIds: readonly string[]): Promise<Unit[]>;
  /** By rule and by whom, the most frequent first. Only the latest ten thousand refusals are kept. */
  refusals(period: Period): Promise<Refusal[]>;
  managers(): Promise<Manager[]>;
  /** `id`: gives a manager who has one another PIN, or another name. */
  saveManager(name: string, pin: string, id?: string): Promise<void>;
  removeManager(id: string): Promise<void>;
  watchList(): Promise<WatchEntry[]>;
  saveWatch(entry: WatchEntry): Promise<void>;
  /** Adds them all, or, where a line is wrong, none: what is wrong with which line. Empty: they are watched now. */
  watchAll(list: WatchList): Promise<WatchProblem[]>;
  removeWatch(id: string): Promise<void>;
  /** Units in stock per product. */
  stockCounts(): Promise<{ productId: string; productName: string; count: number }[]>;
  /** Entries in chain order, `limit` at a time, for exports that stream. */
  entries(after: EntryRef | null, limit: number): Promise<LedgerEntry[]>;
  entryCount(): Promise<number>;
  party(id: string): Promise<Party | null>;
  /** Forgets a person; the chain stays whole. */
  eraseParty(id: string): Promise<void>;
  verify(progress: Progress): Promise<ChainReport>;
  /** Makes the projection anew from the entries. */
  rebuild(progress: Progress): Promise<void>;
  sites(): Promise<Site[]>;
  saveSite(site: Site): Promise<void>;
  removeSite(origin: string): Promise<void>;
  profiles(): Promise<StoredProfile[]>;
  saveProfile(profile: StoredProfile): Promise<void>;
  removeProfile(id: string): Promise<void>;
  /** Calls back after any change that this or another page made; returns how to stop. */
  subscribe(changed: () => void): () => void;
}
