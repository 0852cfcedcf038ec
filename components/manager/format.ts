import type { Money } from '../../core/model/money';
import type { Language } from '../../core/outputs/vocabulary';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' };

/** E.g. `12,000.00 UAH`: the code, not the sign, because several currencies share a sign. */
export function moneyText(money: Money, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.minor / 10 ** digits);
}

/** E.g. `3 Nov 2026, 14:05`, in the time of this machine. */
export function momentText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

/** A calendar day written `2026-11-03`, e.g. `3 Nov 2026`. */
export function dayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

export function countText(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}
