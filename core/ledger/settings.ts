import { DEFAULT_SETTINGS, type ShopSettings } from '../model/settings';
import type { LedgerDatabase } from './database';
import { LedgerError } from './ledger-error';

/** Without letters and digits that people mistake for each other. */
const REGISTER_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const REGISTER_LENGTH = 6;

/** The shop's settings; the first time with a register id of its own. */
export async function firstSettings(db: LedgerDatabase): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    if (await db.settings.get('shop')) return;
    await db.settings.add({ id: 'shop', settings: { ...DEFAULT_SETTINGS, register: randomRegister() } });
  });
}

export async function readSettings(db: LedgerDatabase): Promise<ShopSettings> {
  const row = await db.settings.get('shop');
  if (!row) throw new LedgerError('closed', 'The ledger was emptied while it was open. Reload the page.', true);
  // A shop of an earlier version has not made every choice.
  return { ...DEFAULT_SETTINGS, ...row.settings };
}

function randomRegister(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(REGISTER_LENGTH));
  return Array.from(bytes, (byte) => REGISTER_LETTERS[byte % REGISTER_LETTERS.length]).join('');
}
