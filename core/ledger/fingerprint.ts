import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { StockDocument } from '../model/document';
import { canonicalJson } from './canonical';
import { foldName } from './parties';

/**
 * What a manager's word holds for: these units in these quantities, for this customer, to this end. One unit more and it is another
 * document. A hash, because a draft keeps no names. Prices are left out: a till may go on reckoning discounts.
 */
export function fingerprint(document: StockDocument, party: string | null): string {
  const { kind, reference, lines, returnTo, receiptReasons, details } = document;
  const counted = lines.map(({ productId, quantity, role, units }) => [
    productId,
    quantity,
    role ?? null,
    units.map(({ identifiers }) => identifiers.map(({ key }) => key).sort()).sort(byFirst),
  ]);
  const held = [kind, reference, foldName(party ?? ''), returnTo, receiptReasons, details ?? null, counted];
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(held))));
}

/** In whichever order they were scanned. */
function byFirst([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : 1;
}
