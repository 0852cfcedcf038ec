import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRESETS } from '../../core/model/product';
import { holdLedger } from '../gate/slow-ledger';
import { type Scanner, scannerAt } from '../till/browser/scanner';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { GALAXY } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { scanAtOnce } from '../tour/scanner';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const CASE = '4820000200011';
const SERIAL = 'C02XK1FYJGH5';
const CUT = 'Incomplete: a part of this scan may be missing';

describe('a scan that comes at the wrong moment', () => {
  const phones = Array.from({ length: 12 }, (_, index) => imeiOf(String(35_693_803_564_400 + index)));
  let taken = 0;
  const next = () => phones[taken++] ?? '';
  let stage: Stage;
  let classic: ClassicClerk;
  let scanner: Scanner;

  beforeAll(async () => {
    stage = await setStage();
    await stage.office.saveProductType({ id: 'gadgets', name: 'Gadgets', ...PRESETS.strict });
    const { rows } = await stage.office.products('CASE-CLR', null);
    for (const product of rows) await stage.office.saveProduct({ ...product, typeId: 'gadgets' });
    const page = await stage.browser.context.newPage();
    scanner = await scannerAt(page);
    classic = await ClassicClerk.at(page, stage.tills.classic);
    await receive(classic, phones);
    await until(
      () => stateOf(stage.office, phones[0] ?? ''),
      (state) => state === 'inStock',
      'they must be in stock',
    );
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await classic.page.bringToFront();
    await stage.browser.context.clearCookies();
  });

  const painted = (page: Page) =>
    page
      .waitForFunction(() => {
        const [paint] = performance.getEntriesByType('paint');
        return paint && performance.timeOrigin + paint.startTime;
      })
      .then((found) => found.jsonValue() as Promise<number>);

  describe('before the ledger has said anything of the page', () => {
    it('waits for its line, in order with the next one', async () => {
      const [one, two] = [next(), next()];
      await classic.open('register');
      await classic.item(GALAXY.barcode);
      await classic.item(GALAXY.barcode);
      const letGo = await holdLedger(stage.manager);
      await classic.page.goto(`${stage.tills.classic}/register`);
      await painted(classic.page);
      await classic.page.click('#item');
      await scanAtOnce(classic.page, one);
      await scanAtOnce(classic.page, two);
      expect(await classic.page.inputValue('#item')).toBe('');
      await letGo();
      await classic.page.locator(`tr[data-line] >> nth=1 >> [name=serial][value="${two}"]`).waitFor();
      expect(await classic.page.locator('[name=serial]').first().getAttribute('value')).toBe(one);
      await classic.panel.shows('2 of 2');
      expect(await classic.page.locator('.banner.error').count()).toBe(0);
    });

    it('goes to the POS as typed when it is nobody’s', async () => {
      await classic.open('register');
      await classic.item(GALAXY.barcode);
      await classic.scan(next());
      await classic.panel.shows('1 of 1');
      await classic.page.locator('[name=serial][value]:not([value=""])').waitFor();
      const letGo = await holdLedger(stage.manager);
      await classic.page.goto(`${stage.tills.classic}/register`);
      const at = await painted(classic.page);
      await classic.page.click('#item');
      await scanner.type('ab-Cd/12', 3, { start: at + 400 });
      expect(await classic.page.inputValue('#item')).toBe('');
      await letGo();
      await classic.page.locator('.banner.error', { hasText: 'Item not found: ab-Cd/12' }).waitFor();
    });

    it('waits on a page that draws its lines by itself, too', async () => {
      const one = next();
      const spa = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
      const letGo = await holdLedger(stage.manager);
      await spa.page.bringToFront();
      await spa.page.click(`button.tile[data-sku="${GALAXY.sku}"]`);
      await spa.page.click('#search');
      await scanAtOnce(spa.page, one);
      await spa.page.locator('.toast').waitFor({ state: 'detached' });
      await letGo();
      await spa.panel.shows('1 of 1');
      await spa.panel.shows(one);
      await spa.page.close();
    });
  });

  describe('while the page comes anew', () => {
    it('is never taken without its beginning: the clerk is told to scan it again', async () => {
      await classic.open('receiving');
      await classic.item(CASE);
      await classic.panel.shows('0 of 1');
      await classic.page.click('#item');
      await scanner.type(SERIAL.slice(0, 4), 3, { end: [] });
      await classic.page.goto(`${stage.tills.classic}/receiving`);
      const at = await painted(classic.page);
      await classic.page.click('#item');
      await scanner.type(SERIAL.slice(4), 3, { start: at + 40 });
      await classic.panel.shows(CUT);
      await classic.panel.shows('0 of 1');
      expect(await classic.page.inputValue('#item')).toBe('');
      await classic.scan(SERIAL);
      await classic.panel.shows('1 of 1');
      await classic.panel.hides(CUT);
      await classic.panel.shows(SERIAL);
    });

    it('does not reach the POS without its beginning, however little is left of it', async () => {
      await classic.open('register');
      await classic.page.reload();
      const at = await painted(classic.page);
      await classic.page.click('#item');
      // “15” would be a Galaxy A15 to the POS.
      await scanner.type('15', 3, { start: at + 40 });
      await classic.panel.shows(CUT);
      expect(await classic.page.locator('tr[data-line]').count()).toBe(0);
    });

    it('is told of when only its beginning was heard', async () => {
      await classic.open('receiving');
      await classic.item(CASE);
      await classic.panel.shows('0 of 1');
      await classic.page.click('#item');
      await Promise.all([
        // On the scanner's clock it is still typing when the page goes, however slow this machine is.
        scanner.type(SERIAL.slice(0, 6), 3, { end: [], start: Date.now() + 3_000 }),
        classic.page.evaluate(() => location.assign('/classic/receiving')),
      ]);
      await classic.panel.shows(CUT);
    });

    it('is taken up by the next page when it came whole', async () => {
      const one = next();
      await classic.open('register');
      const slow = stage.shop.control.slowNext('/classic/register/add');
      await classic.page.click('#item');
      await scanner.type(GALAXY.barcode, 3);
      await slow.reached;
      await scanner.type(one, 3);
      slow.release();
      await classic.kept(one);
      await classic.panel.shows('1 of 1');
      expect(await classic.page.locator('tr[data-line]').count()).toBe(1);
    });

    it('waits over the receipt for the next customer’s paper', async () => {
      const [one, two] = [next(), next()];
      await classic.open('register');
      await classic.scan(one);
      await classic.kept(one);
      await classic.panel.shows('1 of 1');
      const slow = stage.shop.control.slowNext('/classic/register/finish');
      await classic.finish();
      await slow.reached;
      await scanner.type(two, 3);
      slow.release();
      await classic.receipt();
      await until(
        () => stateOf(stage.office, one),
        (state) => state === 'sold',
        'the first must be sold',
      );
      await classic.page.click('.after .btn.primary');
      await classic.kept(two);
      expect(await classic.page.locator('tr[data-line]').count()).toBe(1);
    });
  });
});
