import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..');
/** Where the production build under test is. */
export const BUILD = join(ROOT, process.env.SERIALGATE_OUT ?? '.output', 'chrome-mv3');
export const BROWSER = process.env.SERIALGATE_BROWSER ?? '/usr/bin/chromium';

export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HEADLESS = {
  headless: true,
  viewport: { width: 1280, height: 800 },
  ignoreDefaultArgs: ['--disable-extensions'],
  args: BROWSER_ARGS,
};

const ROOT_USER = process.getuid?.() === 0;
/** A window for a person: its own size, no robot's banner, a sandbox where there can be one, and Ctrl+C is the caller's to answer. */
const WINDOW = {
  headless: false,
  viewport: null,
  chromiumSandbox: !ROOT_USER,
  ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  args: [...BROWSER_ARGS.filter((arg) => ROOT_USER || arg !== '--no-sandbox'), '--window-size=1366,900'],
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
};

export interface Extended {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A page of the extension itself; every call opens a new one. */
  openManager(hash?: string): Promise<Page>;
  /** The running worker; waits for it to start. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Options of a launch. `headless: false` needs a display. */
export interface LaunchOptions {
  readonly headless?: boolean;
  /** Hosts granted beforehand: a browser without a screen cannot answer a permission prompt. */
  readonly hosts?: readonly string[];
  /** Kept between launches when given; else a new one is made and removed. */
  readonly profileDir?: string;
  readonly args?: readonly string[];
}

/** A copy of the production build whose only difference is `host_permissions`. */
export async function grantedCopy(hosts: readonly string[], into: string): Promise<string> {
  const copy = join(into, 'extension');
  await cp(BUILD, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: hosts }, null, 2));
  return copy;
}

/** Over the debugging pipe: Chrome and Edge no longer listen to `--load-extension`. Gives the extension's id. */
async function install(context: BrowserContext, path: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser that was launched cannot be reached');
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}

/** A real Chromium with the built extension installed. */
export async function launchWithExtension(options: LaunchOptions = {}): Promise<Extended> {
  const temporary = await mkdtemp(join(tmpdir(), 'serialgate-'));
  const profile = options.profileDir ?? join(temporary, 'profile');
  // Beside a kept profile: the id, and so the ledger, of an unpacked extension hangs on its path.
  const hosts = options.hosts ?? ['http://127.0.0.1/*', 'http://localhost/*'];
  const extension = await grantedCopy(hosts, options.profileDir ?? temporary);
  const { args, ...mode } = options.headless === false ? WINDOW : HEADLESS;
  const context = await chromium.launchPersistentContext(profile, {
    ...mode,
    executablePath: BROWSER,
    args: [...args, '--enable-unsafe-extension-debugging', ...(options.args ?? [])],
  });
  const extensionId = await install(context, extension);
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker();
  return {
    context,
    extensionId,
    worker,
    async openManager(hash = '') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/manager.html${hash}`);
      return page;
    },
    async close() {
      await context.close();
      // A browser that a person closed may still be writing its profile.
      await rm(temporary, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
