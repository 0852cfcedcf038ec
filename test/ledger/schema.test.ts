import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { openLedger } from '../../core/ledger/open-ledger';
import v1 from './schema/v1.json';
import { caller, pageDraft, pageLine } from './shop';
import { tinyRules } from './tiny-rules';

/** A database of an old version, written as that version wrote it. Never changed; a new version adds a file beside it. */
interface Frozen {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

const FROZEN: readonly Frozen[] = [v1];

async function lay(frozen: Frozen): Promise<string> {
  const name = `frozen v${frozen.version}`;
  const db = new Dexie(name);
  db.version(frozen.version).stores(frozen.stores);
  await db.open();
  for (const [table, rows] of Object.entries(frozen.tables)) await db.table(table).bulkAdd([...rows]);
  db.close();
  return name;
}

test.each(FROZEN)('a ledger of schema version $version opens and says what it said', async (frozen) => {
  const ledger = await openLedger({ ...tinyRules, name: await lay(frozen) });
  const { office } = ledger;
  expect(await office.verify(() => undefined)).toEqual({ intact: true, entries: 8 });
  const states = async () =>
    Object.fromEntries(
      (await office.units({ part: '', productId: null, state: null }, null)).rows.map((unit) => [
        unit.identifiers[0]?.value,
        unit.state,
      ]),
    );
  expect(await states()).toEqual({ A1: 'quarantine', A2: 'reserved', A3: 'inStock' });
  await office.rebuild(() => undefined);
  expect(await states()).toEqual({ A1: 'quarantine', A2: 'reserved', A3: 'inStock' });
  expect((await office.documents('unresolved', null)).rows).toHaveLength(1);
  expect(await office.sites()).toEqual([
    { origin: 'https://till.example', profileId: 'demo', grantedAt: '2026-11-03T09:00:00.000Z' },
  ]);
  const cart = pageDraft('sale', { documentKey: 'open cart', lines: [pageLine({ serials: ['A3'] })] });
  const sold = await ledger.till(caller()).reserve(cart);
  expect(sold.reserved).toBe(true);
  ledger.close();
});
