import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { lockLedger } from './hard-times';
import { widgetPanelOf } from './panel';
import { addWidget } from './widget-page';

const WORDS = 'The SerialGate extension checks the serial numbers of this page; the widget on it does nothing.';

describe('the widget on a page that the extension watches', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage();
    const clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST]);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await clerk.page.close();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    page = await stage.browser.context.newPage();
    await addWidget(page, '**/spa/', 'demo-spa');
  });

  /** Why the widget of the page did not begin. */
  function reason(): Promise<string> {
    return page.evaluate(() =>
      (window as unknown as { SerialGate: { ready: Promise<unknown> } }).SerialGate.ready.then(
        () => 'on watch',
        (error: Error) => error.message,
      ),
    );
  }

  /** Panels in the page, whosever. */
  function panels(): Promise<number> {
    return page.evaluate(
      () => [...document.querySelectorAll('*')].filter((node) => node.localName.startsWith('serialgate')).length,
    );
  }

  it('does nothing and says so; the extension asks, holds and books, once', async () => {
    const clerk = await SpaClerk.at(page, stage.tills.spa, 'sale');
    await clerk.item(GALAXY.barcode, GALAXY.sku);
    expect(await reason()).toBe(WORDS);
    const notice = await page.evaluate(() =>
      (globalThis as unknown as { watchedRoots: ShadowRoot[] }).watchedRoots.map((root) => root.textContent).join(),
    );
    expect(notice).toContain(WORDS);
    expect(notice).toContain('перевіряє розширення SerialGate');
    expect(await panels()).toBe(1);
    await clerk.finish();
    await clerk.panel.shows('1 is not scanned yet');
    await clerk.scan(FIRST);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    expect(await clerk.receipt()).toBe('S-5501');
    await expect.poll(() => stateOf(stage.office, FIRST)).toBe('sold');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    await page.close();
  });

  it('stands back when the extension, slow to start, comes to be in charge', async () => {
    const release = await lockLedger(stage.manager);
    await page.goto(`${stage.tills.spa}#sale`);
    await page.click(`.tile[data-sku="${GALAXY.sku}"]`);
    await widgetPanelOf(page).shows(/./u);
    await release();
    const clerk = await SpaClerk.at(page, stage.tills.spa, 'sale');
    await clerk.panel.shows('0 of 1');
    expect(await panels()).toBe(1);
    await page.close();
  });

  it('is on watch where the extension was not granted the site', async () => {
    await stage.office.removeSite(new URL(stage.tills.spa).origin);
    await page.goto(`${stage.tills.spa}#sale`);
    expect(await reason()).toBe('on watch');
    await page.click(`.tile[data-sku="${GALAXY.sku}"]`);
    await widgetPanelOf(page).shows('on watch');
    expect(await panels()).toBe(1);
    await page.close();
  });
});
