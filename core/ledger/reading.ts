import type { PageDraft, PageLine } from '../model/document';
import { draftId } from '../model/document';
import type { PendingEntry } from '../model/entry';
import { type Policy, type Product, type ProductType, policyOf } from '../model/product';
import type { ShopSettings } from '../model/settings';
import { everyKeyOf, otherKeys } from './captures';
import { draftFor } from './drafts';
import { FactStore } from './fact-store';
import type { Workplace } from './journal';
import { partyIdOf } from './parties';
import { type ResolvedProducts, resolveProducts } from './resolve-products';
import type { DraftRow } from './rows';
import { readSettings } from './settings';
import type { Caller } from './till';

/** A line of the page with what the ledger knows of it. */
export interface KnownLine {
  readonly page: PageLine;
  readonly line: string;
  readonly productId: string;
  readonly product: Product;
  readonly policy: Policy;
}

/** What the ledger knows about a page's draft at one moment. */
export interface Reading {
  readonly now: string;
  readonly settings: ShopSettings;
  readonly lines: readonly KnownLine[];
  readonly resolved: ResolvedProducts;
  /** The stored draft; undefined: nothing was captured yet. */
  readonly base: DraftRow | undefined;
  /** `base`, or an empty one. */
  readonly draft: DraftRow;
  readonly partyId: string | null;
  /** The pending document reserved from this draft. */
  readonly own: PendingEntry | undefined;
  readonly store: FactStore;
  /** Policy of any product that was met: on this page, or by `know`; else of the shop's default type. */
  readonly policyFor: (productId: string) => Policy;
  /** Products that are not on this page. */
  readonly know: (products: readonly Product[]) => void;
}

/** Reads all of it inside the caller's transaction, by primary keys, as much at once as can be. */
export async function readDraft(place: Workplace, caller: Caller, page: PageDraft): Promise<Reading> {
  const { db, newId } = place;
  const now = place.now().toISOString();
  const id = draftId(caller.origin, page, caller.tab);
  const [settings, typeRows, resolved, stored, knownParty] = await Promise.all([
    readSettings(db),
    db.productTypes.toArray(),
    resolveProducts(db, page.lines, caller.origin, newId),
    readStored(place, id),
    partyIdOf(db, page.party),
  ]);
  const types = new Map(typeRows.map((type) => [type.id, type]));
  const lines = page.lines.flatMap((line, i) => knownLine(line, resolved.products[i], settings, types));
  const { base, draft } = await draftFor(db, id, stored.draft, caller, page, lines, now);
  const { own, store } = base === stored.draft ? stored : await readFacts(place, id, base);
  const policies = new Map(lines.map((line) => [line.productId, line.policy]));
  const know = (products: readonly Product[]) => {
    for (const product of products) policies.set(product.id, policyOfProduct(product, settings, types));
  };
  const other = policyOf(settings.defaultTypeId ?? undefined, types);
  return {
    now,
    settings,
    lines,
    resolved,
    base,
    draft,
    // A party met for the first time is nobody's customer yet; its lasting id is made when the document is reserved.
    partyId: knownParty ?? (page.party?.trim() ? newId() : null),
    own,
    store,
    policyFor: (productId) => policies.get(productId) ?? other,
    know,
  };
}

async function readStored(place: Workplace, id: string) {
  const draft = await place.db.drafts.get(id);
  return { draft, ...(await readFacts(place, id, draft)) };
}

/** What the rules need to know of everything captured so far. */
async function readFacts(place: Workplace, id: string, draft: DraftRow | undefined) {
  const own = await ownPending(place, draft);
  const store = new FactStore(place.db, draft ? [id, draft.id] : [id], own);
  const captures = draft?.captures ?? [];
  await store.load(everyKeyOf(captures), otherKeys(captures));
  return { own, store };
}

function knownLine(
  page: PageLine,
  product: Product | undefined,
  settings: ShopSettings,
  types: ReadonlyMap<string, ProductType>,
): KnownLine[] {
  if (!product) return [];
  return [{ page, line: page.key, productId: product.id, product, policy: policyOfProduct(product, settings, types) }];
}

function policyOfProduct({ typeId }: Product, settings: ShopSettings, types: ReadonlyMap<string, ProductType>): Policy {
  return policyOf(typeId ?? settings.defaultTypeId ?? undefined, types);
}

async function ownPending(place: Workplace, draft: DraftRow | undefined): Promise<PendingEntry | undefined> {
  if (!draft?.documentId) return undefined;
  const record = await place.db.documents.get(draft.documentId);
  const first = record?.history[0];
  if (record?.state !== 'pending' || !first) return undefined;
  const entry = await place.db.entries.get([...first]);
  return entry?.kind === 'pending' ? entry : undefined;
}
