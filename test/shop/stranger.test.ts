import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(ts|js|css|html)$/.test(name) && !name.endsWith('.test.ts') && name !== 'classic-clerk.ts',
);

/** How often a file may go up: not out of the shop's own folder. */
function depthOf(name: string): number {
  return name.split(/[\\/]/).length - 1;
}

describe('the shop', () => {
  it.each(sources)('is a stranger to the product under test: %s', (name) => {
    const source = readFileSync(`${folder}/${name}`, 'utf8');
    expect(source).not.toMatch(/serialgate|imei/i);
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, path]) => path ?? '');
    for (const path of imports) {
      expect(path).toMatch(/^(node:|\.)/);
      expect(path.split('../').length - 1).toBeLessThanOrEqual(depthOf(name));
    }
  });
});
