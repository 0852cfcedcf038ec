import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY, SECOND } from '../tour/goods';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';

describe('3. A busy Saturday', () => {
  let stage: Stage;
  let olena: ClassicClerk;
  let taras: SpaClerk;

  beforeAll(async () => {
    stage = await setStage();
    const { context } = stage.browser;
    olena = await ClassicClerk.at(await context.newPage(), stage.tills.classic);
    await receive(olena, [FIRST, SECOND]);
    taras = await SpaClerk.at(await context.newPage(), stage.tills.spa, 'sale');
  });
  afterAll(() => stage.close());

  it('brings the product of a phone that is scanned straight into the item box, and puts the phone on its line', async () => {
    await olena.page.bringToFront();
    await olena.open('register');
    await olena.page.locator('p.empty').waitFor();
    await olena.scan(FIRST);
    await olena.page.locator(`tr[data-line][data-sku="${GALAXY.sku}"]`).waitFor();
    await olena.panel.shows('1 of 1');
    await olena.panel.shows(FIRST);
  });

  it('fills the POS’s own serial field, which the receipt will print', async () => {
    await olena.kept(FIRST);
    expect(await olena.page.inputValue('[name=serial]')).toBe(FIRST);
  });

  it('tells another clerk whose cart the same phone is in', async () => {
    await taras.page.bringToFront();
    await taras.scan(FIRST);
    await taras.panel.shows(`IMEI ${FIRST} is in another open paper: this till, another tab, since `);
    expect(await taras.page.locator('li.line').count()).toBe(0);
    expect(await taras.page.inputValue('#search')).toBe('');
  });

  it('lets him take it over with one click that is recorded', async () => {
    await taras.panel.click(/^Take it over/u);
    await taras.panel.hides('is in another open paper');
    await taras.panel.shows('1 of 1');
    expect(await taras.page.locator(`li.line[data-sku="${GALAXY.sku}"]`).count()).toBe(1);
    const kinds = (await stage.office.entries(null, 100)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'draftTakenOver')).toHaveLength(1);
  });

  it('tells her at once who took it, before she presses anything', async () => {
    await olena.panel.shows(`IMEI ${FIRST} was taken over into another open paper: this till, another tab`);
    await olena.panel.shows('0 of 1');
    await olena.page.bringToFront();
    await olena.finish();
    await olena.panel.shows('1 is not scanned yet');
    expect(stage.shop.control.documents).toHaveLength(1);
  });

  it('does not let him pay when she has taken it back behind his back', async () => {
    await olena.panel.click(/^Take it over/u);
    await olena.kept(FIRST);
    await olena.panel.shows('1 of 1');
    await taras.panel.shows(`IMEI ${FIRST} was taken over into another open paper`);
    await taras.page.bringToFront();
    await taras.finish();
    await taras.panel.shows('What to mend');
    await taras.panel.shows('1 is not scanned yet');
    expect(stage.shop.control.documents).toHaveLength(1);
    await taras.panel.click(/^Take it over/u);
    await taras.panel.hides('What to mend');
  });

  it('frees the phone when the customer changes his mind and the line goes', async () => {
    await taras.page.bringToFront();
    await taras.removeLine(GALAXY.sku);
    await taras.panel.hides(FIRST);
    await olena.page.bringToFront();
    await olena.scan(FIRST);
    await olena.panel.shows('1 of 1');
    await olena.kept(FIRST);
    await olena.panel.hides('is in another open paper');
  });

  it('tells him at once that it was sold, who was told before that she has it', async () => {
    await taras.page.bringToFront();
    await taras.scan(FIRST);
    await taras.panel.shows('is in another open paper');
    await olena.page.bringToFront();
    await olena.finish();
    expect(await olena.receipt()).toBe('S-5501');
    await taras.panel.shows(`IMEI ${FIRST} is already sold: receipt S-5501`);
    await taras.panel.hides(/take it over/iu);
  });

  it('lets a sale without fault pass', async () => {
    expect(await olena.page.locator('.slip .serial').innerText()).toBe(FIRST);
    await expect.poll(() => stateOf(stage.office, FIRST)).toBe('sold');
    await expect.poll(() => papersOf(stage.office)).toEqual(['G-118 posted', 'S-5501 posted']);
    expect(await stateOf(stage.office, SECOND)).toBe('inStock');
  });
});
