import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UNIT_STATES } from '../../core/model/unit';
import en from '../../core/outputs/words/en/rules.json';
import uk from '../../core/outputs/words/uk/rules.json';
import { MOVEMENTS, type Movement } from '../../core/rules/movement';
import { OVERRIDABLE } from '../../core/rules/overridable';
import type { RuleId } from '../../core/rules/rule-id';
import { severityOf } from '../../core/rules/severity';
import { STOPS } from '../../core/rules/stops';
import { type Step, TRANSITIONS } from '../../core/rules/transitions';
import { policy } from './shop';

const ROOT = join(import.meta.dirname, '..');

interface SpecRow {
  readonly rule: string;
  readonly sentence: string;
  readonly class: string;
  readonly stops: boolean;
}

/** The cells of every table of SPEC.md. */
async function cells(): Promise<string[][]> {
  const text = await readFile(join(ROOT, '..', 'core', 'rules', 'SPEC.md'), 'utf8');
  const rows = text.split('\n').filter((row) => row.startsWith('| '));
  return rows.map((row) => row.split('|').map((cell) => cell.trim()));
}

async function specRows(): Promise<SpecRow[]> {
  return (await cells()).flatMap(([, rule = '', , sentence = '', severity = '', stops]) =>
    /^[A-Z]{2}\d+$/u.test(rule) ? [{ rule, sentence, class: severity, stops: stops === 'yes' }] : [],
  );
}

/** How SPEC.md writes where a movement leads. */
const TARGETS: Readonly<Record<string, string>> = {
  asChosen: 'as chosen',
  asCause: 'by cause',
  asBefore: 'as before',
  asFound: 'as found',
  asIs: 'as it is',
};

/** Every rule in brackets in a test title under these folders. */
async function titledRules(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const folder of ['rules', 'scan', 'ledger']) {
    for (const file of await readdir(join(ROOT, folder))) {
      if (!file.endsWith('.test.ts') || file === 'spec.test.ts') continue;
      const text = await readFile(join(ROOT, folder, file), 'utf8');
      for (const [, rule] of text.matchAll(/['"`,\s]\[([A-Z]{2}\d+)\]/gu)) found.add(rule ?? '');
    }
  }
  return found;
}

function cellOf(step: Step): string {
  if ('rule' in step) return step.rule;
  const target = `→ ${TARGETS[step.to] ?? step.to}`;
  return 'unexplained' in step ? `${target} with a reason, ${step.unexplained}` : target;
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
    const mixes = [
      ['optional', 'refuse'],
      ['required', 'off'],
      ['optional', 'warn'],
      ['optional', 'off'],
    ] as const;
    const classes: Readonly<Record<string, string>> = {
      'refuse null warn null': 'checks',
      'warn refuse warn null': 'counts',
      'refuse refuse warn null': 'both',
      'refuse refuse refuse refuse': 'always',
      'warn warn warn warn': 'notes',
    };
    for (const { rule, class: said } of await specRows()) {
      const found = mixes.map(([capture, verify]) =>
        severityOf(rule as RuleId, policy('none', [], { capture, verify })),
      );
      expect(classes[found.map(String).join(' ')], rule).toBe(said);
    }
  });

  test('SPEC.md says which rules stop a unit', async () => {
    const stopping = (await specRows()).filter(({ stops }) => stops).map(({ rule }) => rule);
    expect([...STOPS].sort()).toEqual(stopping.sort());
  });

  test('SPEC.md names every rule that a manager can pass over, and no other', async () => {
    const text = await readFile(join(ROOT, '..', 'core', 'rules', 'SPEC.md'), 'utf8');
    const rules = (await specRows()).map(({ rule }) => rule);
    const every = rules.filter((rule) => /^(?:GR|SA|CR|WL)/u.test(rule));
    const named = text.slice(text.indexOf('`overridable.ts` has the list:')).split('. No word of hers')[0] ?? '';
    const single = [...named.matchAll(/`([A-Z]{2})(\d+)`(?: to `[A-Z]{2}(\d+)`)?/gu)].flatMap(([, family, from, to]) =>
      rules.filter((rule) => {
        const n = Number(rule.slice(2));
        return rule.startsWith(`${family}`) && n >= Number(from) && n <= Number(to ?? from);
      }),
    );
    expect([...OVERRIDABLE].sort()).toEqual([...new Set([...every, ...single])].sort());
  });

  test('SPEC.md has the transition table, cell for cell', async () => {
    const rows = (await cells()).filter(([, first]) => first === 'movement' || MOVEMENTS.some((one) => one === first));
    const [head = [], ...table] = rows.map((row) => row.slice(1, -1));
    expect(table.map(([movement]) => movement)).toEqual(MOVEMENTS);
    expect(head.slice(1).sort()).toEqual([...UNIT_STATES, 'unknown'].sort());
    for (const [movement, ...steps] of table) {
      const written = Object.fromEntries(steps.map((step, at) => [head[at + 1], step]));
      const row = Object.entries(TRANSITIONS[movement as Movement]).map(([state, step]) => [state, cellOf(step)]);
      expect(written, movement).toEqual(Object.fromEntries(row));
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
