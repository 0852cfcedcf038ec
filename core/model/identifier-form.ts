import { passesLuhn, passesMod97 } from './check-digit';
import type { Recognised, Scheme } from './identifier';

/** Longest text that is taken for an identifier, in characters. */
export const MAX_IDENTIFIER_LENGTH = 100;

/** How many digits or hexadecimal characters a scheme has, as people say it; absent: as many as the maker likes. */
export const DIGITS: Readonly<Partial<Record<Scheme, string>>> = {
  imei: '15',
  imeisv: '16',
  meid: '14',
  eid: '32',
  iccid: '19–20',
  mac: '12',
};

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
