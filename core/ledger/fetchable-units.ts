import type { Recognition } from '../model/facts';
import { possibleKeys } from '../model/identifier';
import type { Unit } from '../model/unit';
import type { LedgerDatabase } from './database';
import type { Reading } from './reading';

/** A serial that more units share than this names none of them. */
const MOST = 50;

/** Every unit of the ledger that a recognised text names, whatever its product, if units of that product are captured at all. */
export async function fetchableUnits(
  db: LedgerDatabase,
  { store, know, shop }: Reading,
  { candidates }: Recognition,
): Promise<Unit[]> {
  const values = [...new Set(candidates.map(({ value }) => value.toUpperCase()))];
  const rows = await db.identifiers.where('value').anyOf(values).limit(MOST).toArray();
  await store.load(rows.map(({ key }) => key));
  const units = new Map<string, Unit>();
  for (const { key } of rows) {
    const unit = store.unitOf(key);
    if (unit && candidates.some((found) => possibleKeys(found, unit.productId).includes(key))) units.set(unit.id, unit);
  }
  const products = await db.products.bulkGet([...units.values()].map(({ productId }) => productId));
  know(products.filter((product) => product !== undefined));
  return [...units.values()].filter(({ productId }) => shop.policyOf(productId).capture !== 'off');
}
