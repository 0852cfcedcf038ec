import { appendMany, type Unlinked } from '../../../core/ledger/append-many';
import type { LedgerDatabase } from '../../../core/ledger/database';
import type { Ledger } from '../../../core/ledger/ledger';
import { uuidMaker } from '../../../core/ledger/uuid';
import type { DocumentKind, StockDocument } from '../../../core/model/document';
import { bindIdentifier, type Identifier } from '../../../core/model/identifier';
import { type Product, productKeys } from '../../../core/model/product';
import { ORIGIN } from './pages';

export const PRODUCTS = 40;

/** A unit that the seed left in stock. */
export interface SeededUnit {
  readonly product: number;
  readonly identifiers: readonly Identifier[];
}

export function productId(product: number): string {
  return `product-${product}`;
}

export async function seedProducts(ledger: Ledger): Promise<void> {
  const { office } = ledger;
  await office.saveProductType({ id: 'phones', name: 'Phones', capture: 'required', verify: 'refuse' });
  await office.saveSettings({ defaultTypeId: 'phones' });
  for (let i = 0; i < PRODUCTS; i++) {
    const ref = { sku: `SKU-${i}`, name: `Phone ${i}` };
    const product: Product = { id: productId(i), name: ref.name, sku: ref.sku, refs: productKeys(ref, ORIGIN) };
    await office.saveProduct(product);
  }
}

/**
 * Fills a ledger through its own bulk path: of six entries two receive a unit each and one sells the first of them.
 * Gives back units that are still in stock, `keep` of them at even distances.
 */
export async function seedEntries(
  db: LedgerDatabase,
  register: string,
  count: number,
  keep: number,
  progress: (done: number) => void,
): Promise<SeededUnit[]> {
  const kept: SeededUnit[] = [];
  const every = Math.max(1, Math.floor(count / 6 / keep));
  const entries = makeEntries(register, count, (group, unit) => {
    if (group % every === 0 && kept.length < keep) kept.push(unit);
  });
  await appendMany(db, entries, count, progress);
  return kept;
}

function* makeEntries(
  register: string,
  count: number,
  inStock: (group: number, unit: SeededUnit) => void,
): Generator<Unlinked> {
  const newId = uuidMaker();
  let time = Date.UTC(2024, 0, 1);
  const stamp = () => {
    time += 1000;
    return { id: newId(), by: 'Till', at: new Date(time).toISOString() };
  };
  let made = 0;
  const paper = function* (kind: DocumentKind, unitId: string, unit: SeededUnit): Generator<Unlinked> {
    if (made++ >= count) return;
    const document = documentOf(kind, newId(), register, unit);
    const action = {
      unitId,
      lineKey: 'l1',
      productId: productId(unit.product),
      productName: `Phone ${unit.product}`,
      to: kind === 'sale' ? ('sold' as const) : ('inStock' as const),
      location: 'main',
      adds: kind === 'sale' ? [] : unit.identifiers,
      price: { minor: 1_000_00, currency: 'UAH' },
    };
    const pending = { kind: 'pending' as const, documentId: document.id, document, actions: [action], warnings: [] };
    yield { content: pending, stamp: stamp() };
    if (made++ >= count) return;
    const number = `${kind}-${made}`;
    yield {
      content: { kind: 'posted' as const, documentId: document.id, number, source: 'page' as const, message: null },
      stamp: stamp(),
    };
  };
  for (let group = 0; made < count; group++) {
    const sold = makeUnit(group * 2);
    const stays = makeUnit(group * 2 + 1);
    const soldId = newId();
    yield* paper('goodsReceipt', soldId, sold);
    yield* paper('goodsReceipt', newId(), stays);
    yield* paper('sale', soldId, sold);
    if (made < count) inStock(group, stays);
  }
}

function makeUnit(index: number): SeededUnit {
  const product = (index >> 1) % PRODUCTS;
  // Spread over the key space, as real serials are.
  const value = `SN${((index * 2_654_435_761) % 4_294_967_296).toString(36).toUpperCase()}X${index}`;
  return {
    product,
    identifiers: [bindIdentifier({ scheme: 'serial', value, raw: value }, productId(product), 'product')],
  };
}

function documentOf(kind: DocumentKind, id: string, register: string, unit: SeededUnit): StockDocument {
  return {
    id,
    kind,
    origin: ORIGIN,
    profileId: 'demo',
    draftId: `${ORIGIN}|demo|${kind}|${id}`,
    number: null,
    reference: null,
    partyId: null,
    register,
    location: 'main',
    lines: [
      {
        key: 'l1',
        productId: productId(unit.product),
        productName: `Phone ${unit.product}`,
        quantity: 1,
        price: { minor: 1_000_00, currency: 'UAH' },
        units: [{ identifiers: unit.identifiers }],
      },
    ],
    receiptReasons: {},
    returnTo: 'quarantine',
  };
}
