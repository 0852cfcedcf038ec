// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, openPapersShop, papersOf, scan, showPapers, unitOf } from './papers-room';
import { control, press, type Shown, shows, textOf } from './render';
import { imei, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openPapersShop(`papers list ${count}`);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const inNavigation = () => textOf(document.querySelector('nav.navigation') as Element);

describe('the list of papers', () => {
  test('offers every sort; looking around leaves nothing behind', async () => {
    shown = showPapers(shop);
    await shows('Begin a paper');
    expect(document.querySelectorAll('.sorts button')).toHaveLength(13);
    await begin(/^Write-off/u);
    const address = location.hash;
    location.hash = '#/papers';
    await shows('Begin a paper');
    expect(textOf(document.body)).not.toContain('Unfinished papers');
    await begin(/^Write-off/u);
    expect(location.hash).toBe(address);
    expect(await papersOf(shop)).toHaveLength(1);
    expect(inNavigation()).not.toContain('unfinished');
  });

  test('keeps what was begun, also for another window, and drops it only when asked twice', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await scan(imei(7), 'Galaxy S24 128 GB black, 1 unit');
    shown.unmount();
    shown = showPapers(shop);
    await shows('Unfinished papers');
    await shows('1 product · begun 23 Nov 2026');
    await shows('1 unfinished paper');
    await press('Write-off');
    await shows('1 unit on this paper');
    await press('Drop');
    await shows('1 scanned unit is free again.');
    await press('Cancel');
    expect(await papersOf(shop)).toHaveLength(1);
    await press('Drop');
    await press('Drop it');
    await shows('Dropped. Nothing was booked.');
    await shows('Begin a paper');
    expect(await papersOf(shop)).toEqual([]);
    expect(await unitOf(shop, imei(7))).toMatchObject({ state: 'inStock' });
  });

  test('an address of a paper that is gone, or of a newer version, says so', async () => {
    shown = showPapers(shop, '#/papers/none');
    await shows('This paper is not open any more');
    shown.unmount();
    const { paper } = await shop.ledger.papers.open('goodsReceipt');
    shown = showPapers(shop, `#/papers/${paper.id}`);
    await shows('This version cannot show this paper');
  });

  test('a paper that another window drops meanwhile says so', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await shop.ledger.papers.drop((await papersOf(shop))[0]?.id ?? '');
    await shows('This paper is not open any more');
  });
});

describe('what waits', () => {
  async function ship(): Promise<void> {
    const { papers } = shop.ledger;
    const { paper } = await papers.open('transfer', { details: { stage: 'ship', toLocation: 'store' } });
    for (const n of [6, 7]) await papers.scan(paper.id, imei(n), null);
    await papers.post(paper.id);
  }

  test('a shipment is received where it goes and taken back where it came from, by name', async () => {
    await ship();
    shown = showPapers(shop);
    await shows('TR-1: Khreshchatyk to Store room');
    await shows('2 units on their way');
    await vi.waitFor(async () => expect((await control('Cancel a shipment')).closest('.row')).not.toBeNull());
    expect([...document.querySelectorAll('.row button')].map((button) => textOf(button))).toEqual([
      'Cancel a shipment',
    ]);
    await shop.ledger.office.saveSettings({ location: 'store' });
    await vi.waitFor(() =>
      expect([...document.querySelectorAll('.row button')].map((button) => textOf(button))).toEqual([
        'Receive a shipment',
      ]),
    );
  });

  test('of several shipments the first unit scanned chooses its own', async () => {
    await ship();
    const { papers, office } = shop.ledger;
    const { paper } = await papers.open('transfer', { details: { stage: 'ship', toLocation: 'store' } });
    await papers.scan(paper.id, imei(8), null);
    await papers.post(paper.id);
    await office.saveSettings({ location: 'store' });
    shown = showPapers(shop);
    await shows('TR-2');
    await begin(/^Receive a shipmentScan/u);
    await shows('Khreshchatyk to Store room');
    expect(textOf(document.body)).not.toContain('On this paper');
    await scan(imei(7), 'On this paper 1 of 2');
    const [open] = await papersOf(shop);
    const [first] = (await office.documentsOfKind('transfer', null)).rows.filter(({ number }) => number === 'TR-1');
    expect(open?.details.follows).toBe(first?.id);
  });

  test('units set aside are listed by their customer, and handed over under a receipt', async () => {
    const { papers } = shop.ledger;
    const { paper } = await papers.open('sale', { party: 'Olha Melnyk' });
    await papers.scan(paper.id, imei(8), null);
    await papers.setAside(paper.id);
    shown = showPapers(shop);
    await shows('Olha Melnyk');
    await shows('Galaxy S24 128 GB black · since');
    await press('Hand over…');
    expect((await vi.waitFor(() => document.querySelector<HTMLButtonElement>('dialog .primary')))?.disabled).toBe(true);
    const number = await control<HTMLInputElement>('Number of the sales receipt');
    number.value = '6001';
    number.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press('It is sold');
    await shows('1 unit is sold.');
    expect(await unitOf(shop, imei(8))).toMatchObject({ state: 'sold', paper: { number: '6001' } });
  });

  test('on the documents page they are no paper that a POS should answer for', async () => {
    const { papers } = shop.ledger;
    const { paper } = await papers.open('sale');
    await papers.scan(paper.id, imei(8), null);
    const aside = await papers.setAside(paper.id);
    shown = showPapers(shop, `#/document/${aside.posted ? aside.documentId : ''}`);
    await shows('These units wait for a customer.');
    expect(textOf(document.body)).not.toContain('The POS has not answered');
    await press('Release');
    await control('Cancel');
    document.querySelector<HTMLButtonElement>('dialog .danger')?.click();
    await shows('1 unit is free again.');
    expect(await unitOf(shop, imei(8))).toMatchObject({ state: 'inStock' });
  });
});
