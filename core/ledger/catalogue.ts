import type { Product, ProductType } from '../model/product';
import type { LedgerDatabase } from './database';
import { LedgerError, TypeInUse } from './ledger-error';
import type { Page } from './office';
import { readSettings } from './settings';

const PAGE_ROWS = 100;

/** Products by part of name or code, unassigned first, then by name. */
export async function findProducts(db: LedgerDatabase, part: string, after: string | null): Promise<Page<Product>> {
  const wanted = part.trim().toUpperCase();
  const all = (await db.products.toArray()).filter((product) => matches(product, wanted)).sort(unassignedFirst);
  const start = after === null ? 0 : all.findIndex((product) => product.id === after) + 1;
  const rows = all.slice(start, start + PAGE_ROWS);
  return { rows, next: start + PAGE_ROWS < all.length ? (rows.at(-1)?.id ?? null) : null };
}

/** The manager's word on a product. A reference that another product had moves here. */
export async function saveProduct(db: LedgerDatabase, product: Product): Promise<void> {
  const [old, rows] = await Promise.all([db.products.get(product.id), db.productRefs.bulkGet([...product.refs])]);
  const gone = old?.refs.filter((ref) => !product.refs.includes(ref)) ?? [];
  const others = [...new Set(rows.flatMap((row) => (row && row.productId !== product.id ? [row.productId] : [])))];
  for (const other of await db.products.bulkGet(others)) {
    if (other) await db.products.put({ ...other, refs: other.refs.filter((ref) => !product.refs.includes(ref)) });
  }
  await db.productRefs.bulkDelete(gone);
  await db.productRefs.bulkPut(product.refs.map((ref) => ({ ref, productId: product.id })));
  await db.products.put(product);
}

/** A type that would be its own ancestor is refused. */
export async function saveProductType(db: LedgerDatabase, type: ProductType): Promise<void> {
  const types = new Map((await db.productTypes.toArray()).map((one) => [one.id, one]));
  types.set(type.id, type);
  for (let id = type.parentId, steps = 0; id !== undefined; id = types.get(id)?.parentId, steps++) {
    if (id === type.id || steps > types.size) {
      throw new LedgerError('notAllowed', `“${type.name}” cannot stand below itself.`, false);
    }
  }
  await db.productTypes.put(type);
}

export async function removeProductType(db: LedgerDatabase, id: string): Promise<void> {
  const [types, products, settings] = await Promise.all([
    db.productTypes.toArray(),
    db.products.filter((product) => product.typeId === id).count(),
    readSettings(db),
  ]);
  const child = types.find((type) => type.parentId === id);
  if (child) throw new TypeInUse(`The product type “${child.name}” stands below it.`);
  if (products > 0) throw new TypeInUse(`${products} products use this product type.`);
  if (settings.defaultTypeId === id) throw new TypeInUse('It is the shop’s default product type.');
  await db.productTypes.delete(id);
}

function matches(product: Product, wanted: string): boolean {
  const texts = [product.name, product.sku, product.gtin, ...product.refs];
  return wanted === '' || texts.some((text) => text?.toUpperCase().includes(wanted));
}

function unassignedFirst(a: Product, b: Product): number {
  const rank = Number(a.typeId !== undefined) - Number(b.typeId !== undefined);
  return rank || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
