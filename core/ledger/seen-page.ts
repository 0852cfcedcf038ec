import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PageDraft } from '../model/document';
import type { Facts } from '../model/facts';
import type { Verify } from '../model/product';
import type { Reading } from './reading';
import type { SeenPage } from './rows';

/** A page's clock and the ledger's may differ so much, in milliseconds. */
const CLOCK_SLACK = 5_000;

/**
 * Where a page stands among all that showed its document. Two tabs may share one document of the POS's server, and the browser may show an
 * old page of it again: only the page that was loaded last shows what the server has.
 */
export interface PageAge {
  /** A page loaded later shows it otherwise. */
  readonly newer: Facts['newerPage'];
  /** To be kept: this page is the newest. */
  readonly seen: SeenPage | null;
  /** It is the newest, and the ones before showed something else. */
  readonly outdates: boolean;
}

export function pageAge(page: PageDraft, { base, lines, now }: Reading): PageAge {
  const { loadedAt: at } = page;
  // A computer whose clock was put back has pages that were loaded in the future: of them nothing is known.
  const before = base?.seen && base.seen.at <= Date.parse(now) + CLOCK_SLACK ? base.seen : undefined;
  if (at === undefined) return { newer: null, seen: null, outdates: false };
  const digest = digestOf(page);
  const verify = strictest(lines.map(({ policy }) => (policy.capture === 'off' ? 'off' : policy.verify)));
  const same = before?.digest === digest;
  if (before && at < before.at) {
    return { newer: same ? null : { verify: strictest([verify, before.verify]) }, seen: null, outdates: false };
  }
  const known = same && before.at === at && before.verify === verify;
  return { newer: null, seen: known ? null : { at, digest, verify }, outdates: before !== undefined && !same };
}

function digestOf({ kind, lines }: PageDraft): string {
  const shown = [kind, lines.map(({ key, product, quantity, pack }) => [key, product, quantity, pack])];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(shown))));
}

function strictest(checks: readonly Verify[]): Verify {
  return (['refuse', 'warn'] as const).find((one) => checks.includes(one)) ?? 'off';
}
