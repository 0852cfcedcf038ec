import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papersOf, stateOf, unitOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { GALAXY, PIXEL } from '../tour/goods';
import { imeiOf, misread } from '../tour/imei';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const SET = ['imei', 'imei', 'serial'] as const;
/** Labels of one box: two IMEIs and a serial. */
const box = (n: number) => [imeiOf(`3569380356439${n}`), imeiOf(`3569380356449${n}`), `R58M1234${n}`] as const;
const [ONE, TWO, THREE, MARCH] = [box(1), box(2), box(3), box(4)];

describe('2. Phones arrive', () => {
  let stage: Stage;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage({}, SET);
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await aPhoneWasSoldInMarch();
  });
  afterAll(() => stage.close());

  /** Received and sold like any other. */
  async function aPhoneWasSoldInMarch() {
    await clerk.open('receiving');
    await clerk.item(PIXEL.barcode);
    await clerk.party('Lviv Mobile Trade');
    await clerk.otherPaper('INV-9');
    for (const label of MARCH) await clerk.scan(label);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    await clerk.receipt();
    await clerk.open('register');
    await clerk.item(PIXEL.barcode);
    await clerk.scan(MARCH[0]);
    await clerk.panel.shows('1 of 1');
    await clerk.kept(MARCH[0]);
    await clerk.finish();
    await clerk.receipt();
    await until(
      () => stateOf(stage.office, MARCH[2]),
      (state) => state === 'sold',
      'it must be sold',
    );
  }

  it('counts per line while box after box is scanned, and each code goes where it belongs', async () => {
    await clerk.open('receiving');
    await clerk.item(GALAXY.barcode);
    await clerk.quantity(GALAXY.sku, 2);
    await clerk.item(PIXEL.barcode);
    await clerk.party('Dnipro Distribution');
    await clerk.panel.shows('0 of 2');
    for (const label of ONE) await clerk.scan(label);
    const shown = await clerk.panel.shows('1 of 2');
    expect(shown).toContain('0 of 1');
    for (const label of ONE) expect(shown).toContain(label);
  });

  it('says of a label scanned twice where it already is', async () => {
    await clerk.scan(TWO[0]);
    await clerk.panel.shows(TWO[0]);
    await clerk.scan(ONE[1]);
    await clerk.panel.shows(`IMEI ${ONE[1]} is already in this paper, line 1, no. 1`);
  });

  it('refuses an IMEI with a wrong check digit', async () => {
    await clerk.scan(misread(TWO[1]));
    await clerk.panel.shows(`IMEI ${misread(TWO[1])}: one digit is wrong. Scan again.`);
    await clerk.scan(TWO[1]);
    await clerk.scan(TWO[2]);
    await clerk.panel.shows('2 of 2');
  });

  it('keeps the page and says which line lacks one when she saves too early', async () => {
    await clerk.finish();
    await clerk.panel.shows(`${PIXEL.name}: 1 is not scanned yet`);
    expect(stage.shop.control.documents).toHaveLength(2);
    expect(clerk.page.url()).toContain('/classic/receiving');
  });

  it('asks why a phone that we sold is here again', async () => {
    await clerk.scan(MARCH[0]);
    await clerk.panel.shows(/was sold by us: receipt S-5501/u);
    await clerk.finish();
    await clerk.panel.shows('Say why it is back: returned, bought back, or bought again.');
    await clerk.panel.click('Bought back');
    await clerk.panel.hides('What to mend');
    await clerk.panel.shows('1 of 1');
    await clerk.panel.click(/^Remove no\. 1 of Google Pixel 8/u);
    await clerk.panel.shows('0 of 1');
  });

  it('books nothing when the POS’s own server refuses', async () => {
    for (const label of THREE) await clerk.scan(label);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    expect(await clerk.complaint()).toBe('Invoice number is missing');
    await expect.poll(() => papersOf(stage.office)).toEqual(['G-118 posted', 'S-5501 posted', '– voided']);
    expect(await stateOf(stage.office, ONE[0])).not.toBe('inStock');
    expect(stage.shop.control.documents).toHaveLength(2);
    const shown = await clerk.panel.shows('2 of 2');
    expect(shown).toContain('1 of 1');
  });

  it('has all units in stock under the POS’s number, with supplier and cost, once the POS has saved', async () => {
    await clerk.otherPaper('INV-2041');
    await clerk.finish();
    expect(await clerk.receipt()).toBe('G-119');
    const last = async () => (await papersOf(stage.office)).at(-1);
    await expect.poll(last).toBe('G-119 posted');
    for (const label of [...ONE, ...TWO, ...THREE]) expect(await stateOf(stage.office, label)).toBe('inStock');

    const received = (await unitOf(stage.office, ONE[0]))?.episodes.at(-1)?.received;
    expect(received).toMatchObject({ number: 'G-119', price: { minor: 610000, currency: 'UAH' } });
    expect(await stage.office.party(received?.partyId ?? '')).toMatchObject({ name: 'Dnipro Distribution' });
    expect((await stage.office.verify()).intact).toBe(true);
  });
});
