import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningShop, startShop } from '../shop/start-shop';
import { ClassicClerk } from '../tour/classic-clerk';
import { FIRST, GALAXY } from '../tour/goods';
import { type Extended, launchWithExtension } from './launch';
import { officeIn } from './office';

/** The browser here grants the site beforehand: without a screen nobody can answer its question. All else is the manager's own clicks. */
describe('1. Monday, set-up', () => {
  let shop: RunningShop;
  let browser: Extended;
  let manager: Page;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    shop = await startShop();
    browser = await launchWithExtension();
    const till = await browser.context.newPage();
    await till.goto(`${shop.url}/classic/register`);
    // What the toolbar button opens when it is clicked on the POS.
    manager = await browser.openManager(`#origin=${encodeURIComponent(shop.url)}`);
  });
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });

  const press = (name: string) => manager.getByRole('button', { name, exact: true }).click();

  it('asks first what the shop and the till are called', async () => {
    await manager.getByRole('heading', { name: 'Welcome. What is your shop called?' }).waitFor();
    await manager.getByRole('textbox', { name: 'Shop' }).fill('Kyiv Mobile');
    await manager.getByRole('textbox', { name: 'This till' }).fill('Till 1');
    await press('Continue');
    await manager.getByRole('heading', { name: 'Where is your POS?' }).waitFor();
  });

  it('knows the site from which it was opened, and is allowed there by a click', async () => {
    expect(await manager.getByRole('textbox', { name: 'Address of the POS' }).inputValue()).toBe(shop.url);
    await manager.getByRole('radio', { name: /^Demo shop, classic till/u }).check();
    await press(`Use on ${new URL(shop.url).host}`);
    await manager.getByText(`SerialGate is allowed on ${shop.url}.`).waitFor();
    await press('Continue');
  });

  it('sets phones to strict with IMEI and 12 months, and accessories to none', async () => {
    await manager.getByRole('heading', { name: 'What do you track?' }).waitFor();
    await press('Finish');
    await manager.getByText('SerialGate is on watch.').waitFor();
    const office = await officeIn(manager);
    expect(await office.settings()).toMatchObject({ shopName: 'Kyiv Mobile', registerName: 'Till 1', ready: true });
    const types = await office.productTypes();
    expect(types.find(({ name }) => name === 'Phones')).toMatchObject({
      capture: 'required',
      verify: 'refuse',
      identifiers: ['imei'],
      warranty: { length: 12, unit: 'months' },
    });
    expect(types.find(({ name }) => name === 'Accessories')).toMatchObject({ capture: 'off', verify: 'off' });
  });

  it('shows a quiet mark at the till: on watch', async () => {
    const till = await browser.context.newPage();
    clerk = await ClassicClerk.at(till, `${shop.url}/classic`);
    await clerk.open('register');
    expect((await clerk.panel.shows('on watch')).trim()).toBe('on watch');
  });

  it('lists a product that the till meets, and asks for its IMEI once the manager has said that it is a phone', async () => {
    await clerk.untrackedItem(GALAXY.barcode);
    await clerk.panel.shows('on watch');
    await manager.bringToFront();
    await manager.getByRole('link', { name: /^Products/u }).click();
    await manager.getByRole('combobox', { name: `Product type of ${GALAXY.name}` }).selectOption({ label: 'Phones' });
    await clerk.page.bringToFront();
    await clerk.page.reload();
    await clerk.panel.shows('0 of 1');
    await clerk.finish();
    await clerk.panel.shows(`${GALAXY.name}: 1 is not scanned yet`);
    expect(shop.control.documents).toHaveLength(0);
  });

  it('refuses a phone that never came in by a goods receipt', async () => {
    await clerk.scan(FIRST);
    await clerk.panel.shows(`IMEI ${FIRST} was never received. Receive it first, or use another unit.`);
  });
});
