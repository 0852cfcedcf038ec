import { LedgerError } from './ledger-error';

/** Bytes that must be free before anything is written: several times what the biggest paper takes. */
const ENOUGH = 50_000_000;

/**
 * Throws when the disk, or the share of it that the browser gives, is nearly full. Not left to the browser: Chromium (seen in 156)
 * closes a database when a write finds no space, and when that happens twice it takes the database for damaged and deletes it.
 */
export async function needSpace(): Promise<void> {
  if (typeof navigator === 'undefined' || !navigator.storage) return;
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined || quota - usage >= ENOUGH) return;
  throw new LedgerError(
    'full',
    'The serial ledger cannot write: the disk is full. Free some space and try again.',
    true,
  );
}
