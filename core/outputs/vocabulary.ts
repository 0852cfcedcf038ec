import type { ShopSettings } from '../model/settings';

export type Language = ShopSettings['language'];
export type WordFacts = Readonly<Record<string, string | number>>;

/** A text with `{name}` places, or one per plural form of `facts.count` (CLDR names: one, few, many, other). */
type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The texts of both languages by their key. */
export type Texts = Readonly<Record<Language, Readonly<Record<string, Text>>>>;

/** British English, for the day before the month. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' };
/** Vite writes it into a build, Vitest has it at run time, plain Node has none. */
type ViteMeta = { readonly env?: { readonly MODE?: string } };
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;

/** What can be said with some texts. Each page has its own, so that a POS page never carries those of the manager's. */
export interface Vocabulary {
  /** A text in a language. Instants among the facts become short local dates, with the year unless it is that of `facts.now`. */
  readonly words: (language: Language, key: string, facts?: WordFacts) => string;
  /** Whether there is such a text in both languages. */
  readonly hasWords: (key: string) => boolean;
}

export function vocabulary(texts: Texts): Vocabulary {
  return {
    words(language, key, facts = {}) {
      const text = textOf(texts[language], language, key, facts);
      if (text === undefined) return missing(`no words for ${key} in ${language}`, key);
      return text.replace(/\{(\w+)\}/gu, (place, name: string) => {
        const value = facts[name];
        if (value === undefined) return missing(`${key} in ${language} needs ${name}`, place);
        return shown(value, language, facts.now);
      });
    },
    hasWords: (key) => Object.hasOwn(texts.en, key) && Object.hasOwn(texts.uk, key),
  };
}

function textOf(texts: Texts[Language], language: Language, key: string, facts: WordFacts): string | undefined {
  const found = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (found === undefined || typeof found === 'string') return found;
  const form = new Intl.PluralRules(LOCALES[language]).select(Number(facts.count));
  return found[form] ?? found.other;
}

function shown(value: string | number, language: Language, now: string | number | undefined): string {
  if (typeof value === 'number') return new Intl.NumberFormat(LOCALES[language], { useGrouping: false }).format(value);
  if (!INSTANT.test(value)) return value;
  const date = new Date(value);
  const thisYear = typeof now === 'string' && new Date(now).getFullYear() === date.getFullYear();
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    ...(!thisYear && { year: 'numeric' }),
  }).format(date);
}

/** E.g. `14:05`, local. */
export function timeOfDay(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }).format(date);
}

/** Loud where we test; a person at a till gets the key rather than nothing. */
function missing(complaint: string, shownInstead: string): string {
  const { MODE } = (import.meta as ViteMeta).env ?? {};
  if (MODE === 'test') throw new Error(complaint);
  return shownInstead;
}
