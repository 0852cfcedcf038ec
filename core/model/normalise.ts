/**
 * Makes a scanned, typed or pasted text comparable without changing what it says: Unicode NFKC (full-width digits become
 * plain ones; only № becomes # and not two letters), invisible characters out, one kind of dash, no white space or control
 * characters around it, single spaces inside. Leading zeros, letters against digits (O and 0) and inner punctuation stay;
 * so do control characters inside: the caller judges them.
 */
export function normaliseText(raw: string): string {
  return raw
    .replaceAll('№', '#')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/^[\s\p{Cc}]+/u, '')
    .replace(/[\s\p{Cc}]+$/u, '')
    .replace(/ {2,}/gu, ' ');
}

/** Drops what printed numbers are grouped with; only for schemes that have no such character of their own. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s\-./:]/gu, '');
}
