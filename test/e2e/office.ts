import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Office } from '../../core/ledger/office';

const ENTRY = join(import.meta.dirname, 'office-entry.ts');
let bundle: Promise<string> | undefined;

/** Every method of `Office` that a test can call across the browser: no callbacks. */
type Callable = Exclude<keyof Office, 'subscribe' | 'verify' | 'rebuild'>;
export type RemoteOffice = {
  [M in Callable]: (...args: Parameters<Office[M]>) => Promise<Awaited<ReturnType<Office[M]>>>;
} & { grant(origin: string, profileId: string): Promise<void>; verify(): ReturnType<Office['verify']> };

/**
 * The real office, run inside a page of the extension's own origin: the same code on the same database as the manager page.
 * The shipped extension exposes nothing for tests; this bundle is put into the page from outside.
 */
export async function officeIn(page: Page): Promise<RemoteOffice> {
  bundle ??= bundleOffice();
  await page.evaluate(await bundle);
  return new Proxy({} as RemoteOffice, {
    get: (_, method) =>
      method === 'then'
        ? undefined
        : (...args: unknown[]) =>
            page.evaluate(
              ([name, values]) =>
                (globalThis as unknown as { officeCall(n: string, v: unknown[]): Promise<unknown> }).officeCall(
                  name,
                  values,
                ),
              [String(method), args] as [string, unknown[]],
            ),
  });
}

async function bundleOffice(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry: ENTRY, name: 'SerialGateOffice', formats: ['iife'] } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the office bundle was not built');
  return output.output[0].code;
}
