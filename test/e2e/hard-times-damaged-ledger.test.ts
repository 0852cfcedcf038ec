import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../core/messages/protocol';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { inIsolatedWorld } from './isolated-world';
import { type Extended, launchWithExtension } from './launch';
import { officeIn } from './office';

const HELD = 'The serials could not be checked, so the paper waits here.';

/** How many content scripts the browser will inject; it forgets those of an extension like this one at each start. */
async function scriptsOf(browser: Extended): Promise<number> {
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).length;
  });
}

/** Each test starts the browser anew on what the one before left in the ledger's folder. */
describe('the ledger’s files were damaged while the browser was closed', () => {
  let stage: Stage;
  let profileDir: string;
  let folder: string;
  let back: Extended;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'serialgate-damaged-'));
    stage = await setStage({ profileDir });
    const before = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(before, [FIRST]);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await stage.browser.close();
    const databases = join(profileDir, 'Default', 'IndexedDB');
    const [name = ''] = (await readdir(databases)).filter((one) => one.startsWith(`chrome-extension_`));
    folder = join(databases, name);
  });
  afterAll(async () => {
    await stage.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  beforeEach(async ({ task }) => {
    await DAMAGE[task.name]?.();
    back = await launchWithExtension({ profileDir });
    await until(
      () => scriptsOf(back),
      (scripts) => scripts > 0,
      'the scripts of the granted sites must be registered',
    );
    clerk = await ClassicClerk.at(await back.context.newPage(), stage.tills.classic);
  });
  afterEach(() => back.close());

  /** Presses the final button; what the panel says is there already, so the answer is waited for first. */
  async function finishHeld(): Promise<void> {
    await clerk.finish();
    await clerk.panel.hides('checking…');
    await clerk.panel.shows('cannot check');
    await clerk.panel.shows(HELD);
  }

  async function askWorker(): Promise<Answer<unknown>> {
    const session = await clerk.page.context().newCDPSession(clerk.page);
    const question = `chrome.runtime.sendMessage({ type: 'till', method: 'openDocuments', args: [] })`;
    return inIsolatedWorld(clerk.page, session, question);
  }

  async function damageLock(): Promise<void> {
    await rm(join(folder, 'LOCK'));
    await mkdir(join(folder, 'LOCK'));
  }

  async function mendLock(): Promise<void> {
    await rm(join(folder, 'LOCK'), { recursive: true });
    await writeFile(join(folder, 'LOCK'), '');
  }

  async function damageList(): Promise<void> {
    const [list = ''] = (await readdir(folder)).filter((one) => one.startsWith('MANIFEST'));
    await truncate(join(folder, list), 10);
  }

  const DAMAGE: Record<string, () => Promise<void>> = {
    'so that they cannot be opened: the till holds and says so, and goes on once they can be': damageLock,
    'so that the browser put an empty ledger in their place: the till holds, until the manager decides': damageList,
  };

  const [cannotOpen = '', empty = ''] = Object.keys(DAMAGE);

  it(cannotOpen, async () => {
    const manager = await back.openManager();
    await manager.getByRole('heading', { name: 'SerialGate cannot open its ledger' }).waitFor();
    await manager.getByText('The ledger cannot be reached on the disk').waitFor();

    await clerk.open('register');
    await clerk.untrackedItem(GALAXY.barcode);
    await clerk.panel.shows('The serial ledger cannot be reached: the disk is full or damaged.');
    await finishHeld();
    expect(stage.shop.control.documents).toHaveLength(1);

    await mendLock();
    await until(askWorker, ({ ok }) => ok, 'the worker must reach its ledger again');
    await clerk.panel.click('Try again');
    await clerk.panel.shows('0 of 1');
    await clerk.scan(FIRST);
    await clerk.kept(FIRST);
    await clerk.finish();
    expect(await clerk.receipt()).toBe('S-5501');
    await manager.getByRole('button', { name: 'Try again' }).click();
    await manager.getByRole('navigation').waitFor();
    const office = await officeIn(manager);
    await expect.poll(() => papersOf(office)).toEqual(['G-118 posted', 'S-5501 posted']);
    expect(await stateOf(office, FIRST)).toBe('sold');
    expect((await office.verify()).intact).toBe(true);
  });

  it(empty, async () => {
    await clerk.open('register');
    await clerk.untrackedItem(GALAXY.barcode);
    await clerk.panel.shows('The serial ledger is gone from this browser');
    await finishHeld();
    expect(stage.shop.control.documents).toHaveLength(2);

    const manager = await back.openManager();
    await manager.getByText('The ledger that was in this browser is gone').waitFor();
    await manager.getByRole('button', { name: 'Begin with an empty ledger' }).click();
    await manager.getByRole('heading', { name: 'Welcome. What is your shop called?' }).waitFor();
    expect(await (await officeIn(manager)).sites()).toEqual([]);

    await clerk.page.goto(`${stage.tills.classic}/register`);
    await clerk.finish();
    expect(await clerk.receipt()).toBe('S-5502');
  });
});
