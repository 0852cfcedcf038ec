import type { Recognition } from '../model/facts';
import { possibleKeys } from '../model/identifier';
import type { Unit } from '../model/unit';
import type { LedgerDatabase } from './database';
import { gtinsIn } from './product-gtins';
import type { Reading } from './reading';

/** A serial that more units share than this names none of them. */
const MOST = 50;

/** Every unit of the ledger that a recognised text names, whatever its product, if units of that product are captured at all. */
export async function fetchableUnits(
  db: LedgerDatabase,
  { store, know, policyFor }: Reading,
  { candidates, rest = [], gtin }: Recognition,
): Promise<Unit[]> {
  const all = [...candidates, ...rest];
  const values = [...new Set(all.map(({ value }) => value.toUpperCase()))];
  const rows = await db.identifiers.where('value').anyOf(values).limit(MOST).toArray();
  await store.load(rows.map(({ key }) => key));
  const units = new Map<string, Unit>();
  for (const { key } of rows) {
    const unit = store.unitOf(key);
    if (unit && all.some((found) => possibleKeys(found, unit.productId).includes(key))) units.set(unit.id, unit);
  }
  const products = await db.products.bulkGet([...units.values()].map(({ productId }) => productId));
  const known = products.filter((product) => product !== undefined);
  know(known);
  const others = known.filter((product) => isOther(gtinsIn(product), gtin)).map(({ id }) => id);
  return [...units.values()].filter(
    ({ productId }) => policyFor(productId).capture !== 'off' && !others.includes(productId),
  );
}

/** The code names another product. */
function isOther(gtins: readonly string[], gtin: string | undefined): boolean {
  return gtin !== undefined && gtins.length > 0 && !gtins.includes(gtin);
}
