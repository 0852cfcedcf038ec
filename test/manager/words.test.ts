import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../core/model/document';
import { SCHEMES } from '../../core/model/identifier';
import { UNIT_STATES } from '../../core/model/unit';
import { hasManagerWords } from '../../core/outputs/manager-words';
import enManager from '../../core/outputs/words/en/manager.json';
import enRules from '../../core/outputs/words/en/rules.json';
import enScanners from '../../core/outputs/words/en/scanners.json';
import ukManager from '../../core/outputs/words/uk/manager.json';
import ukScanners from '../../core/outputs/words/uk/scanners.json';

const en = { ...enManager, ...enScanners };
const uk = { ...ukManager, ...ukScanners };

type Text = string | Record<string, string>;
const TEXTS: Record<'en' | 'uk', Record<string, Text>> = { en, uk };
const KEYS = Object.keys(en);

const forms = (text: Text | undefined) =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]);
const allPlaces = (text: Text | undefined) => [...new Set(forms(text).flatMap(places))].sort();

/** Keys made from a list of the model: what stands in the source is only their beginning. */
const FAMILIES: Record<string, readonly string[]> = {
  unitState_: UNIT_STATES,
  documentState_: ['pending', 'unresolved', 'posted', 'voided'],
  kind_: DOCUMENT_KINDS,
  schemeShort_: SCHEMES,
  scheme_: SCHEMES,
  nav_: ['find', 'stock', 'documents', 'products', 'types', 'sites', 'trust', 'settings'],
  waiting_: ['documents', 'products'],
  setup_title_: ['1', '2', '3'],
  setup_lead_: ['1', '2', '3'],
  setup_step_: ['1', '2', '3'],
  phoneSet_: ['imei', 'twoImeis', 'twoImeisAndSerial'],
  tracking_: ['none', 'lenient', 'strict', 'mixed', 'none_note', 'lenient_note', 'strict_note'],
  capture_: ['off', 'optional', 'required'],
  verify_: ['off', 'warn', 'refuse'],
  characters_: ['any', 'digits', 'alphanumeric'],
  uniqueness_: ['product', 'global'],
  period_: ['days', 'months', 'years'],
  periodUnit_: ['days', 'months', 'years'],
  pattern_: ['minLength', 'maxLength'],
  did_: DOCUMENT_KINDS.flatMap((kind) => ['', '_party', '_number', '_party_number'].map((form) => kind + form)),
  price_: DOCUMENT_KINDS,
  reference_: DOCUMENT_KINDS,
  reference_label_: DOCUMENT_KINDS,
  receiptReason_: ['returned', 'boughtBack', 'repurchased'],
  returnTo_: ['inStock', 'quarantine', 'inRepair'],
  settled_: ['sighting', 'manager', 'till', 'tabClosed'],
  settled_at_: ['posted', 'voided'],
  source_: ['sighting', 'manager', 'till', 'tabClosed'],
  entry_: ['pending', 'posted', 'voided', 'unresolved', 'partyErased', 'draftTakenOver'],
  settle_post_: DOCUMENT_KINDS,
  settle_void_: DOCUMENT_KINDS,
  setting_: ['returnNeedsReceipt', 'returnNeedsCustomer', 'settleAtTill', 'sound'].flatMap((name) => [
    name,
    `${name}_note`,
  ]),
  onDrift_: ['hold', 'pass'],
  documents_: ['pending', 'unresolved', 'posted', 'voided'].flatMap((state) =>
    ['note', 'none', 'none_note'].map((form) => `${state}_${form}`),
  ),
  scanner_: ['otherCode', 'capsLock'],
  chain_problem_: ['entryMissing', 'notAfter', 'changed', 'cutOff', 'lastReplaced', 'putIn', 'strangeRegister'],
  cause_: ['numberTaken', 'submittedAgain', 'pageWentOn'],
  error_: ['full', 'disk', 'lost', 'denied', 'closed', 'newer', 'unknownDocument', 'numberTaken', 'notAllowed'],
};
const FAMILY_KEYS = Object.entries(FAMILIES).flatMap(([start, ends]) => ends.map((end) => start + end));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
const SOURCE = sources(join(import.meta.dirname, '..', '..', 'components', 'manager')).join('\n');

describe('the manager’s words', () => {
  test('are the same in both languages', () => {
    expect(Object.keys(uk)).toEqual(KEYS);
  });

  test.each(KEYS)('%s has the same places in both languages and every form its language needs', (key) => {
    expect(allPlaces(TEXTS.uk[key])).toEqual(allPlaces(TEXTS.en[key]));
    for (const language of ['en', 'uk'] as const) {
      const text = TEXTS[language][key];
      expect(forms(text).every((form) => form.trim() !== '')).toBe(true);
      if (typeof text !== 'object') continue;
      expect(Object.keys(text)).toEqual(language === 'en' ? ['one', 'other'] : ['one', 'few', 'many', 'other']);
    }
    expect(typeof TEXTS.uk[key]).toBe(typeof TEXTS.en[key]);
  });

  test('take no key of the rules', () => {
    expect(KEYS.filter((key) => Object.hasOwn(enRules, key))).toEqual([]);
  });

  test('are there for every list of the model', () => {
    expect(FAMILY_KEYS.filter((key) => !hasManagerWords(key))).toEqual([]);
  });

  test('are there wherever a view names one', () => {
    const named = [...SOURCE.matchAll(/\b(?:say|add)\(\s*'(\w+)'/gu)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((key) => !hasManagerWords(key))).toEqual([]);
  });

  test('are all used', () => {
    const literals = new Set([...SOURCE.matchAll(/'(\w+)'/gu)].map((match) => match[1]));
    const used = new Set<string | undefined>([...literals, ...FAMILY_KEYS]);
    expect(KEYS.filter((key) => !used.has(key))).toEqual([]);
  });

  test('are known by their key', () => {
    expect(hasManagerWords('rule_SA2')).toBe(true);
    expect(hasManagerWords('nav_nothing')).toBe(false);
    expect(hasManagerWords('constructor')).toBe(false);
  });
});
