import { passesLuhn, passesMod97 } from '../model/check-digit';
import type { Scheme } from '../model/identifier';
import { formProblem } from '../model/identifier-form';
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
  /** The number that it would be, were its letters the digits that they look like. */
  readonly meant?: string;
}

const IMEI_AND_SVN = /^(\d{2}-?\d{6}-?\d{6}-?\d)\/\d{2}$/u;
const MAC_WITH_SEPARATORS = /^[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\1){4}[0-9A-F]{2}$|^(?:[0-9A-F]{4}\.){2}[0-9A-F]{4}$/iu;

/** Everything a text without a label could be, likeliest first: what a check digit or its form proves, a serial, what only its length suggests. */
export function readingsOf(text: string): Reading[] {
  return [...provenReadings(text), { scheme: 'serial', value: text }, ...possibleReadings(text)];
}

/** Whether a text is an IMEI by itself. */
export function isImei(text: string): boolean {
  return provenReadings(text).some(({ scheme }) => scheme === 'imei');
}

/** The reading a label promises, or null when the value is not that. */
export function labelledReading(scheme: Scheme, value: string): Reading | null {
  const bare = bareOf(value);
  if (scheme === 'mac') return /^[0-9A-F]{12}$/u.test(bare) ? macOf(bare) : null;
  return readingsOf(value).find((reading) => reading.scheme === scheme) ?? null;
}

/** The scheme that a text misses by its check digit or by one digit. */
export function nearMiss(text: string): NearMiss | null {
  const bare = text.replace(/[\s-]/gu, '').toUpperCase();
  if (/^\d{15}$/u.test(bare)) return { scheme: 'imei', problem: 'check' };
  if (/^\d{14}$/u.test(bare)) return { scheme: 'imei', problem: 'length' };
  if (/^\d{32}$/u.test(bare) && !passesMod97(bare)) return { scheme: 'eid', problem: 'check' };
  if (/^89\d{17,18}F?$/u.test(bare)) return { scheme: 'iccid', problem: 'check' };
  if (isHexMeid(bare.slice(0, 14)) && bare.length === 15) return { scheme: 'meid', problem: 'check' };
  return misread(bare);
}

/** What people type for a digit. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

/** An IMEI in which a few letters stand for digits; never changed silently, only asked. */
function misread(bare: string): NearMiss | null {
  const letters = bare.replace(/\d/gu, '').length;
  if (bare.length !== 15 || letters === 0 || letters > 3) return null;
  const meant = bare.replace(/\D/gu, (letter) => LOOK_ALIKE[letter] ?? letter);
  return isImei(meant) ? { scheme: 'imei', problem: 'length', meant } : null;
}

function provenReadings(text: string): Reading[] {
  const bare = bareOf(text);
  const printed = IMEI_AND_SVN.exec(text)?.[1];
  const all = [
    sound('imei', printed ? withoutSeparators(printed) : bare),
    sound('eid', bare),
    sound('iccid', bare.replace(/F$/u, '')),
    isHexMeid(bare.slice(0, 14)) && bare.length === 15 && passesLuhn(bare, 16) ? meidOf(bare.slice(0, 14)) : null,
    MAC_WITH_SEPARATORS.test(text) ? macOf(bare) : null,
  ];
  return all.filter((reading) => reading !== null);
}

/** Software version 99 is reserved, so 16 digits that end in it are no IMEISV. */
function possibleReadings(text: string): Reading[] {
  const bare = bareOf(text);
  const all = [
    /^\d{14}(?!99)\d{2}$/u.test(bare) ? { scheme: 'imeisv' as const, value: bare } : null,
    isHexMeid(bare) ? meidOf(bare) : null,
    decimalMeid(bare),
  ];
  return all.filter((reading) => reading !== null);
}

function bareOf(text: string): string {
  return withoutSeparators(text).toUpperCase();
}

function sound(scheme: Scheme, value: string): Reading | null {
  return formProblem({ scheme, value }) === null ? { scheme, value } : null;
}

/** Fourteen digits without a letter are an IMEI's. */
function isHexMeid(bare: string): boolean {
  return formProblem({ scheme: 'meid', value: bare }) === null;
}

/** Ten and eight digits, perhaps a check digit, that stand for the 14 hexadecimal ones. */
function decimalMeid(bare: string): Reading | null {
  if (!/^\d{18,19}$/u.test(bare) || (bare.length === 19 && !passesLuhn(bare, 10))) return null;
  const [maker, number] = [Number(bare.slice(0, 10)), Number(bare.slice(10, 18))];
  if (maker < 0xa0000000 || maker > 0xffffffff || number > 0xffffff) return null;
  return meidOf(maker.toString(16) + number.toString(16).padStart(6, '0'));
}

function meidOf(hex: string): Reading {
  return { scheme: 'meid', value: hex.toUpperCase() };
}

function macOf(bare: string): Reading {
  return { scheme: 'mac', value: bare.replace(/(..)(?=.)/gu, '$1:') };
}
