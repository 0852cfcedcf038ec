import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** Tests that drive a real browser: one file at a time, with time for a browser to start on a busy machine. */
const browser = ['test/e2e/**/*.test.ts', 'test/systems/**/*.test.ts', 'test/till/browser/**/*.test.ts'];

export default defineConfig({
  root,
  test: {
    // A shared machine may starve a page for seconds; the report names every test that needed a second run.
    retry: process.env.CI ? 2 : 0,
    setupFiles: [join(import.meta.dirname, 'patience.ts')],
    expect: { poll: { timeout: 15_000 } },
    // Its single modules are written for bundlers: plain Node cannot load them.
    server: { deps: { inline: ['@zxing/library'] } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: browser, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
