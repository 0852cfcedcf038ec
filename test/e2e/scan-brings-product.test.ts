import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRESETS } from '../../core/model/product';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive, sell } from '../tour/errands';
import { GALAXY, STRANGER } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const SOLD = imeiOf('35693803564385');
const ALSO_SOLD = imeiOf('35693803564386');
const CABLE = { sku: 'CABLE-C', name: 'USB-C cable, 1 m', barcode: '4820000200028' };
const CASE = { sku: 'CASE-CLR', name: 'Clear case', barcode: '4820000200011' };
/** Stands on a case and on a cable: the shop tells such serials apart by product. */
const SHARED = 'AB12CD34';

describe('a unit scanned into the POS’s item box', () => {
  /** Each test takes its own: what stands in a cart that was left is still in that cart. */
  const phones = Array.from({ length: 12 }, (_, index) => imeiOf(String(35_693_803_564_400 + index)));
  let taken = 0;
  const next = () => phones[taken++] ?? '';
  let stage: Stage;
  let classic: ClassicClerk;
  let spa: SpaClerk;

  beforeAll(async () => {
    stage = await setStage();
    const { office, tills, browser } = stage;
    await office.saveProductType({ id: 'gadgets', name: 'Gadgets', ...PRESETS.strict });
    for (const { sku } of [CASE, CABLE]) await change(sku, { typeId: 'gadgets' });
    classic = await ClassicClerk.at(await browser.context.newPage(), tills.classic);
    await receive(classic, [...phones, SOLD, ALSO_SOLD]);
    await inState(SOLD, 'inStock');
    for (const { barcode } of [CASE, CABLE]) await receiveOne(barcode);
    for (const phone of [SOLD, ALSO_SOLD]) {
      await sell(classic, phone);
      await inState(phone, 'sold');
    }
    await classic.open('register');
    spa = await SpaClerk.at(await browser.context.newPage(), tills.spa, 'sale');
  });
  afterAll(() => stage.close());

  const inState = (identifier: string, state: string) =>
    until(
      () => stateOf(stage.office, identifier),
      (now) => now === state,
      `${identifier} must be ${state}`,
    );

  async function change(sku: string, more: object): Promise<void> {
    const { rows } = await stage.office.products(sku, null);
    const product = rows.find((one) => one.id === sku);
    if (!product) throw new Error(`no product ${sku}`);
    await stage.office.saveProduct({ ...product, ...more });
  }

  async function receiveOne(barcode: string): Promise<void> {
    const before = (await stage.office.documents('posted', null)).rows.length;
    await classic.open('receiving');
    await classic.item(barcode);
    await classic.party('Dnipro Distribution');
    await classic.otherPaper('INV-2042');
    await classic.scan(SHARED);
    await classic.panel.shows('1 of 1');
    await classic.finish();
    await classic.receipt();
    const posted = async () => (await stage.office.documents('posted', null)).rows.length;
    await until(posted, (count) => count > before, 'the receipt must be posted');
  }

  describe('of the classic till', () => {
    const lines = (sku: string) => classic.page.locator(`tr[data-line][data-sku="${sku}"]`);

    beforeEach(async () => {
      await classic.page.bringToFront();
      // A new session at the server: an empty cart, in the mode for selling.
      await stage.browser.context.clearCookies();
      await classic.open('register');
    });

    it('brings its product into an empty cart and stands on its line', async () => {
      const one = next();
      await classic.scan(one);
      await classic.kept(one);
      await classic.panel.shows('1 of 1');
      expect(await classic.page.locator('tr[data-line]').count()).toBe(1);
      expect(await lines(GALAXY.sku).count()).toBe(1);
    });

    it('brings it beside other lines, and one more where the line is complete', async () => {
      const [one, two] = [next(), next()];
      await classic.untrackedItem('KIT-START');
      await classic.scan(one);
      await classic.kept(one);
      await classic.scan(two);
      await classic.kept(two);
      await classic.panel.shows('2 of 2');
      expect(await lines(GALAXY.sku).count()).toBe(2);
      expect(await lines('KIT-START').count()).toBe(1);
    });

    it('goes to the line that is there already and has room', async () => {
      const one = next();
      await classic.item(GALAXY.barcode);
      await classic.scan(one);
      await classic.kept(one);
      expect(await lines(GALAXY.sku).count()).toBe(1);
    });

    it('comes back on a return', async () => {
      await classic.mode('return');
      await classic.scan(SOLD);
      await classic.kept(SOLD);
      await classic.panel.shows('1 of 1');
    });

    it('is told what stands against it, and the POS is asked for nothing', async () => {
      await classic.scan(SOLD);
      await classic.panel.shows(/is already sold: receipt S-5501/u);
      expect(await classic.page.locator('tr[data-line]').count()).toBe(0);
      expect(await classic.page.inputValue('#item')).toBe('');
    });

    it('that the ledger does not know goes to the POS as it was typed', async () => {
      await classic.scan(STRANGER);
      await classic.page.locator('.banner.error', { hasText: `Item not found: ${STRANGER}` }).waitFor();
      await classic.scan('ab-Cd/12');
      await classic.page.locator('.banner.error', { hasText: 'Item not found: ab-Cd/12' }).waitFor();
    });

    it('is asked about when its serial is that of several products', async () => {
      await classic.scan(SHARED);
      await classic.panel.shows(`Serial ${SHARED} is on several products: `);
      expect(await classic.page.locator('tr[data-line]').count()).toBe(0);
      await classic.item(CASE.barcode);
      await classic.item(CABLE.barcode);
      await classic.scan(SHARED);
      await classic.panel.shows('is on several products');
      await classic.panel.click(/^USB-C cable, 1 m$/u);
      await classic.scan(SHARED);
      const shown = await classic.panel.shows(`${SHARED}: ${CABLE.name}, 1 of 1`);
      expect(shown).toContain('0 of 1');
    });

    it('is told when the POS does not put its product on the paper', async () => {
      const one = next();
      await change(GALAXY.sku, { sku: 'NO-SUCH-ITEM' });
      try {
        await classic.scan(one);
        await classic.page.locator('.banner.error', { hasText: 'NO-SUCH-ITEM' }).waitFor();
        await classic.panel.shows('waiting for the POS');
        await classic.panel.shows(`IMEI ${one} is ${GALAXY.name}, which is not on this paper. Add it first.`);
        await classic.panel.hides('waiting for the POS');
      } finally {
        await change(GALAXY.sku, { sku: GALAXY.sku });
      }
      // The product comes by hand after all; the unit is scanned again, and nothing is on the line twice.
      await classic.item(GALAXY.barcode);
      await classic.panel.shows('0 of 1');
      await classic.scan(one);
      await classic.kept(one);
    });

    it('sells', async () => {
      const one = next();
      await classic.scan(one);
      await classic.kept(one);
      await classic.panel.shows('1 of 1');
      await classic.finish();
      await classic.receipt();
      await inState(one, 'sold');
    });
  });

  describe('of the single-page till', () => {
    const line = (sku: string) => spa.page.locator(`li.line[data-sku="${sku}"]`);
    const quantity = (sku: string) => line(sku).locator('.line-quantity').inputValue();

    beforeEach(async () => {
      await spa.page.bringToFront();
      await spa.open('sale');
      const clear = spa.page.locator('#clear');
      if (await clear.isEnabled()) await clear.click();
      await spa.page.locator('p.empty').waitFor();
    });

    it('brings its product into an empty cart and stands on its line', async () => {
      const one = next();
      await spa.scan(one);
      await spa.panel.shows('1 of 1');
      await spa.panel.shows(one);
      expect(await quantity(GALAXY.sku)).toBe('1');
      expect(await spa.page.inputValue('#search')).toBe('');
    });

    it('brings it beside other lines, and one more where the line is complete', async () => {
      const one = next();
      const third = next();
      await spa.page.click('button.tile[data-sku="KIT-START"]');
      await spa.scan(one);
      await spa.panel.shows('1 of 1');
      await spa.scan(third);
      await spa.panel.shows('2 of 2');
      expect(await quantity(GALAXY.sku)).toBe('2');
      expect(await quantity('KIT-START')).toBe('1');
    });

    it('goes to the line that is there already and has room', async () => {
      const one = next();
      await spa.item(GALAXY.barcode, GALAXY.sku);
      await spa.scan(one);
      await spa.panel.shows('1 of 1');
      expect(await quantity(GALAXY.sku)).toBe('1');
    });

    it('two of them one after the other are both there', async () => {
      const one = next();
      const fourth = next();
      await Promise.all([spa.scan(one), spa.scan(fourth)]);
      await spa.panel.shows('2 of 2');
      expect(await quantity(GALAXY.sku)).toBe('2');
    });

    it('that the ledger does not know goes to the POS as it was typed', async () => {
      await spa.scan(STRANGER);
      await spa.page.locator('#toasts, .toast', { hasText: 'No such item' }).first().waitFor();
      await spa.panel.shows(`IMEI ${STRANGER} is not in the serial ledger, so no product is known for it.`);
      expect(await spa.page.locator('li.line').count()).toBe(0);
    });

    it('comes back on a return', async () => {
      await spa.open('return');
      await spa.scan(ALSO_SOLD);
      await spa.panel.shows('1 of 1');
    });
  });
});
