import { formProblem, passesLuhn, passesMod97 } from '../model/check-digit';
import type { Scheme } from '../model/identifier';
import { withoutSeparators } from '../model/normalise';

/** One thing a text could be, in the form its scheme is written in. */
export interface Reading {
  readonly scheme: Scheme;
  readonly value: string;
}

/** What a number would be if it were right. */
export interface NearMiss {
  readonly scheme: Scheme;
  readonly problem: 'check' | 'length';
}

const IMEI_AND_SVN = /^(\d{2}-?\d{6}-?\d{6}-?\d)\/\d{2}$/u;

/** Standard schemes a text fits by its form and check digit, likeliest first. A MAC without separators is only told by its label. */
export function standardReadings(text: string): Reading[] {
  const bare = withoutSeparators(text).toUpperCase();
  const printed = IMEI_AND_SVN.exec(text)?.[1];
  const all: (Reading | null)[] = [
    isReal('imei', printed ? withoutSeparators(printed) : bare),
    /^\d{14}(?!99)\d{2}$/u.test(bare) ? { scheme: 'imeisv', value: bare } : null,
    isReal('meid', /[A-F]/u.test(bare) ? bare : ''),
    /^[A-F][0-9A-F]{14}$/u.test(bare) && passesLuhn(bare, 16) ? { scheme: 'meid', value: bare.slice(0, 14) } : null,
    decimalMeid(bare),
    isReal('eid', bare),
    isReal('iccid', bare.replace(/F$/u, '')),
    /^[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\1){4}[0-9A-F]{2}$|^(?:[0-9A-F]{4}\.){2}[0-9A-F]{4}$/iu.test(text)
      ? macOf(bare)
      : null,
  ];
  return all.filter((reading) => reading !== null);
}

/** The reading a label promises, or null when the value is not that. */
export function labelledReading(scheme: Scheme, value: string): Reading | null {
  const bare = withoutSeparators(value).toUpperCase();
  if (scheme === 'mac') return /^[0-9A-F]{12}$/u.test(bare) ? macOf(bare) : null;
  if (scheme === 'serial') return { scheme, value };
  return standardReadings(value).find((reading) => reading.scheme === scheme) ?? null;
}

/** The scheme that a text misses by its check digit or by one digit. */
export function nearMiss(text: string): NearMiss | null {
  const bare = withoutSeparators(text).toUpperCase();
  if (/^\d{15}$/u.test(bare)) return { scheme: 'imei', problem: 'check' };
  if (/^\d{14}$/u.test(bare)) return { scheme: 'imei', problem: 'length' };
  if (/^\d{32}$/u.test(bare) && !passesMod97(bare)) return { scheme: 'eid', problem: 'check' };
  if (/^89\d{17,18}F?$/u.test(bare)) return { scheme: 'iccid', problem: 'check' };
  if (/^[A-F][0-9A-F]{14}$/u.test(bare)) return { scheme: 'meid', problem: 'check' };
  return null;
}

function isReal(scheme: Scheme, value: string): Reading | null {
  return formProblem({ scheme, value }) === null ? { scheme, value } : null;
}

/** Ten and eight digits, perhaps a check digit, that stand for the 14 hexadecimal ones. */
function decimalMeid(bare: string): Reading | null {
  if (!/^\d{18,19}$/u.test(bare) || (bare.length === 19 && !passesLuhn(bare, 10))) return null;
  const [maker, number] = [Number(bare.slice(0, 10)), Number(bare.slice(10, 18))];
  if (maker < 0xa0000000 || maker > 0xffffffff || number > 0xffffff) return null;
  const hex = maker.toString(16).padStart(8, '0') + number.toString(16).padStart(6, '0');
  return { scheme: 'meid', value: hex.toUpperCase() };
}

function macOf(bare: string): Reading {
  return { scheme: 'mac', value: bare.replace(/(..)(?=.)/gu, '$1:') };
}
