import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { GALAXY } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const CHANGED = 'This paper was changed on another page';
const CABLE = '4820000200028';

describe('two pages that show one cart of the server', () => {
  const phones = Array.from({ length: 6 }, (_, index) => imeiOf(String(35_693_803_564_400 + index)));
  let taken = 0;
  let stage: Stage;
  let old: ClassicClerk;
  let other: ClassicClerk;
  let before: number;

  beforeAll(async () => {
    stage = await setStage();
    const { browser, tills, office } = stage;
    old = await ClassicClerk.at(await browser.context.newPage(), tills.classic);
    await receive(old, phones);
    await until(
      () => stateOf(office, phones[0] ?? ''),
      (state) => state === 'inStock',
      'they must be in stock',
    );
    other = await ClassicClerk.at(await browser.context.newPage(), tills.classic);
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    // A new session at the server: an empty cart, in the mode for selling.
    await stage.browser.context.clearCookies();
    before = stage.shop.control.documents.length;
    await old.page.bringToFront();
    await old.open('register');
  });

  /** One phone, scanned, on the first page. */
  async function ready(): Promise<string> {
    const phone = phones[taken++] ?? '';
    await old.item(GALAXY.barcode);
    await old.scan(phone);
    await old.kept(phone);
    await old.panel.shows('1 of 1');
    return phone;
  }

  async function refusesToPay(): Promise<void> {
    await old.page.bringToFront();
    await old.finish();
    await old.panel.shows('Not submitted');
    await old.panel.shows(CHANGED);
    expect(stage.shop.control.documents).toHaveLength(before);
  }

  it('the older is told at once of a line that came in the other, and does not pay for it', async () => {
    await ready();
    await other.page.bringToFront();
    await other.open('register');
    await other.item(GALAXY.barcode);
    await old.panel.shows(CHANGED);
    await refusesToPay();
    await old.page.goto(`${stage.tills.classic}/register`);
    await old.panel.shows('1 of 2');
    await old.panel.hides(CHANGED);
    await old.finish();
    await old.panel.shows('1 is not scanned yet');
    expect(stage.shop.control.documents).toHaveLength(before);
  });

  it('the older does not pay when the other made a return of the sale', async () => {
    await ready();
    await other.page.bringToFront();
    await other.open('register');
    await other.mode('return');
    await refusesToPay();
  });

  it('the older does not pay when it shows nothing to scan, but the other does', async () => {
    await old.untrackedItem(CABLE);
    await other.page.bringToFront();
    await other.open('register');
    await other.item(GALAXY.barcode);
    await old.panel.shows(CHANGED);
    await refusesToPay();
  });

  it('the older pays when both show the same', async () => {
    const phone = await ready();
    await other.page.bringToFront();
    await other.open('register');
    await other.panel.shows('1 of 1');
    await old.page.bringToFront();
    await old.finish();
    await old.receipt();
    await until(
      () => stateOf(stage.office, phone),
      (state) => state === 'sold',
      'it must be sold',
    );
  });
});
