import type { Language } from '../../../core/outputs/vocabulary';
import type { Choice } from '../ui/Field';

/** Currencies of the shops we know best come first. */
const FIRST = ['UAH', 'EUR', 'USD', 'PLN', 'GBP', 'CZK', 'RON', 'MDL', 'GEL', 'KZT'];

/** Every currency of the browser, named in the shop's language. */
export function currencyChoices(language: Language): Choice<string>[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const rest = Intl.supportedValuesOf('currency').filter((code) => !FIRST.includes(code));
  return [...FIRST, ...rest].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}
