import { type LedgerDatabase, SCHEMA_VERSION, STALE } from './database';
import { LedgerError } from './ledger-error';
import { rebuildProjection } from './rebuild';
import { firstSettings } from './settings';

/** Dexie multiplies its version numbers by this for the browser. */
const NATIVE_STEP = 10;

/**
 * This context's connection to the database. A browser closes it when the disk fails, and Dexie gives up once it could not open it
 * again: so whoever works next opens it, and a till goes on without a reload when all is well again.
 */
export class Connection {
  readonly db: LedgerDatabase;
  #register: string | null;
  #ended = false;

  /** @param register of the ledger that must be here; null: whichever is, or a new one */
  constructor(db: LedgerDatabase, register: string | null) {
    this.db = db;
    this.#register = register;
  }

  /** Before any work on the database that is not inside a transaction already. */
  async ready(): Promise<void> {
    if (this.#ended) throw new LedgerError('closed', 'The serial ledger was closed: nothing was written.', true);
    if (this.db.isOpen()) return;
    await refuseNewer(this.db.name);
    await this.db.open();
    try {
      this.#register = await firstSettings(this.db, this.#register);
      await renewProjection(this.db);
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  end(): void {
    this.#ended = true;
    this.db.close();
  }
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
