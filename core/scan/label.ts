import type { Scheme } from '../model/identifier';

/** What stands before a value on a label: a scheme, or a number that names the product and not the unit. */
export type Label = Extract<Scheme, 'serial' | 'imei' | 'imeisv' | 'meid' | 'eid' | 'iccid' | 'mac'> | 'product';

/** `NO12` is the beginning of a serial, `No. 12` is not. */
const NO = '(?:No\\.|No(?=[ :])|#)';
/** Where one name begins with another, the longer is first. */
const NAMES: readonly (readonly [Label, string])[] = [
  ['imeisv', 'IMEI ?/? ?SV'],
  ['imei', 'IMEI ?\\(?[12]\\)?'],
  ['imei', 'IMEI(?: ?/ ?MEID)?'],
  ['meid', 'MEID'],
  ['eid', 'EID'],
  ['iccid', 'ICCID'],
  ['mac', '(?:WI-?FI |BT |ETHERNET )?MAC(?: ADDRESS)?'],
  [
    'serial',
    `(?:\\(S\\) ?)?(?:S/N|SN|SERIAL(?: ?(?:${NO}|NUMBER))?|С/?Н|СЕР(?:ІЙНИЙ|ИЙНЫЙ)?\\.?(?: ?(?:${NO}|НОМЕР))?)`,
  ],
  ['product', '(?:P/N|PN|PART ?(?:NO\\.?|NUMBER)|MODEL|МОДЕЛЬ|АРТИКУЛ|SKU|EAN|UPC|GTIN)'],
];
/** After the separator the value; after a space there must be one. */
const SEPARATOR = ` ?[:=] ?| ?${NO} ?[:=]? ?| (?=.)`;
const LABELS = NAMES.map(([label, name]) => ({
  label,
  apart: new RegExp(`^(?:${name})(?:${SEPARATOR})`, 'iu'),
  joined: new RegExp(`^(?:${name})(?=[0-9A-F])`, 'iu'),
}));
const NEXT = new RegExp(`([;,|\\s]+)(?:${NAMES.map(([, name]) => name).join('|')})(?= ?[:=]| )`, 'giu');

/** Takes a label off the front. Without a separator only where what follows is what the label says: `SN12` is a serial by itself. */
export function splitLabel(
  text: string,
  fits: (label: Label, rest: string) => boolean,
): { readonly label: Label | null; readonly value: string } {
  for (const { label, apart } of LABELS) {
    const [front] = apart.exec(text) ?? [];
    if (front) return { label, value: text.slice(front.length).trim() };
  }
  for (const { label, joined } of LABELS) {
    const [front] = joined.exec(text) ?? [];
    if (front && fits(label, text.slice(front.length))) return { label, value: text.slice(front.length) };
  }
  return { label: null, value: text };
}

/** Cuts a text before each further label, as a phone's QR code has them: `490154203237518;IMEI2:…;SN:…`. */
export function splitAtLabels(value: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 1: separator = '' } of value.matchAll(NEXT)) {
    pieces.push(value.slice(from, index));
    from = index + separator.length;
  }
  return [...pieces, value.slice(from)].map((piece) => piece.replace(/[;,|\s]+$/u, ''));
}
