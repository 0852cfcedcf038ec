import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNT_GROUPS } from '../../components/papers/count/groups';
import { SORTS } from '../../components/papers/sorts/all';
import { SUPPLIER_RETURN_CAUSES, WRITE_OFF_CAUSES } from '../../core/model/paper-details';
import { hasPapersWords } from '../../core/outputs/papers-words';
import enManager from '../../core/outputs/words/en/manager.json';
import en from '../../core/outputs/words/en/papers.json';
import enRules from '../../core/outputs/words/en/rules.json';
import uk from '../../core/outputs/words/uk/papers.json';

type Text = string | Record<string, string>;
const TEXTS: Record<'en' | 'uk', Record<string, Text>> = { en, uk };
const KEYS = Object.keys(en);

const forms = (text: Text | undefined) =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '');

/** Keys made from a list: what stands in the source is only their beginning. */
const FAMILIES: Record<string, readonly string[]> = {
  nav_: ['papers'],
  waiting_: ['papers'],
  sort_: SORTS.flatMap(({ id }) => [id, `${id}_note`]),
  post_: SORTS.map(({ id }) => id),
  posted_: SORTS.map(({ id }) => id),
  cause_: [...WRITE_OFF_CAUSES, ...SUPPLIER_RETURN_CAUSES],
  goes_to_: ['inStock', 'quarantine', 'inRepair'],
  count_: COUNT_GROUPS.flatMap((group) => [group, `${group}_note`]),
  count_scope_: ['all', 'some'],
  count_missing_: ['stay', 'lost', 'stay_note', 'lost_note'],
  line_price_: ['cost', 'credit'],
  role_: ['kit', 'component'],
  correction_: ['more', 'less'],
};
const FAMILY_KEYS = Object.entries(FAMILIES).flatMap(([start, ends]) => ends.map((end) => start + end));

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
const COMPONENTS = join(import.meta.dirname, '..', '..', 'components');
const SOURCE = sources(join(COMPONENTS, 'papers')) + sources(join(COMPONENTS, 'manager'));

describe('the words of papers', () => {
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

  test('take no key of the rules or of the manager page', () => {
    expect(KEYS.filter((key) => Object.hasOwn(enRules, key) || Object.hasOwn(enManager, key))).toEqual([]);
  });

  test('are there for every sort and every list', () => {
    expect(FAMILY_KEYS.filter((key) => !hasPapersWords(key))).toEqual([]);
  });

  test('are all used', () => {
    const literals = [...SOURCE.matchAll(/'(\w+)'/gu)].map((match) => match[1]);
    const used = new Set<string | undefined>([...literals, ...FAMILY_KEYS]);
    expect(KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
});
