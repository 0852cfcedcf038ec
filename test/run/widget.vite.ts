import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** The widget: one classic script, for a tag first in `head`. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(root, process.env.SERIALGATE_OUT ?? '.output', 'widget'),
    target: 'es2022',
    lib: {
      entry: join(root, 'entrypoints/widget/serialgate.ts'),
      name: 'SerialGateScript',
      formats: ['iife'],
      fileName: () => 'serialgate.js',
    },
  },
});
