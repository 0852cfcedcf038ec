import type { Language } from '../../core/outputs/vocabulary';
import { readNumber } from '../../core/pos/number';
import type { Separators } from '../../core/pos/separators';

const SEPARATORS: Readonly<Record<Language, Separators>> = {
  en: { decimal: '.', group: ',' },
  uk: { decimal: ',', group: ' ' },
};

/** Digits after the point in a currency: 2 for hryvnias, 0 for yen. */
function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as people type it, in minor units; null: nothing was typed; `wrong`: it is no amount. */
export function minorOf(text: string, currency: string, language: Language): number | null | 'wrong' {
  if (text.trim() === '') return null;
  const { value } = readNumber(text, SEPARATORS[language]);
  if (value === null || value < 0) return 'wrong';
  const minor = value * 10 ** digitsOf(currency);
  return Number.isSafeInteger(Math.round(minor)) && Math.abs(minor - Math.round(minor)) < 1e-6
    ? Math.round(minor)
    : 'wrong';
}

/** Minor units as they are typed: `12000.50`, or `12000,50`. */
export function amountText(minor: number | null, currency: string, language: Language): string {
  if (minor === null) return '';
  const digits = digitsOf(currency);
  const text = (minor / 10 ** digits).toFixed(minor % 10 ** digits === 0 ? 0 : digits);
  return text.replace('.', SEPARATORS[language].decimal ?? '.');
}
