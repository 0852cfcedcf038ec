import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { openPapersDesk, type PapersDesk } from './papers-desk';

let desk: PapersDesk;

beforeAll(async () => {
  desk = await openPapersDesk('manager.html', 1280);
});
afterAll(() => desk.browser.close());
afterEach(() => expect(desk.complaints()).toEqual([]));

async function productId(sku: string): Promise<string> {
  const { rows } = await desk.office.products('', null);
  return rows.find((product) => product.sku === sku)?.id ?? '';
}

describe('papers that bring units in or change what is known of them, on the manager page', () => {
  it('enters what lay in the shop before, from a pasted list, with its cost', async () => {
    const { page } = desk;
    await desk.begin(/^Opening balance: in stock/u);
    await desk.scan(imei(700), 'is new. Which product is it?');
    await page.getByRole('searchbox').fill('pixel');
    await desk.press(/Pixel 9 256 GB/u);
    await desk.says(`${imei(700)}: Pixel 9 256 GB, 0 units`);
    const codes = [imei(900_700), 'OLD-1', imei(701), imei(900_701), 'OLD-2', '3.56938E+14'];
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      const field = document.querySelector('.scan-field input');
      field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, codes.join('\n'));
    await desk.says('5 of 6 are on the paper.');
    await desk.says(/was cut short by a spreadsheet/u);
    await page.getByRole('textbox', { name: 'Paid for one, UAH' }).fill('20,1,00');
    await desk.says('This is not an amount of money.');
    await page.getByRole('textbox', { name: 'Paid for one, UAH' }).fill('20100.50');
    await desk.picture('opening-stock');
    await desk.press('Enter into stock');
    await desk.says('2 units are in stock at Khreshchatyk.');
    const { rows } = await desk.office.units({ part: 'OLD-2', productId: null, state: null }, null);
    expect(rows).toMatchObject([
      { state: 'inStock', episodes: [{ received: { number: 'OB-1', price: { minor: 2_010_050 } } }] },
    ]);
  });

  it('enters what was sold before, so that its warranty runs', async () => {
    const { page } = desk;
    await desk.begin(/^Opening balance: sold before/u);
    await desk.press('Choose a product');
    await page.getByRole('searchbox').fill('watch');
    await page.keyboard.press('Enter');
    await desk.says('New numbers go here.');
    await desk.scan('WATCH-OLD', 'WATCH-OLD: Galaxy Watch 7, 1 unit');
    await page.getByLabel('Day of sale').fill('2026-06-15');
    await page.getByRole('textbox', { name: 'Sales receipt' }).fill('4410');
    await desk.picture('opening-sold');
    await desk.press('Enter as sold');
    await desk.says('1 unit is on record as sold.');
    expect(await desk.state('WATCH-OLD')).toBe('sold');
  });

  it('buys back a unit that was sold, and one that nobody knows', async () => {
    const { page } = desk;
    await desk.begin(/^Buy back/u);
    await page.getByRole('textbox', { name: 'Seller' }).fill('Petro Shevchenko');
    await page.getByRole('textbox', { name: 'Phone or address' }).fill('050 123 45 67');
    await page.getByRole('radio', { name: 'Stock' }).check({ force: true });
    await page.getByRole('heading', { level: 1 }).click();
    await desk.scan(imei(2), `${imei(2)}: Galaxy S24 128 GB black, 1 unit`);
    await page.getByRole('textbox', { name: 'Paid for one, UAH' }).fill('9000');
    await page.getByRole('heading', { level: 1 }).click();
    await desk.press('Choose a product');
    await page.getByRole('searchbox').fill('galaxy watch');
    await desk.press(/Galaxy Watch 7/u);
    await desk.says('New numbers go here.');
    await desk.scan('STRANGE-WATCH', 'STRANGE-WATCH: Galaxy Watch 7, 1 unit');
    await desk.picture('buy-back');
    await desk.press('Post the buy-back');
    await desk.says('Buy back: done, number BB-1');
    expect(await desk.state(imei(2))).toBe('inStock');
    expect(await desk.state('STRANGE-WATCH')).toBe('inStock');
  });

  it('puts a set together that was said to be one, and takes it apart again', async () => {
    const { page, office } = desk;
    await office.saveProduct({ id: 'kit', name: 'Starter kit', sku: 'KIT-1', typeId: 'sets', refs: ['sku:KIT-1'] });
    await desk.goto('#/products');
    await desk.press('Parts of Starter kit');
    for (const part of ['galaxy s24 128', 'case for']) {
      await desk.dialog().getByRole('searchbox').fill(part);
      await page.keyboard.press('Enter');
    }
    await desk.dialog().getByRole('spinbutton', { name: 'How many of Case for Galaxy S24, clear' }).waitFor();
    await desk.picture('kit');
    await desk.dialog().getByRole('button', { name: 'Save' }).click();
    await desk.says('Set of 2 parts');
    await desk.begin(/^Put a set together/u);
    await desk.press(/Starter kit/u);
    await desk.says('Not scanned, because not tracked: Case for Galaxy S24, clear');
    await desk.says('0 of 1');
    await desk.scan(imei(10), `${imei(10)}: Galaxy S24 128 GB black, 1 of 1`);
    await desk.scan('SET-0001', 'SET-0001: Starter kit, 1 of 1');
    await desk.picture('assembly');
    await desk.press('Put together');
    await desk.says('Put a set together: done, number AS-1');
    expect(await desk.state(imei(10))).toBe('assembled');
    await desk.begin(/^Take a set apart/u);
    await desk.scan('SET-0001', 'Parts of this set');
    await desk.picture('disassembly');
    await desk.press('All parts are here');
    await desk.says('1 of 1 are on the paper.');
    await desk.press('Take apart');
    await desk.says('Take a set apart: done, number DI-1');
    expect(await desk.state(imei(10))).toBe('inStock');
    expect(await productId('KIT-1')).toBe('kit');
  });

  it('corrects a wrong number from the page of the unit, and keeps the wrong one on record', async () => {
    const { page, office } = desk;
    const [unit] = (await office.units({ part: imei(11), productId: null, state: null }, null)).rows;
    await desk.goto(`#/unit/${unit?.id}`);
    await desk.press('Correct a number');
    await page.getByRole('textbox', { name: 'Right number' }).fill('356938030000000');
    await desk.says('is not a well-formed number');
    await page.getByRole('textbox', { name: 'Right number' }).fill(imei(999));
    await page.getByRole('textbox', { name: 'Why' }).fill('Read from the wrong box');
    await page.getByText(/well-formed/u).waitFor({ state: 'detached' });
    await desk.picture('correction');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await desk.says('Correction: done, number CO-1');
    expect(await desk.state(imei(999))).toBe('inStock');
    expect(await desk.state(imei(11))).toBeUndefined();
    await page.getByRole('link', { name: 'See the document' }).click();
    await desk.says(`${imei(11)} became ${imei(999)}`);
    await desk.goto(`#/unit/${unit?.id}`);
    await desk.press('Correct the purchase price');
    await page.getByRole('textbox', { name: 'By how much each, UAH' }).fill('350');
    await page.getByRole('textbox', { name: 'Why' }).fill('Freight');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await desk.says('Correction: done, number CO-2');
    expect((await office.unit(unit?.id ?? ''))?.episodes.at(-1)?.costs).toMatchObject([{ minor: 35_000 }]);
  });
});
