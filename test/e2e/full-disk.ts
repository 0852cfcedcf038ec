import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { Stage } from '../tour/stage';
import type { LaunchOptions } from './launch';

/** A disk that a test can fill under the ledger, and give space to again. */
export interface TestDisk {
  readonly launch: LaunchOptions;
  fill(stage: Stage): Promise<void>;
  free(stage: Stage): Promise<void>;
  remove(): Promise<void>;
}

/** The ways that this machine has: the browser's own quota anywhere, a disk without a byte left where one may be mounted. */
export function testDisks(): [what: string, make: () => TestDisk][] {
  const ways: [string, () => TestDisk][] = [['the browser has no more for us', quota]];
  const folder = mkdtempSync(join(tmpdir(), 'serialgate-mount-'));
  if (mount(folder)) {
    unmount(folder);
    ways.push(['no byte is left', smallDisk]);
  }
  rmdirSync(folder);
  return ways;
}

function quota(): TestDisk {
  return {
    launch: {},
    fill: ({ manager }) => limitQuota(manager, 1),
    free: ({ manager }) => limitQuota(manager, undefined),
    async remove() {},
  };
}

const sessions = new WeakMap<Page, CDPSession>();

/** What the browser says that the page's origin may store, in bytes; undefined: as much as the disk has. */
export async function limitQuota(page: Page, quotaSize: number | undefined): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const origin = await page.evaluate(() => location.origin);
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
}

/** The whole profile of the browser on a disk of its own. */
function smallDisk(): TestDisk {
  const profileDir = mkdtempSync(join(tmpdir(), 'serialgate-full-'));
  if (!mount(profileDir)) throw new Error(`${profileDir} could not be mounted`);
  const filler = join(profileDir, 'filler');
  return {
    launch: { profileDir },
    async fill() {
      const block = Buffer.alloc(1_000_000);
      for (let full = false; !full; ) {
        full = await appendFile(filler, block).then(
          () => false,
          (error: NodeJS.ErrnoException) => error.code === 'ENOSPC',
        );
      }
    },
    free: () => rm(filler, { force: true }),
    async remove() {
      unmount(profileDir);
      await rm(profileDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

function mount(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
}
