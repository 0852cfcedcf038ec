import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY, SECOND } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { type Extended, launchWithExtension } from './launch';
import { officeIn, type RemoteOffice } from './office';

describe('8. The whole computer loses its power while the POS is asked', () => {
  let stage: Stage;
  let profileDir: string;
  /** After the power is back. */
  let back: Extended | undefined;
  let office: RemoteOffice;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'serialgate-power-'));
    stage = await setStage({ profileDir });
    const before = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(before, [FIRST, SECOND]);
    await until(
      () => stateOf(stage.office, SECOND),
      (state) => state === 'inStock',
      'it must be in stock',
    );
    await before.open('register');
    await before.item(GALAXY.barcode);
    await before.scan(FIRST);
    await before.kept(FIRST);
    const hang = stage.shop.control.hangNext('afterSave');
    await before.finish();
    await hang.reached;
    await kill(stage.browser);
    hang.release();
    back = await launchWithExtension({ profileDir });
    office = await officeIn(await back.openManager());
    clerk = await ClassicClerk.at(await back.context.newPage(), stage.tills.classic);
  });
  afterAll(async () => {
    await back?.close();
    await stage.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  /** The browser gets no chance to end anything. */
  async function kill({ context }: Extended) {
    const session = await context.browser()?.newBrowserCDPSession();
    const gone = context.waitForEvent('close');
    session?.send('Browser.crash').catch(() => undefined);
    await gone;
  }

  it('lists the sale as unresolved when the lights are back, and has lost no entry', async () => {
    await expect.poll(() => papersOf(office)).toEqual(['G-118 posted', '– unresolved']);
    expect(await stateOf(office, FIRST)).toBe('reserved');
    expect(await stateOf(office, SECOND)).toBe('inStock');
    expect((await office.verify()).intact).toBe(true);
  });

  it('is still on watch at the till, and does not sell the phone again', async () => {
    await clerk.open('register');
    await clerk.panel.shows('1 paper to settle');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(FIRST);
    await clerk.panel.shows('is on a paper whose outcome is not known');
    await clerk.finish();
    await clerk.panel.shows(/not submitted/iu);
    expect(stage.shop.control.documents).toHaveLength(2);
  });

  it('posts the sale once the clerk opens the POS’s list', async () => {
    await clerk.open('documents');
    await expect.poll(() => papersOf(office)).toEqual(['G-118 posted', 'S-5501 posted']);
    expect(await stateOf(office, FIRST)).toBe('sold');
  });
});
