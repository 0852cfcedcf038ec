import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../core/outputs/words/en/rules.json';
import uk from '../../core/outputs/words/uk/rules.json';
import type { RuleId } from '../../core/rules/rule-id';
import { severityOf } from '../../core/rules/severity';
import { policy } from './shop';

const ROOT = join(import.meta.dirname, '..');

interface SpecRow {
  readonly rule: string;
  readonly sentence: string;
  readonly class: string;
}

async function specRows(): Promise<SpecRow[]> {
  const text = await readFile(join(ROOT, '..', 'core', 'rules', 'SPEC.md'), 'utf8');
  return text.split('\n').flatMap((row) => {
    const [, rule, , sentence, severity] = row.split('|').map((cell) => cell.trim());
    return rule && /^[A-Z]{2}\d+$/u.test(rule) ? [{ rule, sentence: sentence ?? '', class: severity ?? '' }] : [];
  });
}

/** Every rule in brackets in a test title under these folders. */
async function titledRules(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const folder of ['rules', 'scan']) {
    for (const file of await readdir(join(ROOT, folder))) {
      if (!file.endsWith('.test.ts') || file === 'spec.test.ts') continue;
      const text = await readFile(join(ROOT, folder, file), 'utf8');
      for (const [, rule] of text.matchAll(/['"`,\s]\[([A-Z]{2}\d+)\]/gu)) found.add(rule ?? '');
    }
  }
  return found;
}

const localeRules = (words: object) =>
  Object.keys(words)
    .filter((key) => key.startsWith('rule_'))
    .map((key) => key.slice('rule_'.length));

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].sort();
const formsOf = (words: string | object): string[] => (typeof words === 'string' ? [words] : Object.values(words));

describe('SPEC.md, the tests and the sentences', () => {
  test('name the same rules, each once', async () => {
    const rules = (await specRows()).map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThan(50);
    expect([...(await titledRules())].sort()).toEqual([...rules].sort());
    expect(localeRules(en).sort()).toEqual([...rules].sort());
    expect(localeRules(uk).sort()).toEqual([...rules].sort());
  });

  test('SPEC.md says what the clerk reads, word for word', async () => {
    const words: Readonly<Record<string, string | { readonly other: string }>> = en;
    for (const { rule, sentence } of await specRows()) {
      const said = words[`rule_${rule}`];
      expect(sentence, rule).toBe(typeof said === 'string' ? said : said?.other);
    }
  });

  test('SPEC.md says how bad each rule is', async () => {
    const classes: Readonly<Record<string, string>> = {
      'refuse-null-warn': 'checks',
      'warn-refuse-warn': 'counts',
      'refuse-refuse-warn': 'both',
    };
    for (const { rule, class: said } of await specRows()) {
      const severity = (capture: 'optional' | 'required', verify: 'off' | 'warn' | 'refuse') =>
        severityOf(rule as RuleId, policy('none', [], { capture, verify }));
      const found = [severity('optional', 'refuse'), severity('required', 'off'), severity('optional', 'warn')];
      expect(classes[found.join('-') === 'refuse--warn' ? 'refuse-null-warn' : found.join('-')], rule).toBe(said);
    }
  });

  test('both languages have the same texts with the same places to fill', () => {
    expect(Object.keys(uk).sort()).toEqual(Object.keys(en).sort());
    const ukrainian: Readonly<Record<string, string | object>> = uk;
    for (const [key, words] of Object.entries(en)) {
      const theirs = formsOf(ukrainian[key] ?? '');
      for (const form of theirs)
        expect(placesIn(form), `${key}: ${form}`).toEqual(placesIn(formsOf(words).at(-1) ?? ''));
    }
  });

  test('a sentence is short enough to be read aloud', () => {
    for (const words of [en, uk]) {
      for (const [key, text] of Object.entries(words)) {
        for (const form of formsOf(text)) expect(form.length, `${key}: ${form}`).toBeLessThanOrEqual(150);
      }
    }
  });
});
