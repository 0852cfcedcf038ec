import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** A classic script without a charset of its own is read in that of the page, which may be any: so it has only ASCII. */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The widget: one classic script, for a tag first in `head`. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [ascii],
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
