/** Check digits and forms of standard identifiers. Sources: 3GPP TS 23.003 annex B, ITU-T E.118, 3GPP2 S.R0048, GSMA SGP.02 annex J. */

import type { Recognised } from './identifier';

/** Longest text that is taken for an identifier, in characters. */
export const MAX_IDENTIFIER_LENGTH = 100;

/** The Luhn check digit that belongs after `body`: every second digit doubled, starting with the last. Base 16 is the MEID's. */
export function luhnCheckDigit(body: string, base: 10 | 16): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    const digit = Number.parseInt(body.charAt(body.length - 1 - place), base);
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += Math.floor(weighted / base) + (weighted % base);
  }
  return ((base - (sum % base)) % base).toString(base).toUpperCase();
}

/** Whether the last character is the Luhn check digit of the rest. */
export function passesLuhn(text: string, base: 10 | 16): boolean {
  return luhnCheckDigit(text.slice(0, -1), base) === text.slice(-1).toUpperCase();
}

/** Whether a number in decimal digits leaves 1 when divided by 97, as an EID does. */
export function passesMod97(digits: string): boolean {
  return BigInt(digits) % 97n === 1n;
}

/** What is wrong with the form of an identifier. */
export type FormProblem = 'empty' | 'tooLong' | 'length' | 'check';

/** Judges an identifier by its own standard, whatever wrote it; null: well formed. */
export function formProblem({ scheme, value }: Pick<Recognised, 'scheme' | 'value'>): FormProblem | null {
  if (value === '') return 'empty';
  if (value.length > MAX_IDENTIFIER_LENGTH) return 'tooLong';
  switch (scheme) {
    case 'imei':
      if (!/^\d{15}$/u.test(value)) return 'length';
      return passesLuhn(value, 10) ? null : 'check';
    case 'imeisv':
      return /^\d{16}$/u.test(value) ? null : 'length';
    case 'meid':
      return /^[A-F][0-9A-F]{13}$/iu.test(value) ? null : 'length';
    case 'eid':
      if (!/^\d{32}$/u.test(value)) return 'length';
      return passesMod97(value) ? null : 'check';
    case 'iccid':
      if (!/^89\d{17,18}$/u.test(value)) return 'length';
      return passesLuhn(value, 10) ? null : 'check';
    case 'mac':
      return /^[0-9A-F]{2}(?::[0-9A-F]{2}){5}$/iu.test(value) ? null : 'length';
    case 'serial':
    case 'sgtin':
      return null;
  }
}
