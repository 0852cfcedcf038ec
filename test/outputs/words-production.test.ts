import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import type { words } from '../../core/outputs/words';

const ROOT = join(import.meta.dirname, '..', '..');

/** The words as a script of a production build has them. */
async function builtWords(): Promise<typeof words> {
  const results = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: {
      write: false,
      lib: { entry: join(ROOT, 'core/outputs/words.ts'), formats: ['iife'], name: 'built' },
    },
  });
  const [result] = [results].flat();
  if (!result || !('output' in result)) throw new Error('nothing was built');
  return runInNewContext(`${result.output[0].code}; built.words`);
}

describe('words in production', () => {
  test('show the key rather than nothing, and the place rather than a hole', async () => {
    const built = await builtWords();
    expect(built('en', 'rule_XX1')).toBe('rule_XX1');
    expect(built('en', 'rule_ID2', { length: 101 })).toBe(
      'This text has 101 characters; a code has at most {limit}. Scan one code only.',
    );
  });
});
