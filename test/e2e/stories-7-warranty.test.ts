import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { openPapersDesk, type PapersDesk } from './papers-desk';
import { type RepairCounter, repairCounter } from './repair-counter';

const STRANGER = imei(777);
let desk: PapersDesk;
let counter: RepairCounter;

beforeAll(async () => {
  desk = await openPapersDesk('manager.html', 1280);
  counter = repairCounter(desk);
  await desk.office.saveSettings({ repairTerms: 'Kept for 60 days.\nPlease save your data yourself.' });
});
afterAll(() => desk.browser.close());
afterEach(() => expect(desk.complaints()).toEqual([]));

async function sell(n: number, receipt: string): Promise<void> {
  await desk.begin(/^Set aside for a customer/u);
  await desk.scan(imei(n), /Galaxy S24 128 GB black, 1 unit/u);
  await counter.field('Customer').fill('Olha Melnyk');
  await desk.press('Set aside');
  await desk.says('1 unit waits for its customer.');
  await desk.goto('#/papers');
  await desk.press('Hand over…');
  await counter.field('Number of the sales receipt').fill(receipt);
  await desk.press('It is sold');
  await desk.says('1 unit is sold.');
}

describe('story 7: a unit comes back broken', () => {
  it('is known at one scan: bought here, covered, never repaired; the intake is booked and no money moves', async () => {
    await sell(6, '6001');
    const episodes = (await counter.unit(imei(6)))?.episodes;
    await desk.begin(/^Take in for repair/u);
    await desk.scan(imei(6), /^In warranty: 36\d days left/u);
    await desk.says(/^Bought here on .*, receipt 6001\. Customer: Olha Melnyk\.$/u);
    await desk.says('No earlier repairs here.');
    await desk.press('Take in');
    await desk.says('Write what is wrong with the unit.');
    await desk.picture('repair-refused');
    await counter.field('What is wrong').fill('Screen is dark since Sunday, says Olha Melnyk');
    await counter.field('What came with it').fill('charger, box');
    await desk.press('Olha Melnyk bought it: take that');
    await counter.field('Phone or address').fill('+380 67 111 22 33');
    await desk.page.getByText('Write what is wrong').waitFor({ state: 'detached' });
    await desk.picture('repair-intake');
    await desk.press('Take in');
    await desk.says('Take in for repair: done, number RE-1');
    await desk.picture('repair-posted');
    expect(await counter.unit(imei(6))).toMatchObject({
      state: 'inRepair',
      repair: { stage: 'intake', from: 'sold' },
      episodes,
    });
    const entries = JSON.stringify(await desk.office.entries(null, 1000));
    expect(entries).toContain('Screen is dark since Sunday, says …');
    expect(entries).not.toMatch(/Olha|\+380/u);
  });

  it('prints the receipt of the intake on A4, A5 and a roll of 80 mm: one page each, with all that it must say', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Print the intake receipt' }).click();
    await page.getByRole('article', { name: 'Repair receipt RE-1' }).waitFor();
    await desk.picture('repair-receipt');
    const sizes = { A4: [210, 297], A5: [148, 210], '80 mm roll': [80, null] } as const;
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await page.getByRole('radio', { name: size }).check({ force: true });
      await page.locator(`.sheets[data-size="${size === '80 mm roll' ? 'roll80' : size}"]`).waitFor();
      const printed = await counter.print(`repair-receipt-${size}`);
      expect(printed.pages, size).toHaveLength(1);
      expect(printed.pages[0]?.width, size).toBe(width);
      if (height === null) expect(printed.pages[0]?.height).toBeLessThan(300);
      else expect(printed.pages[0]?.height, size).toBe(height);
      for (const text of [
        'Kyiv Mobile',
        'Khreshchatyk',
        'Repair receipt RE-1',
        'Galaxy S24 128 GB black',
        imei(6),
        'Screen is dark since Sunday',
        'charger, box',
        'Olha Melnyk',
        '+380 67 111 22 33',
        'Please save your data yourself.',
      ])
        expect(printed.text, size).toContain(text);
      expect(printed.text).not.toContain('Settings');
    }
    const at = (await desk.office.documentsOfKind('repair', null)).rows[0]?.openedAt ?? '';
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(
      new Date(at),
    );
    expect((await counter.print('repair-receipt-roll')).text).toContain(day);
  });

  it('takes in a stranger’s phone of a make that the shop never sold, and marks it as such', async () => {
    const { page } = desk;
    await desk.begin(/^Take in for repair/u);
    await desk.scan(STRANGER, `${STRANGER} is new. Which product is it?`);
    await desk.press('None of these: name it');
    await counter.field('What it is').fill('Nokia 3310');
    await page.getByRole('combobox', { name: 'Product type' }).selectOption({ label: 'Phones' });
    await desk.press('Take this product');
    await desk.says('Not bought here: a customer’s own.');
    await desk.says(`${STRANGER}: Nokia 3310, 1 unit`);
    await counter.field('What is wrong').fill('Does not charge');
    await counter.field('Customer').fill('Taras Bondar');
    await desk.picture('repair-foreign');
    await desk.press('Take in');
    await desk.says('Take in for repair: done, number RE-2');
    expect(await counter.unit(STRANGER)).toMatchObject({
      state: 'inRepair',
      repair: { from: 'foreign' },
      episodes: [],
    });
  });

  it('stands on the board; the next step is a key away, and the focus stays with the card', async () => {
    const { page } = desk;
    await desk.goto('#/repairs');
    await counter.card('Taken in', 'RE-1').waitFor();
    expect(await counter.card('Taken in', 'RE-2').getByText('Not bought here').count()).toBe(1);
    expect(
      await counter
        .card('Taken in', 'RE-1')
        .getByText(/^In warranty/u)
        .count(),
    ).toBe(1);
    await desk.picture('repairs-board');
    await page.keyboard.press('/');
    await page.keyboard.type('nokia');
    await counter.card('Taken in', 'RE-1').waitFor({ state: 'detached' });
    await page.keyboard.type(' 3311');
    await desk.says('Nothing in repair has “nokia 3311”');
    await page.getByRole('searchbox').fill('');
    await desk.tabTo('Send to the service: RE-1');
    await page.keyboard.press('Enter');
    await desk.dialog().getByRole('textbox').fill('Galaxy service, their number 88-1');
    await desk.picture('repair-step');
    await page.keyboard.press('Enter');
    await counter.card('With the service', 'RE-1').waitFor();
    await desk.says('RE-1/1: sent to the service.');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-unit]') !== null)).toBe(true);
    expect(await counter.unit(imei(6))).toMatchObject({ state: 'inRepair', repair: { stage: 'sent' } });
  });

  it('comes back, is ready, and goes out to the customer as what it was; a stranger’s goes out unrepaired', async () => {
    const { page } = desk;
    const before = await counter.unit(imei(6));
    await counter.step('With the service', 'RE-1', 'It is back', 'new screen');
    await counter.step('Back from the service', 'RE-1', 'It is ready', '');
    await counter.card('Ready', 'RE-1').waitFor();
    await desk.picture('repairs-board-ready');
    await counter
      .card('Ready', 'RE-1')
      .getByRole('button', { name: /^Hand out: /u })
      .click();
    await desk.says('Give back with it: charger, box');
    await desk.says(/moves no money/u);
    await desk.picture('repair-hand-out');
    await page.keyboard.press('Enter');
    await counter.card('Ready', 'RE-1').waitFor({ state: 'detached' });
    await page.locator('h1:focus').waitFor();
    expect(await counter.unit(imei(6))).toMatchObject({ state: 'sold', episodes: before?.episodes, repairs: 1 });
    await counter.card('Taken in', 'RE-2').getByRole('button', { name: 'More: RE-2' }).click();
    await counter.step('Taken in', 'RE-2', 'Hand out unrepaired', 'no parts to be had');
    await desk.says('Nothing is in repair');
    await desk.says('Handed out lately');
    await desk.picture('repairs-done');
    expect(await counter.unit(STRANGER)).toMatchObject({ state: 'foreign', episodes: [] });
    const kinds = (await desk.office.documents('posted', null)).rows.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'customerReturn')).toHaveLength(1);
  });

  it('comes again: says when it was handed out last and what it had, at the scan and on the board', async () => {
    await desk.begin(/^Take in for repair/u);
    await desk.scan('R5CT000006', /has been in repair once before/u);
    await desk.says(/RE-1 was handed out on/u);
    await desk.says(/It had: Screen is dark/u);
    await desk.picture('repair-again');
    await counter.field('What is wrong').fill('Dark again');
    await desk.press('Olha Melnyk bought it: take that');
    await desk.press('Take in');
    await desk.says('number RE-3');
    await desk.goto('#/repairs');
    await counter.card('Taken in', 'RE-3').getByText('Here again.').waitFor();
    await desk.picture('repairs-board-again');
  });
});

describe('story 7: the service gives up', () => {
  it('replaces it from stock: the new unit has the days that were left, and the two are linked', async () => {
    const { page } = desk;
    const old = await counter.unit(imei(6));
    await counter.card('Taken in', 'RE-3').getByRole('button', { name: 'More: RE-3' }).click();
    await counter.card('Taken in', 'RE-3').getByRole('button', { name: 'Replace under warranty' }).click();
    await desk.says('Now scan the new unit, or take one from stock.');
    await desk.says('1 earlier repair');
    await desk.picture('replacement');
    await desk.press(`Take this one: ${imei(8)}`);
    await desk.says('Both units are here. Say why, and replace.');
    await counter.field('Why it is replaced').fill('The service found the board broken');
    expect(await page.getByRole('radio', { name: /^The days that are left \(as usual here\)/u }).isChecked()).toBe(
      true,
    );
    await desk.picture('replacement-both');
    await desk.press('Replace');
    await desk.says('Replace under warranty: done, number WR-1');
    await desk.says(/^The new unit is in warranty until .*; this was replacement no\. 1 under it\.$/u);
    await desk.picture('replacement-posted');
    const [gone, fresh] = [await counter.unit(imei(6)), await counter.unit(imei(8))];
    expect(gone).toMatchObject({ state: 'replaced', replacedBy: fresh?.id });
    expect(fresh).toMatchObject({ state: 'sold', replaces: old?.id });
    const until = old?.episodes.at(-1)?.warranty?.endsOn;
    expect(fresh?.episodes.at(-1)?.warranty).toMatchObject({ rule: 'inherited', endsOn: until, claims: 1 });
    await page.getByRole('link', { name: 'See the new unit' }).click();
    await desk.says('It was given in place of');
    await desk.says('Given as a replacement under warranty, WR-1');
    await page.locator('.other-half a').click();
    await desk.says('The customer got instead');
    await desk.picture('replaced-unit');
  });

  it('and the replaced unit can never be sold by accident', async () => {
    await desk.begin(/^Set aside for a customer/u);
    await desk.scan(imei(6), /was replaced under warranty/u);
    await desk.press('Set aside');
    await desk.page.locator('[data-mark=reason]:focus').waitFor();
    await desk.picture('replaced-unsold');
    expect((await counter.unit(imei(6)))?.state).toBe('replaced');
    await desk.press('Drop');
    await desk.dialog().getByRole('button', { name: 'Drop it' }).click();
    expect(await desk.office.verify()).toMatchObject({ intact: true });
  });
});
