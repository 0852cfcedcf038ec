import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY, SECOND } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';

describe('a serial typed into the POS’s own field and not saved yet', () => {
  let stage: Stage;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage();
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST, SECOND]);
  });
  afterAll(() => stage.close());

  it.each([
    ['the hotkey, which leaves the cursor in the field', FIRST, () => clerk.page.keyboard.press('F9')],
    ['the button', SECOND, () => clerk.page.evaluate(() => document.querySelector<HTMLElement>('#finish')?.click())],
  ])('is saved first when the clerk presses %s, and goes out with the next press', async (_, serial, press) => {
    const before = stage.shop.control.documents.length;
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    const field = clerk.page.locator('[name=serial]:not([type=hidden])').last();
    // As a person types: too slow for a scanner, and without leaving the field.
    await field.pressSequentially(serial, { delay: 60 });
    await clerk.panel.shows('1 of 1');
    await press();
    await clerk.kept(serial);
    expect(stage.shop.control.documents).toHaveLength(before);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    // The next page must not be asked for while this one is on its way.
    await clerk.page.locator('article.slip').waitFor();
    expect(stage.shop.control.documents).toHaveLength(before + 1);
    expect(JSON.stringify(stage.shop.control.documents.at(-1))).toContain(serial);
  });
});
