import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import type { Workplace } from './journal';
import { LedgerError } from './ledger-error';
import type { ManagerRow } from './rows';
import type { Work } from './work';

/** About a tenth of a second of work: a PIN is short, so guessing must be slow. */
const COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 } as const;
const SHORTEST = 4;
/** Wrong PINs in a row before the first wait; each further one doubles it. */
const FREE_TRIES = 5;
const FIRST_WAIT = 30_000;
const TRIES = 'pinTries';
const LOCKED_UNTIL = 'pinLockedUntil';

async function hashOf(pin: string, salt: string): Promise<string> {
  return bytesToHex(await scryptAsync(pin.normalize('NFKC'), hexToBytes(salt), COST));
}

/** @throws LedgerError `shortPin` when the PIN is too short */
export async function saveManager({ db, newId }: Workplace, work: Work, name: string, pin: string): Promise<void> {
  if (pin.length < SHORTEST) throw new LedgerError('shortPin', `A PIN has at least ${SHORTEST} characters.`, false);
  const salt = bytesToHex(randomBytes(16));
  const hash = await hashOf(pin, salt);
  await work.write(async () => db.managers.put({ id: newId(), name: name.trim(), salt, hash }));
}

/**
 * Whose PIN it is. The hashing happens outside of any transaction.
 * @throws LedgerError `wrongPin` when it is nobody's, `locked` while there were too many wrong ones
 */
export async function managerOf(place: Workplace, work: Work, pin: string): Promise<ManagerRow> {
  const { db } = place;
  await work.read(async () => refuseWhileLocked(place));
  const managers = await work.read(async () => db.managers.toArray());
  for (const manager of managers) {
    if ((await hashOf(pin, manager.salt)) !== manager.hash) continue;
    await work.write(async () => db.counters.bulkDelete([TRIES, LOCKED_UNTIL]));
    return manager;
  }
  await work.write(async () => countTry(place));
  throw new LedgerError('wrongPin', 'This PIN is nobody’s.', false);
}

async function refuseWhileLocked({ db, now }: Workplace): Promise<void> {
  const until = (await db.counters.get(LOCKED_UNTIL))?.n ?? 0;
  const wait = until - now().getTime();
  if (wait <= 0) return;
  throw new LedgerError('locked', `Too many wrong PINs. Wait ${Math.ceil(wait / 1000)} seconds.`, true);
}

async function countTry({ db, now }: Workplace): Promise<void> {
  const n = ((await db.counters.get(TRIES))?.n ?? 0) + 1;
  await db.counters.put({ id: TRIES, n });
  if (n < FREE_TRIES) return;
  await db.counters.put({ id: LOCKED_UNTIL, n: now().getTime() + FIRST_WAIT * 2 ** Math.min(n - FREE_TRIES, 10) });
}
