import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { GALAXY } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { type TestDisk, testDisks } from './full-disk';

const PHONES = Array.from({ length: 8 }, (_, at) => imeiOf(`35693803564${500 + at}`));
const HELD = 'The serials could not be checked, so the paper waits here.';
const FULL = /The serial ledger cannot (?:write|be reached): the disk is full.* Free some space on it and try again/u;

describe.each(testDisks())('the disk is full: %s', (_, makeDisk) => {
  let disk: TestDisk;
  let stage: Stage;
  let phone: string;
  let left = PHONES;
  /** Papers of the POS before the test at hand. */
  let before: number;
  let page: Page;

  beforeAll(async () => {
    disk = makeDisk();
    stage = await setStage(disk.launch);
    const clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, PHONES);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await clerk.page.close();
  });
  afterAll(async () => {
    await stage.close();
    await disk.remove();
  });
  beforeEach(async () => {
    [phone = '', ...left] = left;
    before = stage.shop.control.documents.length;
    page = await stage.browser.context.newPage();
  });
  afterEach(async () => {
    await disk.free(stage);
    await page.close();
  });

  async function classicCart(): Promise<ClassicClerk> {
    const clerk = await ClassicClerk.at(page, stage.tills.classic);
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(phone);
    await clerk.kept(phone);
    await clerk.panel.shows('1 of 1');
    return clerk;
  }

  async function spaCart(): Promise<SpaClerk> {
    const clerk = await SpaClerk.at(page, stage.tills.spa, 'sale');
    await clerk.item(GALAXY.barcode, GALAXY.sku);
    await clerk.scan(phone);
    await clerk.panel.shows('1 of 1');
    return clerk;
  }

  async function soldOnce(clerk: ClassicClerk | SpaClerk): Promise<void> {
    expect(await clerk.receipt()).toBe(`S-${5500 + before}`);
    await expect.poll(() => stateOf(stage.office, phone)).toBe('sold');
    expect(stage.shop.control.documents).toHaveLength(before + 1);
    expect((await papersOf(stage.office)).filter((paper) => !paper.endsWith(' posted'))).toEqual([]);
    expect((await stage.office.verify()).intact).toBe(true);
  }

  it.each([
    ['the till that reloads', classicCart],
    ['the single-page till', spaCart],
  ])('%s holds the sale and says why; once there is space, it goes on without a reload', async (_, cart) => {
    const clerk = await cart();
    const entries = await stage.office.entryCount();
    await disk.fill(stage);
    await clerk.finish();
    await clerk.panel.shows(HELD);
    await clerk.panel.shows(FULL);
    await clerk.panel.click('Try again');
    await clerk.panel.hides('cannot check');
    await clerk.finish();
    await clerk.panel.shows(FULL);
    expect(stage.shop.control.documents).toHaveLength(before);
    await disk.free(stage);
    await clerk.panel.click('Try again');
    await clerk.panel.hides('cannot check');
    await clerk.panel.shows('1 of 1');
    expect(await stage.office.entryCount()).toBe(entries);
    expect(await stateOf(stage.office, phone)).toBe('inStock');
    await clerk.finish();
    await soldOnce(clerk);
    expect(await stage.office.entryCount()).toBe(entries + 2);
  });

  it('a scan is not lost in silence: it is asked for again', async () => {
    const clerk = await SpaClerk.at(page, stage.tills.spa, 'sale');
    await clerk.item(GALAXY.barcode, GALAXY.sku);
    await disk.fill(stage);
    await clerk.panel.enter(phone);
    await clerk.panel.shows(`${phone} was not checked. Try again.`);
    await clerk.panel.shows(FULL);
    await disk.free(stage);
    await clerk.panel.click('Try again');
    await clerk.panel.shows('0 of 1');
    await clerk.panel.enter(phone);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    await soldOnce(clerk);
  });

  it('a till that is opened only now is held as well', async () => {
    const clerk = await classicCart();
    await disk.fill(stage);
    await clerk.finish();
    await clerk.panel.shows(FULL);
    await clerk.open('register');
    await clerk.finish();
    await clerk.panel.shows(HELD);
    expect(stage.shop.control.documents).toHaveLength(before);
    await disk.free(stage);
    await clerk.panel.click('Try again');
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    await soldOnce(clerk);
  });

  it('what the POS answered is written down as soon as it can be', async () => {
    const clerk = await classicCart();
    const answer = stage.shop.control.hangNext('afterSave');
    await clerk.finish();
    await answer.reached;
    await disk.fill(stage);
    answer.release();
    await clerk.receipt();
    await disk.free(stage);
    await soldOnce(clerk);
  });

  it('the manager’s page says so, keeps what was typed, and saves it once there is space', async () => {
    const manager = await stage.browser.openManager('#/settings');
    const name = manager.getByLabel('Shop', { exact: true });
    await name.waitFor();
    await disk.fill(stage);
    await name.fill('Kyiv Mobile Podil');
    await name.press('Enter');
    await manager
      .getByText(/the disk.* full/iu)
      .first()
      .waitFor();
    await disk.free(stage);
    await name.press('Enter');
    await expect.poll(async () => (await stage.office.settings()).shopName).toBe('Kyiv Mobile Podil');
    await manager.close();
  });
});
