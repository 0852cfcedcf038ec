// Writes the example of the schema's version as it is now: node test/run/ts.mjs test/ledger/schema/freeze.ts
// Once a version is released its example is never written again.
import 'fake-indexeddb/auto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerDatabase, SCHEMA_VERSION } from '../../../core/ledger/database';
import { openOwnShop } from '../own-shop';
import { writeEveryPaper } from './every-paper';

const shop = await openOwnShop('freeze');
await writeEveryPaper(shop);
const db = new LedgerDatabase('freeze');
await db.open();
const stores: Record<string, string> = {};
const tables: Record<string, unknown[]> = {};
for (const table of db.tables) {
  const { primKey, indexes } = table.schema;
  stores[table.name] = [primKey, ...indexes].map(({ src }) => src).join(', ');
  tables[table.name] = await table.toArray();
}
const file = join(import.meta.dirname, `v${SCHEMA_VERSION}.json`);
await writeFile(file, `${JSON.stringify({ version: SCHEMA_VERSION, stores, tables }, null, 2)}\n`, { flag: 'wx' });
console.log(file);
process.exit(0);
