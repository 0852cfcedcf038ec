import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHEET_SIZES } from '../../core/model/sheet-size';
import { CARD_PLACES } from '../../core/outputs/card-template';
import { hasPapersWords } from '../../core/outputs/papers-words';
import enManager from '../../core/outputs/words/en/manager.json';
import enPapers from '../../core/outputs/words/en/papers.json';
import en from '../../core/outputs/words/en/print.json';
import enRules from '../../core/outputs/words/en/rules.json';
import uk from '../../core/outputs/words/uk/print.json';

type Text = string | Record<string, string>;
const TEXTS: Record<'en' | 'uk', Record<string, Text>> = { en, uk };
const KEYS = Object.keys(en);

const forms = (text: Text | undefined) =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '');

/** Keys made from a list: what stands in the source is only their beginning. */
const FAMILIES: Record<string, readonly string[]> = {
  print_size_: SHEET_SIZES,
  nav_: ['warranties'],
  warranties_: ['ending', 'covered', 'check'],
  card_rule_: ['period', 'inherited', 'restarted', 'longer', 'entered'],
  card_place_: CARD_PLACES,
  printCards_: ['ask', 'always', 'never'],
};
const FAMILY_KEYS = Object.entries(FAMILIES).flatMap(([start, ends]) => ends.map((end) => start + end));

const HOUSE = join(import.meta.dirname, '..', '..');
const SOURCE = ['components', 'entrypoints']
  .flatMap((folder) => readdirSync(join(HOUSE, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

describe('the words of what is printed', () => {
  test('are the same in both languages', () => {
    expect(Object.keys(uk)).toEqual(KEYS);
  });

  test.each(KEYS)('%s has the same places in both languages and every form its language needs', (key) => {
    const wanted = new Set(forms(TEXTS.en[key]).flatMap(places));
    for (const language of ['en', 'uk'] as const) {
      const text = TEXTS[language][key];
      expect(forms(text).every((form) => form.trim() !== '')).toBe(true);
      expect(new Set(forms(text).flatMap(places))).toEqual(wanted);
      if (typeof text !== 'object') continue;
      expect(Object.keys(text)).toEqual(language === 'en' ? ['one', 'other'] : ['one', 'few', 'many', 'other']);
    }
    expect(typeof TEXTS.uk[key]).toBe(typeof TEXTS.en[key]);
  });

  test('take no key of another page', () => {
    const others = { ...enRules, ...enManager, ...enPapers };
    expect(KEYS.filter((key) => Object.hasOwn(others, key))).toEqual([]);
  });

  test('are there for every list', () => {
    expect(FAMILY_KEYS.filter((key) => !hasPapersWords(key))).toEqual([]);
  });

  test('are all used', () => {
    const used = new Set([...[...SOURCE.matchAll(/'(\w+)'/gu)].map((match) => match[1] ?? ''), ...FAMILY_KEYS]);
    expect(KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
});
