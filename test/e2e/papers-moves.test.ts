import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { openPapersDesk, type PapersDesk } from './papers-desk';

let desk: PapersDesk;

beforeAll(async () => {
  desk = await openPapersDesk('manager.html', 1280);
});
afterAll(() => desk.browser.close());
afterEach(() => expect(desk.complaints()).toEqual([]));

describe('the side panel', () => {
  it('opens from the list of papers at a click', async () => {
    const { page, browser } = desk;
    await desk.press('Open beside the POS');
    const session = await browser.context.browser()?.newBrowserCDPSession();
    const addresses = async () => (await session?.send('Target.getTargets'))?.targetInfos.map(({ url }) => url);
    await expect.poll(addresses).toContain(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    await session?.detach();
    expect(await page.locator('.trouble').count()).toBe(0);
  });
});

describe('papers that move units, on the manager page', () => {
  it('ships to another location, with the keyboard and a scanner alone', async () => {
    const { page } = desk;
    await desk.picture('papers');
    await desk.begin(/^Ship to another location/u);
    await desk.scan(imei(6), /Galaxy S24 128 GB black, 1 unit/u);
    await desk.scan(imei(7), /Galaxy S24 128 GB black, 2 units/u);
    await desk.scan(imei(2), /cannot be moved, it is sold/u);
    await desk.scan('NOBODY77', /Serial NOBODY77 was never received/u);
    await desk.press(/^Remove no\. 3/u);
    await page
      .getByText(/it is sold/u)
      .first()
      .waitFor({ state: 'detached' });
    await desk.press('Ship');
    await desk.says('Say where the units go: to another location than “Khreshchatyk”.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).toBe('reason');
    await desk.picture('ship-refused');
    await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Store room' });
    await page.getByText(/Say where/u).waitFor({ state: 'detached' });
    await desk.press('Ship');
    await desk.says('Ship to another location: done, number TR-1');
    await desk.says('2 units are on their way to Store room.');
    await desk.picture('ship-posted');
    expect(await desk.state(imei(6))).toBe('inTransit');
  });

  it('receives a part of it where it goes, and the rest stays on its way; takes that back where it came from', async () => {
    const { page, office } = desk;
    await office.saveSettings({ location: 'store' });
    await desk.goto('#/papers');
    await desk.says('TR-1: Khreshchatyk to Store room');
    await desk.picture('on-the-way');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'TR-1' })
      .getByRole('button', { name: 'Receive a shipment' })
      .click();
    await desk.says('0 of 2');
    await desk.scan(imei(6), '1 of 2');
    await desk.picture('receive');
    await desk.press('Receive');
    await desk.says('1 unit is in stock at Store room.');
    expect(await desk.state(imei(6))).toBe('inStock');
    await office.saveSettings({ location: 'main' });
    await desk.goto('#/papers');
    await desk.says('1 unit on its way');
    await desk.press('Cancel a shipment');
    await desk.press('Take all of it back');
    await desk.says('1 of 1 are on the paper.');
    await desk.press('Take back into stock');
    await desk.says('1 unit is back in stock at Khreshchatyk.');
    expect(await desk.state(imei(7))).toBe('inStock');
  });

  it('sends a defective unit back to its supplier', async () => {
    const { page } = desk;
    await desk.begin(/^Return to supplier/u);
    await desk.scan(imei(8), /Galaxy S24 128 GB black, 1 unit/u);
    await desk.press('Post the return');
    await desk.says('Say why the units go back to the supplier');
    await page.getByRole('radio', { name: 'Defective' }).check({ force: true });
    await desk.press('It came from Mobile Trade LLC: take that');
    await desk.picture('supplier-return');
    await desk.press('Post the return');
    await desk.says('Return to supplier: done, number SR-1');
    expect(await desk.state(imei(8))).toBe('returnedToSupplier');
    await page.getByRole('link', { name: 'See the document' }).click();
    await desk.says('Mobile Trade LLC');
    await desk.says('Defective');
    await desk.picture('supplier-return-document');
  });

  it('writes off a stolen unit that nobody can scan, and a manager voids it when it turns up', async () => {
    const { page } = desk;
    await desk.begin(/^Write-off/u);
    await page.getByRole('radio', { name: 'Stolen' }).check({ force: true });
    await desk.press('Pick from stock');
    await page.getByRole('searchbox', { name: 'Part of a serial number or IMEI' }).fill(imei(9).slice(-5));
    await page.keyboard.press('Enter');
    await desk.says(/Galaxy S24 128 GB black, 1 unit/u);
    await page.getByRole('textbox', { name: 'Note' }).fill('Gone with the shop window');
    await desk.picture('write-off');
    await desk.press('Write off');
    await desk.says('Write-off: done, number WO-1');
    expect(await desk.state(imei(9))).toBe('lost');
    await page.getByRole('link', { name: 'See the document' }).click();
    await desk.says('Gone with the shop window');
    await desk.press('Void this document…');
    await desk.dialog().getByRole('textbox', { name: 'Reason' }).fill('It lay under the shelf');
    await desk.picture('void');
    await desk.dialog().getByRole('button', { name: 'Void it' }).click();
    await desk.says('The document is voided; its units are as they were before.');
    expect(await desk.state(imei(9))).toBe('inStock');
  });
});
