import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** The panel with its samples as one script, made by the bundler that makes the product. */
export async function bundlePreview(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'previewBundle' },
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The preview did not bundle to one script');
  return chunk.code;
}
