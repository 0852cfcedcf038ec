import { afterEach, describe, expect, test, vi } from 'vitest';
import { words } from '../../core/outputs/words';

afterEach(() => vi.unstubAllEnvs());

describe('words in production', () => {
  test('show the key rather than nothing', () => {
    vi.stubEnv('MODE', 'production');
    expect(words('en', 'rule_XX1')).toBe('rule_XX1');
    expect(words('en', 'rule_ID2', { length: 101 })).toBe(
      'This text has 101 characters; a code has at most {limit}. Scan one code only.',
    );
  });
});
