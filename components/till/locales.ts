import type { Language } from '../../core/outputs/vocabulary';

/** British English, for the day before the month. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' };
