import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY, SECOND } from '../tour/goods';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';

describe('after the POS has saved a document', () => {
  let stage: Stage;
  let classic: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage();
    classic = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
  });
  afterAll(() => stage.close());

  it('the receipt of a till that loads every page anew shows what was saved, also after a reload', async () => {
    expect(await receive(classic, [FIRST, SECOND])).toBe('G-118');
    await classic.panel.shows('Saved: G-118, 2 units');
    await classic.page.reload();
    await classic.panel.shows('Saved: G-118, 2 units');
  });

  it('the mark stays until the next document begins', async () => {
    await classic.open('register');
    await classic.panel.shows('Saved: G-118, 2 units');
    await classic.item(GALAXY.barcode);
    await classic.panel.hides('Saved');
    await classic.panel.shows('0 of 1');
  });

  it('a single-page till shows it too, in the shop’s language', async () => {
    await stage.office.saveSettings({ language: 'uk' });
    const spa = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
    await spa.page.click('#search');
    await spa.page.locator('#search').pressSequentially(GALAXY.barcode, { delay: 60 });
    await spa.page.keyboard.press('Enter');
    await spa.panel.shows('0 з 1');
    await spa.scan(SECOND);
    await spa.panel.shows('1 з 1');
    await spa.finish();
    expect(await spa.receipt()).toBe('S-5501');
    await spa.panel.shows('Збережено: S-5501, 1 одиниця');
  });

  it('nothing is said of a document with nothing tracked', async () => {
    const spa = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
    await spa.panel.shows('на варті');
    await spa.page.locator('.tile', { hasText: 'Clear case' }).click();
    await spa.finish();
    await spa.receipt();
    await spa.panel.shows('на варті');
    expect(await spa.panel.text()).not.toContain('Збережено');
  });
});
