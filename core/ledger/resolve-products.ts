import type { PageLine } from '../model/document';
import { type Product, productKeys } from '../model/product';
import type { LedgerDatabase } from './database';
import { LedgerError } from './ledger-error';
import type { ProductRefRow } from './rows';

/** The products of a page's lines, in the lines' order, and what was learnt about them. */
export interface ResolvedProducts {
  readonly products: readonly Product[];
  /** New or changed products, to be written. */
  readonly learnt: readonly Product[];
  readonly refs: readonly ProductRefRow[];
}

/**
 * Finds each line's product by its strongest known reference. A reference not known yet is learnt; a product met for the
 * first time is made without a type, so the manager sees it.
 */
export async function resolveProducts(
  db: LedgerDatabase,
  lines: readonly PageLine[],
  origin: string,
  newId: () => string,
): Promise<ResolvedProducts> {
  const keysOf = lines.map((line) => productKeys(line.product, origin));
  const known = await readOwn(db, lines);
  const owners = new Map<string, string>();
  await readRefs(
    db,
    keysOf.flatMap((keys) => keys.slice(0, 1)),
    owners,
    known,
  );
  await readRefs(db, keysOf.filter((keys) => !isKnown(keys, owners, known)).flat(), owners, known);

  const learnt = new Map<string, Product>();
  const newRefs: ProductRefRow[] = [];
  const products = lines.map((line, i) => {
    const own = line.product.id === undefined ? undefined : known.get(line.product.id);
    if (own) return own;
    if (line.product.id !== undefined) {
      throw new LedgerError(
        'failed',
        `The paper names a product that the ledger does not know: ${line.product.id}.`,
        false,
      );
    }
    const keys = keysOf[i] ?? [];
    const match = keys.map((key) => known.get(owners.get(key) ?? '')).find((found) => found && agrees(found, keys));
    const fresh = keys.filter((key) => !owners.has(key) && !match?.refs.includes(key));
    if (match && fresh.length === 0) return match;
    const product = match ? { ...match, refs: [...match.refs, ...fresh] } : newProduct(line, fresh, newId());
    for (const ref of fresh) {
      owners.set(ref, product.id);
      newRefs.push({ ref, productId: product.id });
    }
    known.set(product.id, product);
    learnt.set(product.id, product);
    return product;
  });
  return {
    products: products.map((product) => known.get(product.id) ?? product),
    learnt: [...learnt.values()],
    refs: newRefs,
  };
}

/** Products that papers of our own name by their id. */
async function readOwn(db: LedgerDatabase, lines: readonly PageLine[]): Promise<Map<string, Product>> {
  const ids = [...new Set(lines.flatMap(({ product }) => product.id ?? []))];
  const products = ids.length > 0 ? await db.products.bulkGet(ids) : [];
  return new Map(products.flatMap((product) => (product ? [[product.id, product] as const] : [])));
}

async function readRefs(
  db: LedgerDatabase,
  refs: readonly string[],
  owners: Map<string, string>,
  known: Map<string, Product>,
): Promise<void> {
  const fresh = [...new Set(refs)].filter((ref) => !owners.has(ref));
  if (fresh.length === 0) return;
  const rows = await db.productRefs.bulkGet(fresh);
  for (const row of rows) if (row) owners.set(row.ref, row.productId);
  const ids = [...new Set(rows.flatMap((row) => row?.productId ?? []))].filter((id) => !known.has(id));
  for (const product of await db.products.bulkGet(ids)) if (product) known.set(product.id, product);
}

/** The strongest reference finds a product that knows all the others too: the ordinary case, one read. */
function isKnown(
  keys: readonly string[],
  owners: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, Product>,
): boolean {
  const product = known.get(owners.get(keys[0] ?? '') ?? '');
  return product !== undefined && keys.every((key) => product.refs.includes(key));
}

/** Two variants may share a name: a match by name is none when the POS ids or the codes differ. */
function agrees(product: Product, keys: readonly string[]): boolean {
  for (const key of keys) {
    if (product.refs.includes(key)) return true;
    const kind = kindOf(key);
    if (kind !== 'name' && product.refs.some((ref) => kindOf(ref) === kind)) return false;
  }
  return false;
}

/** `sku`, `gtin`, `name`, or `pos:` with its origin. */
function kindOf(key: string): string {
  return key.startsWith('pos:') ? key.slice(0, key.indexOf('|')) : key.slice(0, key.indexOf(':'));
}

function newProduct(line: PageLine, refs: readonly string[], id: string): Product {
  const { name, sku, gtin, posId } = line.product;
  return {
    id,
    name: name?.trim() || sku || gtin || posId || line.key,
    ...(sku && { sku }),
    ...(gtin && { gtin }),
    refs,
  };
}
