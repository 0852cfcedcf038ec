import { fromBase64url, fromUtf8, toBase64url, toUtf8 } from '../model/base64url';
import type { CardKey } from '../model/card-key';
import { SCHEMES, type Scheme } from '../model/identifier';
import { isDay } from '../model/warranty';
import { plainText } from './plain-text';

/** What a warranty card promises, and nothing of the customer. Days are calendar days of the shop, `2026-11-23`. */
export interface Claim {
  readonly shop: string;
  readonly product: string;
  readonly quantity: number;
  readonly identifiers: readonly { readonly scheme: Scheme; readonly value: string }[];
  readonly from: string;
  readonly until: string;
  /** The POS's number of the sale; null where it gave none. */
  readonly sale: string | null;
  readonly soldOn: string;
}

/** `nothing`: the text holds no claim; `unknown`: another shop's key, or none; `changed`: not as it was signed. */
export type Checked =
  | { readonly is: 'nothing' | 'unknown' | 'changed' }
  | { readonly is: 'valid'; readonly claim: Claim };

/** Whether the signature is one of this key over these bytes. */
export type VerifySignature = (
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** First version of the form. `SG1.<key id>.<fields>.<signature>`: a reader finds it in any text around it. */
const VERSION = 'SG1';
const CLAIM = /SG1\.([\w-]{1,40})\.([\w-]{1,2000})(?:\.([\w-]{1,200}))?/u;

/** So much of a name stands on the code: it must stay small enough for a roll of 80 mm. The card itself has all of it. */
const NAME = 60;
const NUMBER = 40;
const IDENTIFIERS = 4;

/** What is signed. Fields have a fixed order, so that names cost no room. */
export function claimBody(claim: Claim, keyId: string): string {
  const identifiers = claim.identifiers.slice(0, IDENTIFIERS).map(({ scheme, value }) => `${scheme}:${value}`);
  const sale = claim.sale === null ? null : cut(claim.sale, NUMBER);
  const { quantity, from, until, soldOn } = claim;
  const fields = [cut(claim.shop, NAME), cut(claim.product, NAME), quantity, identifiers, from, until, sale, soldOn];
  return `${VERSION}.${keyId}.${toBase64url(toUtf8(JSON.stringify(fields)))}`;
}

/** The text of the code on a card. */
export function claimText(body: string, signature: Uint8Array): string {
  return `${body}.${toBase64url(signature)}`;
}

/** Checks the first claim in a text (typed, scanned, or a whole address) against the keys that are known. */
export async function checkClaim(text: string, keys: readonly CardKey[], verify: VerifySignature): Promise<Checked> {
  const found = CLAIM.exec(text);
  if (!found) return { is: 'nothing' };
  const [, id = '', fields = '', signature = ''] = found;
  const key = keys.find((one) => one.id === id);
  if (!key) return { is: 'unknown' };
  const claim = claimOf(fields);
  const parts = [fromBase64url(key.key), fromBase64url(signature)] as const;
  if (!claim || !parts[0] || !parts[1]) return { is: 'changed' };
  const genuine = await verify(parts[0], parts[1], toUtf8(`${VERSION}.${id}.${fields}`));
  return genuine ? { is: 'valid', claim } : { is: 'changed' };
}

function claimOf(encoded: string): Claim | null {
  const bytes = fromBase64url(encoded);
  const json = bytes && fromUtf8(bytes);
  if (json === null) return null;
  let fields: unknown;
  try {
    fields = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(fields)) return null;
  const [shop, product, quantity, identifiers, from, until, sale, soldOn] = fields as unknown[];
  if (!isText(shop) || !isText(product) || typeof quantity !== 'number' || !Array.isArray(identifiers)) return null;
  if (!isDayText(from) || !isDayText(until) || !isDayText(soldOn) || !(sale === null || isText(sale))) return null;
  const read = identifiers.map(identifierOf);
  if (read.some((one) => one === null)) return null;
  return { shop, product, quantity, identifiers: read.filter((one) => one !== null), from, until, sale, soldOn };
}

function identifierOf(text: unknown): Claim['identifiers'][number] | null {
  if (!isText(text)) return null;
  const scheme = SCHEMES.find((one) => text.startsWith(`${one}:`));
  return scheme ? { scheme, value: text.slice(scheme.length + 1) } : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isDayText = (value: unknown): value is string => isText(value) && isDay(value);

function cut(text: string, length: number): string {
  const letters = [...plainText(text)];
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : letters.join('');
}
