// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPapersShop, papersOf, showPapers, unitOf } from './papers-room';
import { choose, control, press, type Shown, shows, textOf, type } from './render';
import { imei, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openPapersShop(`papers shelf ${count}`);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const page = () => textOf(document.body);

async function productId(sku: string): Promise<string> {
  return (await shop.ledger.office.products('', null)).rows.find((product) => product.sku === sku)?.id ?? '';
}

describe('a correction', () => {
  test('begins on the page of the unit; a number is never another unit’s, and nobody corrects without a word why', async () => {
    const unit = await unitOf(shop, imei(7));
    shown = showPapers(shop, `#/unit/${unit?.id}`);
    await press('Correct a number');
    await shows('Nothing is edited');
    await press('Correct');
    await shows('Write why this is corrected.');
    await type('Right number', imei(8));
    await shows(`${imei(8)} is the number of another unit`);
    await type('Right number', imei(700));
    await type('Why', 'Wrong label');
    await vi.waitFor(() => expect(page()).not.toContain('another unit'));
    await vi.waitFor(() => expect(page()).not.toContain('Write why'));
    await press('Correct');
    await shows('Correction: done, number CO-1');
    expect((await unitOf(shop, imei(700)))?.id).toBe(unit?.id);
    expect(await unitOf(shop, imei(7))).toBeUndefined();
  });

  test('of a price may be less; of a warranty begins with what the sale gave', async () => {
    const { office } = shop.ledger;
    const unit = await unitOf(shop, imei(2));
    shown = showPapers(shop, `#/unit/${unit?.id}`);
    await press('Correct the purchase price');
    const less = await vi.waitFor(() => {
      const label = [...document.querySelectorAll('label')].find((one) => textOf(one) === 'less');
      return label?.querySelector('input') ?? expect.fail('there is no less');
    });
    const amount = await control<HTMLInputElement>('By how much each, UAH');
    expect(page()).not.toContain('Say what is corrected');
    // Faster than the ledger answers: neither change may swallow the other.
    amount.value = '120.50';
    amount.dispatchEvent(new InputEvent('input', { bubbles: true }));
    less.click();
    await type('Why', 'A discount');
    await vi.waitFor(async () =>
      expect((await papersOf(shop))[0]?.details).toMatchObject({ correction: { minor: -12_050 }, note: 'A discount' }),
    );
    await press('Correct');
    await shows('Correction: done, number CO-1');
    expect((await office.unit(unit?.id ?? ''))?.episodes.at(-1)?.costs).toEqual([{ minor: -12_050, currency: 'UAH' }]);
    await press('See the document');
    await shows(/Purchase price changed by -UAH\s120\.50/u);
    shown.unmount();
    shown = showPapers(shop, `#/unit/${unit?.id}`);
    await press('Correct the warranty');
    expect((await control<HTMLInputElement>('Warranty from')).value).toBe('2026-11-03');
    await type('Last day covered', '2028-01-31');
    await type('Why', 'Promised by the manager');
    await press('Correct');
    await shows('Correction: done, number CO-2');
    expect((await office.unit(unit?.id ?? ''))?.episodes.at(-1)?.warranty).toMatchObject({
      endsOn: '2028-01-31',
      rule: 'entered',
    });
  });
});

describe('a posted document', () => {
  async function open(kind: string, number: string): Promise<void> {
    const { rows } = await shop.ledger.office.documents('posted', null);
    const record = rows.find((row) => row.kind === kind && row.number === number);
    shown = showPapers(shop, `#/document/${record?.id}`);
  }

  test('is voided with a reason, and its units are as they were; the unit’s page says so', async () => {
    await open('sale', '5521');
    await press('Void this document…');
    await shows('1 unit is again as it was before this document.');
    expect(document.querySelector<HTMLButtonElement>('dialog .danger')?.disabled).toBe(true);
    await type('Reason', 'Typed twice');
    await press('Void it');
    await shows('The document is voided; its units are as they were before.');
    await shows('Voided after it was posted');
    const unit = await unitOf(shop, imei(2));
    expect(unit).toMatchObject({ state: 'inStock' });
    shown?.unmount();
    shown = showPapers(shop, `#/unit/${unit?.id}`);
    await shows('Sale 5521Voided');
    expect(page()).not.toContain('Sold to Petro Shevchenko');
  });

  test('on which another paper stands says which', async () => {
    await open('goodsReceipt', '118');
    await press('Void this document…');
    await type('Reason', 'Typed twice');
    await press('Void it');
    await shows('has been on another paper since');
  });

  test('that is undone by its opposite offers no void', async () => {
    const { papers } = shop.ledger;
    const { paper } = await papers.open('transfer', { details: { stage: 'ship', toLocation: 'store' } });
    await papers.scan(paper.id, imei(7), null);
    await papers.post(paper.id);
    await open('transfer', 'TR-1');
    await shows('undone by its opposite');
    await shows('Store room');
    expect(page()).not.toContain('Void this document');
    shown?.unmount();
    shown = showPapers(shop, `#/unit/${(await unitOf(shop, imei(7)))?.id}`);
    await shows('On its way to Store room');
  });
});

describe('a set', () => {
  test('is defined beside its product, and no longer one when its parts are gone', async () => {
    const { office } = shop.ledger;
    shown = showPapers(shop, '#/products');
    await press('Parts of Charger 25 W');
    await shows('What one Charger 25 W is made of');
    await press('Cable USB-C 1 m USB-C-1M');
    await type('How many of Cable USB-C 1 m', '2');
    await press('Save');
    await shows('Charger 25 W is a set now.');
    const id = await productId('CHG-25');
    expect((await office.product(id))?.components).toEqual([{ productId: await productId('USB-C-1M'), quantity: 2 }]);
    await press('Parts of Charger 25 W');
    await press('Leave out Cable USB-C 1 m');
    await press('Save');
    await shows('Charger 25 W is no set.');
    expect(await office.product(id)).not.toHaveProperty('components');
  });
});

describe('locations', () => {
  test('are named, added and chosen in the settings; names, never codes, are shown', async () => {
    const { office } = shop.ledger;
    await office.saveSettings({ locations: [] });
    shown = showPapers(shop, '#/settings');
    await shows('Locations');
    expect([...(await control<HTMLSelectElement>('Location')).options].map(({ text }) => text)).toEqual(['Main shop']);
    await press('Add a location');
    await type('Name of location 2', ' Podil ');
    await press('Save the locations');
    await shows('Saved.');
    const [main, podil] = (await office.settings()).locations;
    expect([main, podil?.name]).toEqual([{ id: 'main', name: '' }, 'Podil']);
    await choose('Location', 'Podil');
    await vi.waitFor(async () => expect((await office.settings()).location).toBe(podil?.id));
    await type('Name of location 1', 'Podil');
    await shows('Two locations have the same name.');
    expect(document.querySelector<HTMLButtonElement>('form:has(.rows) .primary')?.disabled).toBe(true);
  });

  test('a shop with one location is told to add another before it ships', async () => {
    await shop.ledger.office.saveSettings({ locations: [] });
    shown = showPapers(shop);
    await press(/^Ship to another location/u);
    await shows('This shop has only one location.');
  });
});
