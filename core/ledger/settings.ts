import { DEFAULT_SETTINGS, type ShopSettings } from '../model/settings';
import type { LedgerDatabase } from './database';
import { LedgerError } from './ledger-error';

/** Without letters and digits that people mistake for each other. */
const REGISTER_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const REGISTER_LENGTH = 6;

/**
 * Makes the shop's settings the first time, with a register id of its own.
 * @param known register of the ledger that must be here; null: whichever is
 * @returns the register
 */
export async function firstSettings(db: LedgerDatabase, known: string | null): Promise<string> {
  return db.transaction('rw', db.settings, async () => {
    const row = await db.settings.get('shop');
    if (known !== null && row?.settings.register !== known) throw lost();
    if (row) return row.settings.register;
    const register = randomRegister();
    await db.settings.add({ id: 'shop', settings: { ...DEFAULT_SETTINGS, register } });
    return register;
  });
}

export async function readSettings(db: LedgerDatabase): Promise<ShopSettings> {
  const row = await db.settings.get('shop');
  if (!row) throw lost();
  // A shop of an earlier version has not made every choice.
  return { ...DEFAULT_SETTINGS, ...row.settings };
}

function lost(): LedgerError {
  return new LedgerError(
    'lost',
    'The serial ledger is gone: its files were damaged or deleted. Call the manager.',
    false,
  );
}

function randomRegister(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(REGISTER_LENGTH));
  return Array.from(bytes, (byte) => REGISTER_LETTERS[byte % REGISTER_LETTERS.length]).join('');
}
