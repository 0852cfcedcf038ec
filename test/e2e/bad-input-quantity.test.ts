import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papersOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const BROKEN = /Samsung Galaxy A15: .* cannot be counted in units\. Enter a whole number from 1 to/u;

describe('a quantity that cannot be counted in units', () => {
  let stage: Stage;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage();
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST]);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(FIRST);
    await clerk.kept(FIRST);
  });
  afterAll(() => stage.close());

  /** Types it as the clerk would; the register saves it and comes anew. */
  async function quantity(text: string): Promise<void> {
    await clerk.page.fill(`tr[data-sku="${GALAXY.sku}"] [name=quantity]`, text);
    const loaded = clerk.page.waitForEvent('load');
    await clerk.page.keyboard.press('Tab');
    await loaded;
    await clerk.panel.shows(/./u);
  }

  it.each(['1,5', '1.5', '0,5', '1 000 001', GALAXY.barcode])(
    '%s: names the product and what to enter, and the paper stays here',
    async (typed) => {
      await quantity(typed);
      await clerk.finish();
      await clerk.panel.shows('Not submitted');
      const shown = await clerk.panel.shows(BROKEN);
      expect(shown).not.toMatch(/\d of 0|NaN|null/u);
      expect(await papersOf(stage.office)).toEqual(['G-118 posted']);
      expect(stage.shop.control.documents).toHaveLength(1);
    },
  );

  it('“1 000” is a thousand, whatever stands between its digits, and one scan is not enough for it', async () => {
    for (const typed of ['1 000', '1\u00a0000', '1\u202f000']) {
      await quantity('1');
      await quantity(typed);
      await clerk.panel.shows('1 of 1000');
    }
    await clerk.finish();
    await clerk.panel.shows('999 are not scanned yet');
    expect(stage.shop.control.documents).toHaveLength(1);
  });

  /** Without the `change` that the register would save at: what its own code fills in. */
  async function fillIn(text: string): Promise<void> {
    await clerk.page.evaluate(
      ([sku, typed]) => {
        const field = document.querySelector<HTMLInputElement>(`tr[data-sku="${sku}"] [name=quantity]`);
        if (field) field.value = typed;
      },
      [GALAXY.sku, text] as const,
    );
  }

  async function pressAndComeAnew(): Promise<void> {
    const loaded = clerk.page.waitForEvent('load');
    await clerk.page.keyboard.press('F9');
    await loaded;
    await clerk.panel.shows('a change on this page had to be saved first');
  }

  it('“1e0” and “1e3” are refused in words, and never read as nothing', async () => {
    await quantity('1');
    for (const typed of ['1e0', '1e3']) {
      await clerk.panel.shows('1 of 1');
      await fillIn(typed);
      await clerk.page.focus('#item');
      await clerk.panel.shows('1 of ?');
      await clerk.panel.shows(/the quantity on this page cannot be counted in units/iu);
      await fillIn('1');
      await clerk.page.dispatchEvent('#item', 'input');
    }
    await quantity('2');
  });

  it('“1,5”, on the page and not saved yet: is saved first, then the same', async () => {
    await quantity('1');
    await clerk.panel.shows('1 of 1');
    await fillIn('1,5');
    await pressAndComeAnew();
    await clerk.page.keyboard.press('F9');
    await clerk.panel.shows('Not submitted');
    expect(await clerk.panel.shows(BROKEN)).not.toMatch(/NaN|null|undefined/u);
    expect(stage.shop.control.documents).toHaveLength(1);
    await quantity('1');
  });

  it.each(['two', '', '−1'])(
    '“%s”, on the page and not saved yet: the register itself turns it down',
    async (typed) => {
      await fillIn(typed);
      await pressAndComeAnew();
      expect(await clerk.complaint()).toBe('The quantity must be more than zero');
      await clerk.panel.shows('1 of 1');
      expect(stage.shop.control.documents).toHaveLength(1);
    },
  );

  it('passes once it is a whole number, with the scan kept all along', async () => {
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    expect(await clerk.receipt()).toBe('S-5501');
    await expect.poll(() => papersOf(stage.office)).toEqual(['G-118 posted', 'S-5501 posted']);
    expect((await stage.office.verify()).intact).toBe(true);
  });
});
