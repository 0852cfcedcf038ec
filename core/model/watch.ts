import type { Recognised, Scheme } from './identifier';

export const WATCH_KINDS = ['stolen', 'recalled', 'blocked'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** Identifiers that a shop must not take or hand out unseen: one, or a whole range of them. */
export interface WatchEntry {
  readonly id: string;
  readonly kind: WatchKind;
  readonly scheme: Scheme;
  /** First and last of the range, both in it, upper case; equal for a single one. */
  readonly from: string;
  readonly to: string;
  /** Who says so and where to ask, in the manager's words. */
  readonly note: string;
  /** ISO 8601. */
  readonly addedAt: string;
}

/**
 * Whether an identifier lies in the range. Texts of different length are never in one: `9` is no number between `10` and `20`
 * as letters order them.
 */
export function isWatched(entry: WatchEntry, found: Recognised): boolean {
  const value = found.value.toUpperCase();
  const sameLength = value.length === entry.from.length && value.length === entry.to.length;
  return entry.scheme === found.scheme && sameLength && value >= entry.from && value <= entry.to;
}
