import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ENTRY_VERSION, type LedgerEntry } from '../model/entry';
import { canonicalJson } from './canonical';
import type { HeadRow } from './rows';

/** `prev` of the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64);

type Linked = 'v' | 'id' | 'register' | 'n' | 'by' | 'at' | 'clockBehind' | 'prev' | 'hash';
type Content<E> = E extends LedgerEntry ? Omit<E, Linked> : never;
/** What an entry says, before it takes its place in the chain. */
export type EntryContent = Content<LedgerEntry>;

/** Who writes an entry and when. */
export interface EntryStamp {
  readonly id: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Hash of everything in an entry but its hash. Synchronous: it runs inside a transaction. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>): string {
  const { hash: _, ...rest } = entry as LedgerEntry;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(rest))));
}

/** The next entry of a register's chain. A clock that ran behind the entry before is flagged, never corrected. */
export function link<C extends EntryContent>(
  content: C,
  stamp: EntryStamp,
  register: string,
  head: HeadRow | undefined,
): { entry: C & LedgerEntry; head: HeadRow } {
  const n = (head?.n ?? 0) + 1;
  const unsealed = {
    ...content,
    v: ENTRY_VERSION,
    ...stamp,
    register,
    n,
    ...(head !== undefined && stamp.at < head.at && { clockBehind: true as const }),
    prev: head?.hash ?? CHAIN_START,
  };
  const hash = entryHash(unsealed as unknown as Omit<LedgerEntry, 'hash'>);
  const entry = { ...unsealed, hash } as unknown as C & LedgerEntry;
  return { entry, head: { register, n, hash, at: stamp.at } };
}
