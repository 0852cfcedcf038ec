import type { Recognised, Scheme } from './identifier';
import { normaliseText, withoutSeparators } from './normalise';

/**
 * The number that takes the place of a wrong one, in the form a scan of the right label would give: a correction may be typed with
 * spaces and dashes. Whether it is well formed is judged by the rules.
 */
export function rightNumber(scheme: Scheme, raw: string): Recognised {
  const text = normaliseText(raw);
  return { scheme, value: WRITTEN[scheme]?.(withoutSeparators(text).toUpperCase()) ?? text, raw };
}

/** How a standard number is written; absent: as its maker likes. */
const WRITTEN: Readonly<Partial<Record<Scheme, (bare: string) => string>>> = {
  imei: (bare) => bare,
  imeisv: (bare) => bare,
  meid: (bare) => bare,
  eid: (bare) => bare,
  iccid: (bare) => bare.replace(/F$/u, ''),
  mac: (bare) => bare.replace(/(..)(?=.)/gu, '$1:'),
};
