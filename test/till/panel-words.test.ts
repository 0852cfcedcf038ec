import { describe, expect, test } from 'vitest';
import { sayIn } from '../../components/shared/say';
import { troubleWords } from '../../components/till/trouble-words';
import type { LedgerErrorCode } from '../../core/ledger/ledger-error';
import { hasPanelWords } from '../../core/outputs/panel-words';
import en from '../../core/outputs/words/en/panel.json';
import uk from '../../core/outputs/words/uk/panel.json';

type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const ENGLISH: Words = en;
const UKRAINIAN: Words = uk;

const forms = (text: Words[string] | undefined) => (typeof text === 'object' ? Object.values(text) : [text ?? '']);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

test('that all is there is said in the plural of the language', () => {
  const said = (language: 'en' | 'uk', count: number) => sayIn(language)('panel_say_complete', { count });
  expect([1, 2].map((count) => said('en', count))).toEqual(['All is here: 1 serial.', 'All is here: 2 serials.']);
  expect([1, 3, 5, 21].map((count) => said('uk', count))).toEqual([
    'Усе є: 1 серійний номер.',
    'Усе є: 3 серійні номери.',
    'Усе є: 5 серійних номерів.',
    'Усе є: 21 серійний номер.',
  ]);
});

describe('the panel’s words', () => {
  test('are the same texts in both languages', () => {
    expect(Object.keys(UKRAINIAN)).toEqual(Object.keys(ENGLISH));
  });

  test('have the same places in both languages', () => {
    for (const key of Object.keys(ENGLISH)) {
      // A singular may leave its count out.
      const all = [...forms(ENGLISH[key]), ...forms(UKRAINIAN[key])].map((text) =>
        places(text).filter((name) => name !== 'count'),
      );
      for (const names of all) expect(names, key).toEqual(all[0]);
    }
  });

  test('have every plural form of their language', () => {
    for (const [key, text] of Object.entries(ENGLISH)) {
      if (typeof text !== 'object') continue;
      expect(Object.keys(text), key).toEqual(['one', 'other']);
      expect(Object.keys(UKRAINIAN[key] ?? {}), key).toEqual(['one', 'few', 'many', 'other']);
    }
  });

  test('say every trouble with the ledger', () => {
    const troubles: (LedgerErrorCode | 'late' | 'stopped')[] = ['full', 'disk', 'denied', 'closed', 'lost', 'newer'];
    for (const code of [...troubles, 'late', 'stopped'])
      expect(hasPanelWords(`panel_trouble_${code}`), code).toBe(true);
  });

  test('say of any other trouble what it says itself', () => {
    expect(troubleWords({ code: 'failed', text: 'odd' }, sayIn('uk'))).toBe('odd');
    expect(troubleWords({ code: null, text: 'odd' }, sayIn('uk'))).toBe('odd');
    expect(troubleWords({ code: 'full', text: 'odd' }, sayIn('uk'))).toContain('диск заповнено');
  });

  test('are Ukrainian where they are Ukrainian', () => {
    const latin = Object.keys(UKRAINIAN).filter((key) =>
      forms(UKRAINIAN[key]).some((text) => !/\p{Script=Cyrillic}/u.test(text.replace(/\{\w+\}/gu, ''))),
    );
    expect(latin).toEqual(['panel_shortcut', 'panel_unit_number']);
  });
});
