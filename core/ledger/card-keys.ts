import { toBase64url, toUtf8 } from '../model/base64url';
import type { CardKey } from '../model/card-key';
import type { LedgerDatabase } from './database';
import { guarded } from './ledger-error';
import type { CardKeyRow } from './rows';
import type { Work } from './work';

/** What every browser since 2017 can do, on a customer's phone too; see `core/decisions/0015-card-signatures.md`. */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;
const ID_LENGTH = 8;

export async function cardKeyOf(db: LedgerDatabase, work: Work): Promise<CardKey> {
  const { id, key } = await ownKey(db, work);
  return { id, key };
}

/** Signs the text of a claim. */
export async function signCard(db: LedgerDatabase, work: Work, claim: string): Promise<Uint8Array> {
  const { privateKey } = await ownKey(db, work);
  return guarded(async () => new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, toUtf8(claim))));
}

/** The ledger's key pair, made with the first card. It is made outside of any transaction: of two tabs, the first one's stays. */
async function ownKey(db: LedgerDatabase, work: Work): Promise<CardKeyRow> {
  const known = await work.read(async () => db.cardKeys.toCollection().first());
  if (known) return known;
  const fresh = await guarded(newKey);
  return work.write(async () => {
    const first = await db.cardKeys.toCollection().first();
    if (!first) await db.cardKeys.add(fresh);
    return first ?? fresh;
  });
}

async function newKey(): Promise<CardKeyRow> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const raw = await crypto.subtle.exportKey('raw', publicKey);
  const digest = await crypto.subtle.digest('SHA-256', raw);
  const id = toBase64url(new Uint8Array(digest)).slice(0, ID_LENGTH);
  return { id, key: toBase64url(new Uint8Array(raw)), privateKey };
}
