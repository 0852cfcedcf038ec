import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import demoSpa from '../../core/pos/profiles/demo-spa.json';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

/** The profile of the single-page till, which gives an answer up after two seconds. */
const impatient = {
  ...demoSpa,
  documents: demoSpa.documents.map((one) => ({ ...one, outcome: { ...one.outcome, timeoutSeconds: 2 } })),
};

describe('8. The lights go out between the click and the POS’s answer', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage();
    const clerk = await newClassicClerk();
    await receive(clerk, [FIRST]);
    await until(
      () => stateOf(stage.office, FIRST),
      (state) => state === 'inStock',
      'it must be in stock',
    );
    await clerk.page.close();
  });
  afterEach(() => stage.close());

  const papers = () => papersOf(stage.office);
  const newClassicClerk = async () => ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
  const newSpaClerk = async (screen: 'sale' | 'documents') =>
    SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, screen);

  /** A sale at the single-page till whose request has reached the POS, and nothing came back. */
  async function payIntoTheDark(): Promise<SpaClerk> {
    const clerk = await newSpaClerk('sale');
    await clerk.item(GALAXY.barcode, GALAXY.sku);
    await clerk.scan(FIRST);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    return clerk;
  }

  it('posts the sale by itself when the POS’s list of documents shows that it was saved', async () => {
    const hang = stage.shop.control.hangNext('afterSave');
    const clerk = await payIntoTheDark();
    await hang.reached;
    await clerk.page.close();
    await expect.poll(papers).toEqual(['G-118 posted', '– unresolved']);
    expect(await stateOf(stage.office, FIRST)).toBe('reserved');
    hang.release();

    const later = await newSpaClerk('sale');
    await later.panel.shows('1 paper to settle');
    await later.open('documents');
    await expect.poll(papers).toEqual(['G-118 posted', 'S-5501 posted']);
    expect(await stateOf(stage.office, FIRST)).toBe('sold');
    await later.panel.hides('paper to settle');
    expect(stage.shop.control.documents.map(({ number }) => number)).toEqual(['G-118', 'S-5501']);
  });

  it('does the same at the till that reloads, and F5 there books nothing twice', async () => {
    const clerk = await newClassicClerk();
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(FIRST);
    await clerk.panel.shows('1 of 1');
    await clerk.kept(FIRST);
    const hang = stage.shop.control.hangNext('afterSave');
    await clerk.finish();
    await hang.reached;
    await clerk.page.close();
    await expect.poll(papers).toEqual(['G-118 posted', '– unresolved']);
    hang.release();

    const later = await newClassicClerk();
    await later.open('documents');
    await expect.poll(papers).toEqual(['G-118 posted', 'S-5501 posted']);
    await later.page.reload();
    expect(await papers()).toEqual(['G-118 posted', 'S-5501 posted']);
    expect(stage.shop.control.documents).toHaveLength(2);
  });

  it('leaves what the POS never saved to the manager, who voids it; then the phone can be sold, once', async () => {
    const hang = stage.shop.control.hangNext();
    stage.shop.control.failNext(500);
    const clerk = await payIntoTheDark();
    await hang.reached;
    await clerk.page.close();
    hang.release();
    await expect.poll(papers).toEqual(['G-118 posted', '– unresolved']);

    const later = await newSpaClerk('documents');
    await later.panel.shows('1 paper to settle');
    await later.open('sale');
    await later.item(GALAXY.barcode, GALAXY.sku);
    await later.scan(FIRST);
    await later.panel.shows('is on a paper whose outcome is not known');
    await later.finish();
    await later.panel.shows(/not submitted/iu);
    expect(stage.shop.control.documents).toHaveLength(1);

    const manager = await stage.browser.openManager('#/documents/unresolved');
    await manager.getByRole('button', { name: 'Void', exact: true }).click();
    await manager.getByRole('button', { name: 'Void it' }).click();
    await expect.poll(papers).toEqual(['G-118 posted', '– voided']);
    expect(await stateOf(stage.office, FIRST)).toBe('inStock');
    await manager.close();

    await later.page.bringToFront();
    await later.page.reload();
    await later.panel.shows('1 of 1');
    await later.finish();
    expect(await later.receipt()).toBe('S-5501');
    await expect.poll(papers).toEqual(['G-118 posted', '– voided', 'S-5501 posted']);
    expect((await stage.office.verify()).intact).toBe(true);
  });

  it('settles by itself what was saved while only the answer was lost', async () => {
    await stage.office.saveProfile({ id: 'demo-spa', json: JSON.stringify(impatient) });
    stage.shop.control.failNext(500, 'afterSave');
    const clerk = await payIntoTheDark();
    await clerk.page.locator('.toast[data-tone=bad]').waitFor();
    await clerk.open('documents');
    await expect.poll(papers, { timeout: 10_000 }).toEqual(['G-118 posted', 'S-5501 posted']);
    const next = await newClassicClerk();
    await next.open('register');
    await next.item(GALAXY.barcode);
    await next.scan(FIRST);
    await next.panel.shows('is already sold: receipt S-5501');
  });
});
