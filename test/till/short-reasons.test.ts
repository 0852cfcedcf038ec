import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayIn } from '../../components/till/say';
import { shortReason } from '../../components/till/short-reason';

const SPEC = readFileSync(join(import.meta.dirname, '../../core/rules/SPEC.md'), 'utf8');
/** Rules that can turn a scan away: those of recognising and placing, and those of a unit's state on a sale or return. */
const TURNING = [...SPEC.matchAll(/^\| ((?:ID|CA|SA|CR)\d+) \|/gmu)].map(([, rule = '']) => rule);
/** What only a captured unit can break. */
const LATER = new Set(['ID12', 'ID13', 'ID14', 'ID15', 'ID16', 'SA11', 'CR6', 'CR7', 'CR8', 'CR9']);

describe.each(['en', 'uk'] as const)('the reason in three words, in %s', (language) => {
  const say = sayIn(language);
  test.each([...TURNING.filter((rule) => !LATER.has(rule)), 'DO1', 'DO5', 'DO6'])('%s', (rule) => {
    const words = shortReason(rule, say)?.split(' ').length;
    expect(words).toBeGreaterThan(0);
    expect(words).toBeLessThanOrEqual(3);
  });
});

test('there is none where only the sentence will do', () => {
  expect(shortReason('ID13', sayIn('en'))).toBeNull();
});
