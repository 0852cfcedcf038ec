import { Changes } from './changes';
import { LedgerDatabase, SCHEMA_VERSION, STALE } from './database';
import type { Workplace } from './journal';
import type { Ledger, LedgerOptions } from './ledger';
import { guarded, LedgerError } from './ledger-error';
import { LocalOffice } from './local-office';
import { LocalPaperDesk } from './local-paper-desk';
import { LocalTill } from './local-till';
import { rebuildProjection } from './rebuild';
import { firstSettings } from './settings';
import { closeTabs } from './tabs';
import { uuidMaker } from './uuid';
import { WatchList } from './watch-list';
import { Work } from './work';

/** Dexie multiplies its version numbers by this for the browser. */
const NATIVE_STEP = 10;

/** Opens (the first time: makes) the ledger of this origin. Rejects with a `LedgerError` when the browser denies storage. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const name = options.name ?? 'serialgate';
  const db = new LedgerDatabase(name);
  await guarded(async () => {
    await refuseNewer(name);
    await db.open();
    await firstSettings(db);
    await renewProjection(db);
  });
  const { now = () => new Date(), newId = uuidMaker() } = options;
  const place: Workplace = { db, now, newId, watch: new WatchList(db) };
  const changes = new Changes(name);
  const work = new Work(db, changes);
  return {
    till: (caller) => new LocalTill(place, options, work, caller),
    office: new LocalOffice(place, options, work, changes),
    papers: new LocalPaperDesk(place, options, work),
    tabClosed: async (tab) => work.write(() => closeTabs(place, (one) => one === tab)),
    onlyTabs: async (open) => work.write(() => closeTabs(place, (one) => !open.includes(one))),
    close() {
      changes.close();
      db.close();
    },
  };
}

/** After an upgrade. Whoever dies half-way leaves the old projection, and the next one begins anew. */
async function renewProjection(db: LedgerDatabase): Promise<void> {
  if (!(await db.counters.get(STALE))) return;
  await db.transaction('rw', db.tables, async () => {
    await rebuildProjection(db, () => undefined);
    await db.counters.delete(STALE);
  });
}

/** Dexie would open a database of a newer version and change it back: what an older program must never do to a ledger. */
async function refuseNewer(name: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const stored = (await indexedDB.databases()).find((one) => one.name === name);
  if (stored === undefined || Math.floor((stored.version ?? 0) / NATIVE_STEP) <= SCHEMA_VERSION) return;
  throw new LedgerError(
    'newer',
    'The ledger was made by a newer version of SerialGate. Update this browser’s SerialGate.',
    false,
  );
}
