import Dexie, { type Table } from 'dexie';
import type { DocumentRecord, LedgerEntry } from '../model/entry';
import type { Product, ProductType } from '../model/product';
import type { Unit } from '../model/unit';
import type { WatchEntry } from '../model/watch';
import type { Site, StoredProfile } from './office';
import type {
  CardKeyRow,
  ClaimRow,
  CounterRow,
  DraftRow,
  HeadRow,
  IdentifierRow,
  ManagerRow,
  PaperRow,
  PartyRow,
  ProductRefRow,
  RefusalRow,
  SettingsRow,
  StockRow,
  SubmissionRow,
} from './rows';

/** Version of the tables. Each version keeps a frozen example in the tests. */
export const SCHEMA_VERSION = 2;

/** Row of `counters` that is there while the projection was made by an older version. */
export const STALE = 'staleProjection';

/**
 * A document as stored: `numberKey` is there once it is posted under a number; `marks` only on those that are looked for by them, so
 * that the index over them costs the others nothing.
 */
export type DocumentRow = DocumentRecord & { readonly numberKey?: string; readonly marks?: readonly Mark[] };
/** `covered`: it gave a warranty to lines without identifiers, so that it is found by its number and its customer alone. */
export type Mark = 'override' | 'shadow' | 'covered' | `number ${string}` | `party ${string}`;

/**
 * The ledger's tables. The chain: `entries` (only ever added to) and `heads`. The projection, made from the entries
 * alone: `units`, `identifiers`, `documents`, `stock`. Everything else is the shop's own data beside the chain.
 * A verdict reads by primary key only: an index costs a multiple (measured).
 */
export class LedgerDatabase extends Dexie {
  readonly entries!: Table<LedgerEntry, [string, number]>;
  readonly heads!: Table<HeadRow, string>;
  readonly units!: Table<Unit, string>;
  readonly identifiers!: Table<IdentifierRow, string>;
  readonly documents!: Table<DocumentRow, string>;
  readonly stock!: Table<StockRow, string>;
  readonly drafts!: Table<DraftRow, string>;
  readonly claims!: Table<ClaimRow, string>;
  readonly submissions!: Table<SubmissionRow, string>;
  readonly products!: Table<Product, string>;
  readonly productRefs!: Table<ProductRefRow, string>;
  readonly productTypes!: Table<ProductType, string>;
  readonly settings!: Table<SettingsRow, string>;
  readonly parties!: Table<PartyRow, string>;
  readonly sites!: Table<Site, string>;
  readonly profiles!: Table<StoredProfile, string>;
  readonly watch!: Table<WatchEntry, string>;
  readonly papers!: Table<PaperRow, string>;
  readonly counters!: Table<CounterRow, string>;
  readonly managers!: Table<ManagerRow, string>;
  readonly refusals!: Table<RefusalRow, string>;
  readonly cardKeys!: Table<CardKeyRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      entries: '[register+n]',
      heads: 'register',
      units: 'id, [state+productId+id]',
      identifiers: 'key, value, tail',
      documents: 'id, [state+id], numberKey',
      stock: 'productId',
      drafts: 'id',
      claims: 'key',
      submissions: 'documentId',
      products: 'id',
      productRefs: 'ref',
      productTypes: 'id',
      settings: 'id',
      parties: 'id, folded',
      sites: 'origin',
      profiles: 'id',
    });
    this.version(SCHEMA_VERSION)
      .stores({
        units: 'id, [state+productId+id], [coveredUntil+id]',
        documents: 'id, [state+id], [kind+id], numberKey, *marks',
        watch: 'id',
        papers: 'id',
        counters: 'id',
        managers: 'id',
        refusals: 'id, at',
        cardKeys: 'id',
      })
      // What the entries say of units has grown: the projection is made anew before the ledger is used.
      .upgrade((transaction) => transaction.table('counters').put({ id: STALE, n: 1 }));
  }
}

/** Key under which a document posted with a number is found again. */
export function numberKey(document: Pick<DocumentRecord, 'origin' | 'profileId' | 'kind'>, number: string): string {
  return `${document.origin}|${document.profileId}|${document.kind}|${number}`;
}
