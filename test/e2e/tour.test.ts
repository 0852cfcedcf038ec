import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { STEPS } from '../tour/steps';

const ROOT = join(import.meta.dirname, '..', '..');

it('the guided tour ends with every step as expected, and leaves a picture of each', () => {
  const { status, stdout } = spawnSync(process.execPath, ['test/run/ts.mjs', 'test/tour/tour.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(`tour: ${STEPS.length} of ${STEPS.length} steps as expected`);
  expect(status).toBe(0);
  for (const [, picture = ''] of stdout.matchAll(/^ {3}(\S+\.png)$/gmu))
    expect(existsSync(join(ROOT, picture))).toBe(true);
  expect(stdout.match(/\.png$/gmu)).toHaveLength(STEPS.length);
});
