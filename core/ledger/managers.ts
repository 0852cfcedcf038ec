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

interface Wanted {
  readonly name: string;
  readonly pin: string;
  /** Absent: a new one. */
  readonly id?: string;
}

/** @throws LedgerError `shortPin` when the PIN is too short, `pinTaken` when it is somebody's */
export async function saveManager({ db, newId }: Workplace, work: Work, wanted: Wanted): Promise<void> {
  const { name, pin, id = newId() } = wanted;
  if (pin.length < SHORTEST) throw new LedgerError('shortPin', `A PIN has at least ${SHORTEST} characters.`, false);
  // It says in the ledger who let something pass: two managers with one PIN would be one.
  const others = (await work.read(async () => db.managers.toArray())).filter((manager) => manager.id !== id);
  if (await ownerOf(pin, others)) {
    throw new LedgerError('pinTaken', 'This PIN cannot be used. Choose another.', false);
  }
  const salt = bytesToHex(randomBytes(16));
  const hash = await hashOf(pin, salt);
  await work.write(async () => db.managers.put({ id, name: name.trim(), salt, hash }));
}

/**
 * Whose PIN it is. The hashing happens outside of any transaction; a try is counted before it, so that many at once are many tries.
 * @throws LedgerError `wrongPin` when it is nobody's, `locked` while there were too many wrong ones
 */
export async function managerOf(place: Workplace, work: Work, pin: string): Promise<ManagerRow> {
  const { db } = place;
  const managers = await work.write(async () => {
    await countTry(place);
    return db.managers.toArray();
  });
  const manager = await ownerOf(pin, managers);
  if (!manager) throw new LedgerError('wrongPin', 'This PIN is nobody’s.', false);
  await work.write(async () => db.counters.bulkDelete([TRIES, LOCKED_UNTIL]));
  return manager;
}

async function ownerOf(pin: string, managers: readonly ManagerRow[]): Promise<ManagerRow | undefined> {
  for (const manager of managers) if ((await hashOf(pin, manager.salt)) === manager.hash) return manager;
  return undefined;
}

async function countTry({ db, now }: Workplace): Promise<void> {
  const at = now().getTime();
  const wait = ((await db.counters.get(LOCKED_UNTIL))?.n ?? 0) - at;
  if (wait > 0) throw new LedgerError('locked', `Too many wrong PINs. Wait ${Math.ceil(wait / 1000)} seconds.`, true);
  const n = ((await db.counters.get(TRIES))?.n ?? 0) + 1;
  await db.counters.put({ id: TRIES, n });
  if (n < FREE_TRIES) return;
  await db.counters.put({ id: LOCKED_UNTIL, n: at + FIRST_WAIT * 2 ** Math.min(n - FREE_TRIES, 10) });
}
