import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Reader } from './adapter-entry';

let bundle: Promise<string> | undefined;

/** Every method of the reader, called across the browser. */
export type RemoteReader = {
  [M in keyof Reader]: (...args: Parameters<Reader[M]>) => Promise<ReturnType<Reader[M]>>;
};

/** Carries the built-in profile out on the live client, without the extension around it. */
export async function readerIn(page: Page): Promise<RemoteReader> {
  bundle ??= bundleReader();
  await page.evaluate(await bundle);
  const call =
    (method: string) =>
    (...args: unknown[]) =>
      page.evaluate(
        ([name, values]) => {
          const { trytonReader } = globalThis as unknown as {
            trytonReader: Record<string, (...each: unknown[]) => unknown>;
          };
          return trytonReader[name]?.(...values);
        },
        [method, args] as const,
      );
  return new Proxy({} as RemoteReader, {
    get: (_, method) => (method === 'then' ? undefined : call(String(method))),
  });
}

async function bundleReader(): Promise<string> {
  const entry = join(import.meta.dirname, 'adapter-entry.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, name: 'TrytonReader', formats: ['iife'] } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the reader bundle was not built');
  return output.output[0].code;
}
