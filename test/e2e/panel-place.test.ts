import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClassicClerk } from '../tour/classic-clerk';
import { FIRST, GALAXY } from '../tour/goods';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';

/** Controls of the page's document that the panel lies on, by their text or name. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const panel = document.querySelector('serialgate-panel')?.getBoundingClientRect();
    if (!panel) throw new Error('there is no panel');
    const controls = document.querySelectorAll<HTMLElement>('main :is(:is(button, input, select):enabled, [tabindex])');
    return [...controls]
      .filter((control) => !control.matches('.tile'))
      .filter((control) => {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        return right > left && left < panel.right && panel.left < right && top < panel.bottom && panel.top < bottom;
      })
      .map((control) => control.innerText || control.id);
  });
}

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 900, height: 700 },
] as const;

describe.each(SIZES)('at $width × $height the panel covers no control of the document', (viewport) => {
  let stage: Stage;
  let classic: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage();
    classic = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await classic.page.setViewportSize(viewport);
  });
  afterAll(() => stage.close());

  it('of a goods receipt that is refused', async () => {
    await classic.open('receiving');
    await classic.item(GALAXY.barcode);
    await classic.quantity(GALAXY.sku, 3);
    await classic.scan(FIRST);
    await classic.panel.shows('1 of 3');
    await classic.finish();
    await classic.panel.shows(/refused/u);
    await expect.poll(() => covered(classic.page)).toEqual([]);
    // It can still be cancelled, with the panel open beside it.
    classic.page.once('dialog', (dialog) => dialog.accept());
    await classic.page.locator('#cancel').click();
    await classic.page.locator('p.empty').waitFor();
  });

  it('of a sale at the register', async () => {
    await classic.open('register');
    await classic.item(GALAXY.barcode);
    await classic.panel.shows('0 of 1');
    await expect.poll(() => covered(classic.page)).toEqual([]);
  });

  it('of a sale at a single-page till', async () => {
    const spa = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
    await spa.page.setViewportSize(viewport);
    await spa.item(GALAXY.barcode, GALAXY.sku);
    await spa.finish();
    await spa.panel.shows(/refused/u);
    await expect.poll(() => covered(spa.page)).toEqual([]);
    await spa.page.getByRole('button', { name: 'Clear', exact: true }).click();
    await spa.page.close();
  });
});
