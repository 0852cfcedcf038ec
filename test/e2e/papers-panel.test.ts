import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { openPapersDesk, type PapersDesk } from './papers-desk';

let desk: PapersDesk;

beforeAll(async () => {
  desk = await openPapersDesk('sidepanel.html', 380);
});
afterAll(() => desk.browser.close());
afterEach(() => expect(desk.complaints()).toEqual([]));

describe('papers beside the POS, as narrow as a side panel', () => {
  it('sets a phone aside for a customer, and releases it', async () => {
    const { page } = desk;
    await desk.picture('panel-papers');
    await desk.begin(/^Set aside for a customer/u);
    await desk.scan(imei(8), /Galaxy S24 128 GB black, 1 unit/u);
    await page.getByRole('textbox', { name: 'Customer' }).fill('Olha Melnyk');
    await desk.picture('panel-set-aside');
    await desk.press('Set aside');
    await desk.says('1 unit waits for its customer.');
    expect(await desk.state(imei(8))).toBe('reserved');
    await page.getByRole('link', { name: 'All papers' }).click();
    await desk.says('Olha Melnyk');
    await desk.picture('panel-set-aside-listed');
    await desk.press('Release');
    await desk.dialog().getByRole('button', { name: 'Release' }).click();
    await desk.says('1 unit is free again.');
    expect(await desk.state(imei(8))).toBe('inStock');
  });

  it('writes off a broken phone with the keyboard alone', async () => {
    const { page } = desk;
    await desk.goto('#/papers');
    await desk.tabTo('Write-off');
    await page.keyboard.press('Enter');
    await page.locator('.scan-field input:focus').waitFor();
    await desk.scan(imei(11), /Galaxy S24 128 GB black, 1 unit/u);
    await desk.scan(imei(12), /Galaxy S24 128 GB black, 2 units/u);
    await desk.tabTo('Remove no. 2 of Galaxy S24 128 GB black');
    await page.keyboard.press('Enter');
    await desk.says('1 unit on this paper');
    await desk.tabTo('Write off');
    await page.keyboard.press('Enter');
    await desk.says('Say what happened');
    await page.locator('[data-mark=reason]:focus').waitFor();
    // Radio buttons are one stop; the arrows choose.
    await desk.tabTo('Damaged');
    await page.keyboard.press('Space');
    await page.getByText('Say what happened').waitFor({ state: 'detached' });
    await desk.tabTo('Write off');
    await page.keyboard.press('Enter');
    await desk.says('Write-off: done, number WO-1');
    expect(await desk.state(imei(11))).toBe('writtenOff');
    expect(await desk.state(imei(12))).toBe('inStock');
  });

  it('counts the shop in two sessions; a reload loses nothing; the result says what is missing and what is too many', async () => {
    const { page, office } = desk;
    await office.saveManager('Halyna', '2468');
    await desk.begin(/^Stock count/u);
    await desk.scan(imei(6), /2 units|1 unit/u);
    await desk.scan(imei(2), /is here, but was sold: receipt 5521/u);
    await desk.scan('NOBODY-1', /is here, but was never received/u);
    await desk.picture('panel-count');
    await page.reload();
    await desk.says('2 units on this paper');
    await desk.says('1 stranger');
    await page.locator('.scan-field input:focus').waitFor();
    await desk.scan(imei(40), `${imei(40)}: Pixel 9 256 GB, 1 unit`);
    await desk.press('See the result');
    await desk.says('1 sold, but here');
    await desk.says(/^\d+ missing$/u);
    await desk.picture('panel-count-result');
    await page.getByRole('radio', { name: /^Recorded as lost/u }).check({ force: true });
    await desk.press('Post the count');
    await desk.dialog().getByLabel('PIN of a manager').fill('1111');
    await page.keyboard.press('Enter');
    await desk.says('This PIN is nobody’s.');
    await desk.dialog().getByLabel('PIN of a manager').fill('2468');
    await page.keyboard.press('Enter');
    await desk.says('Stock count: done, number SC-1');
    expect(await desk.state(imei(10))).toBe('lost');
    expect(await desk.state(imei(6))).toBe('inStock');
    expect(await desk.state(imei(2))).toBe('sold');
  });

  it('lets a manager pass over what the shop allows, with her PIN and a reason', async () => {
    const { page, office } = desk;
    await office.saveSettings({ overridable: ['SR4'] });
    await desk.begin(/^Return to supplier/u);
    await desk.scan(imei(40), /Pixel 9 256 GB, 1 unit/u);
    await page.getByRole('radio', { name: 'Unsold' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Supplier' }).fill('Somebody Else');
    await desk.says(/came from another supplier/u);
    await desk.press('Let it pass (manager)…');
    await desk.dialog().getByRole('textbox', { name: 'Reason' }).fill('The firm was renamed');
    await desk.dialog().getByLabel('PIN of a manager').fill('2468');
    await desk.picture('panel-override');
    await desk.dialog().getByRole('button', { name: 'Let it pass' }).click();
    await desk.says('Let pass, on record. Now post the paper.');
    await desk.press('Post the return');
    await desk.says('Return to supplier: done, number SR-1');
    const [paper] = (await office.documentsOfKind('supplierReturn', null)).rows;
    const [opened] = (await office.document(paper?.id ?? ''))?.entries ?? [];
    expect(opened).toMatchObject({ override: { by: 'Halyna', reason: 'The firm was renamed', rules: ['SR4'] } });
  });

  it('speaks Ukrainian in the dark, down to 320 pixels, and nothing is wider than the panel', async () => {
    const { page, office } = desk;
    await page.emulateMedia({ colorScheme: 'dark' });
    await office.saveSettings({ language: 'uk' });
    await page.setViewportSize({ width: 320, height: 800 });
    await desk.goto('#/papers');
    await desk.says('Почати документ');
    await desk.picture('panel-papers-uk');
    for (const sort of [/^Відправити в інше місце/u, /^Інвентаризація/u, /^Повернення постачальнику/u, /^Викуп/u]) {
      await desk.begin(sort);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, String(sort)).toBeLessThanOrEqual(0);
    }
    await desk.scan(imei(2), /Galaxy S24 128 GB black, 1 одиниця/u);
    await desk.picture('panel-buy-back-uk');
  });
});
