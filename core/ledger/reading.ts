import type { PageDraft, PageLine } from '../model/document';
import { draftId, partLineKey } from '../model/document';
import type { PendingEntry } from '../model/entry';
import type { Facts } from '../model/facts';
import { possibleKeys, SCHEMES } from '../model/identifier';
import { type Policy, type Product, policyOf } from '../model/product';
import { rightNumber } from '../model/right-number';
import type { ShopSettings } from '../model/settings';
import type { Unit } from '../model/unit';
import { everyKeyOf, otherKeys } from './captures';
import type { LedgerDatabase } from './database';
import { draftFor } from './drafts';
import { FactStore } from './fact-store';
import { idsInStock } from './find-units';
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
  /** What is known of the shop whatever stands on the page. */
  readonly shop: ShopFacts;
  /** From here on the shop's facts know of these products too, which are not on this page. */
  readonly know: (products: readonly Product[]) => void;
}

/** The part of a judge's facts that does not depend on the units. */
export type ShopFacts = Pick<
  Facts,
  'now' | 'settings' | 'policyOf' | 'kitOf' | 'productName' | 'watchOf' | 'newId' | 'shadow' | 'expected'
>;

/** How a draft is read. */
export interface ReadingOptions {
  /** With what should be there and is not on the paper, which only a count that is to be posted asks for. */
  readonly whole?: boolean;
  /** What an earlier reading knows of the units, while the chains end where they ended then. */
  readonly before?: FactStore | null;
}

/** Reads all of it inside the caller's transaction, by primary keys, as much at once as can be. */
export async function readDraft(
  place: Workplace,
  caller: Caller,
  page: PageDraft,
  { whole = false, before = null }: ReadingOptions,
): Promise<Reading> {
  const { db, newId } = place;
  const now = place.now().toISOString();
  const id = draftId(caller.origin, page, caller.tab);
  const [settings, typeRows, resolved, stored, knownParty, watchOf, site] = await Promise.all([
    readSettings(db),
    db.productTypes.toArray(),
    resolveProducts(db, page.lines, caller.origin, newId),
    readStored(place, id, before),
    partyIdOf(db, page.party),
    place.watch.read(),
    db.sites.get(caller.origin),
  ]);
  const types = new Map(typeRows.map((type) => [type.id, type]));
  const parts = await readParts(db, resolved.products);
  const policyFor = (product: Product) => policyOf(product.typeId ?? settings.defaultTypeId ?? undefined, types);
  const lines = page.lines.flatMap((line, i) => knownLines(line, resolved.products[i], parts, policyFor));
  const { base, draft } = await draftFor(db, id, stored.draft, caller, page, lines, now);
  const { own, store } = base === stored.draft ? stored : await readFacts(place, id, base, before);
  const products = new Map<string, Product>();
  const policies = new Map<string, Policy>();
  const know = (met: readonly Product[]) => {
    for (const product of met) {
      products.set(product.id, product);
      policies.set(product.id, policyFor(product));
    }
  };
  know([...resolved.products, ...parts.values()]);
  const other = policyOf(settings.defaultTypeId ?? undefined, types);
  const shop: ShopFacts = {
    now,
    settings,
    policyOf: (productId) => policies.get(productId) ?? other,
    kitOf: (productId) => products.get(productId)?.components ?? [],
    productName: (productId) => products.get(productId)?.name ?? productId,
    watchOf,
    newId,
    shadow: site?.shadow === true,
    expected: page.kind === 'stockCount' && whole ? await expectedAt(db, store, settings.location) : [],
  };
  await store.load(correctedKeys(page, lines));
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
    shop,
    know,
  };
}

/** What a count should find here: asked for by their ids, most of them are read already. */
async function expectedAt(db: LedgerDatabase, store: FactStore, location: string): Promise<Unit[]> {
  const units = await store.unitsWith(await idsInStock(db));
  return units.filter((unit) => unit.location === location);
}

async function readStored(place: Workplace, id: string, before: FactStore | null) {
  const draft = await place.db.drafts.get(id);
  return { draft, ...(await readFacts(place, id, draft, before)) };
}

/** What the rules need to know of everything captured so far. */
async function readFacts(place: Workplace, id: string, draft: DraftRow | undefined, before: FactStore | null) {
  const own = await ownPending(place, draft);
  const store = new FactStore(place.db, draft ? [id, draft.id] : [id], own, before);
  const captures = draft?.captures ?? [];
  await store.load(everyKeyOf(captures), otherKeys(captures));
  return { own, store };
}

/** A line that sells a set which is not itself tracked asks for the identifiers of its parts, each on a line of its own. */
function knownLines(
  page: PageLine,
  product: Product | undefined,
  parts: ReadonlyMap<string, Product>,
  policyFor: (product: Product) => Policy,
): KnownLine[] {
  if (!product) return [];
  const policy = policyFor(product);
  const line: KnownLine = { page, line: page.key, productId: product.id, product, policy };
  if (!product.components || policy.capture !== 'off') return [line];
  const { asScanned: _, ...sold } = page;
  const asked = product.components.flatMap(({ productId, quantity }): KnownLine[] => {
    const part = parts.get(productId);
    if (!part) return [];
    const shown = { ...sold, quantity: page.quantity * quantity, priceMinor: null, serials: null };
    return [{ page: shown, line: partLineKey(page.key, productId), productId, product: part, policy: policyFor(part) }];
  });
  // The set itself stays on the paper: it is what was sold, and for how much.
  return [line, ...asked];
}

/** Keys under which the right number of a correction could already be known. */
function correctedKeys({ details }: PageDraft, lines: readonly KnownLine[]): string[] {
  const correction = details?.correction;
  if (correction?.what !== 'identifier') return [];
  const scheme = SCHEMES.find((one) => correction.wrong.startsWith(`${one}:`));
  if (!scheme) return [];
  const right = rightNumber(scheme, correction.right);
  return lines.flatMap(({ productId }) => possibleKeys(right, productId));
}

async function readParts(db: LedgerDatabase, products: readonly Product[]): Promise<Map<string, Product>> {
  const ids = [...new Set(products.flatMap(({ components = [] }) => components.map(({ productId }) => productId)))];
  const found = ids.length > 0 ? await db.products.bulkGet(ids) : [];
  return new Map(found.flatMap((product) => (product ? [[product.id, product] as const] : [])));
}

async function ownPending(place: Workplace, draft: DraftRow | undefined): Promise<PendingEntry | undefined> {
  if (!draft?.documentId) return undefined;
  const record = await place.db.documents.get(draft.documentId);
  const first = record?.history[0];
  if (record?.state !== 'pending' || !first) return undefined;
  const entry = await place.db.entries.get([...first]);
  return entry?.kind === 'pending' ? entry : undefined;
}
