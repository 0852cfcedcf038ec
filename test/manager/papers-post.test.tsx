// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LedgerError } from '../../core/ledger/ledger-error';
import { begin, openPapersShop, papersOf, scan, showPapers, unitOf } from './papers-room';
import { choose, control, press, type Shown, shows, textOf, type } from './render';
import { imei, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openPapersShop(`papers post ${count}`);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const page = () => textOf(document.body);
const check = (name: RegExp) => {
  const radio = [...document.querySelectorAll('label')].find((label) => name.test(textOf(label)));
  radio?.querySelector('input')?.click();
};

describe('posting', () => {
  test('an empty paper is told to be empty, and stays', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await press('Write off');
    await shows('Nothing tracked is on this paper yet. Scan a unit first.');
    expect(await papersOf(shop)).toHaveLength(1);
  });

  test('tells what is missing only once it was tried, the first of it with the focus; then it follows every mending', async () => {
    shown = showPapers(shop);
    await begin(/^Ship to another location/u);
    await scan(imei(7), /1 unit/u);
    expect(page()).not.toContain('another location than “Khreshchatyk”.');
    await press('Ship');
    await shows('another location than “Khreshchatyk”.');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-mark')).toBe('reason'));
    await choose('To', 'Store room');
    await vi.waitFor(() => expect(page()).not.toContain('another location than'));
    await press('Ship');
    await shows('Ship to another location: done, number TR-1');
    await shows('1 unit is on its way to Store room.');
    expect(await papersOf(shop)).toEqual([]);
    expect(await unitOf(shop, imei(7))).toMatchObject({ state: 'inTransit', transit: { to: 'store' } });
    await press('Write another one');
    await shows('0 units on this paper');
  });

  test('what is typed last is on the paper that is posted', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await scan(imei(7), /1 unit/u);
    check(/^Damaged/u);
    for (const text of ['D', 'Dr', 'Dropped']) await type('Note', text);
    await press('Write off');
    await shows('Write-off: done, number WO-1');
    const [record] = (await shop.ledger.office.documentsOfKind('writeOff', null)).rows;
    const [opened] = (await shop.ledger.office.document(record?.id ?? ''))?.entries ?? [];
    expect(opened).toMatchObject({ document: { details: { cause: 'damaged', note: 'Dropped' } } });
  });

  test('a product that was chosen and never scanned stands in nobody’s way', async () => {
    shown = showPapers(shop);
    await begin(/^Buy back/u);
    await press('Choose a product');
    await press(/^Pixel 9/u);
    await shows('0 units');
    await scan(imei(2), /1 unit/u);
    await press('Post the buy-back');
    await shows('Buy back: done, number BB-1');
  });

  test('a ledger that cannot write says so; the paper stays and can be posted again', async () => {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    await scan(imei(7), /1 unit/u);
    check(/^Lost/u);
    const post = vi.spyOn(shop.ledger.papers, 'post');
    post.mockRejectedValueOnce(new LedgerError('full', 'full', true));
    await press('Write off');
    await shows('The disk is full, so nothing could be saved.');
    post.mockRestore();
    await press('Write off');
    await shows('Write-off: done, number WO-1');
  });
});

describe('a manager’s word', () => {
  async function refused(): Promise<void> {
    shown = showPapers(shop);
    await begin(/^Write-off/u);
    check(/^Damaged/u);
    await scan(imei(7), /is recorded in|1 unit/u);
    await press('Write off');
    await shows('Write it off there.');
  }

  beforeEach(() => shop.ledger.office.saveSettings({ location: 'store', overridable: ['WO3'] }));

  test('is not asked for where nobody has a PIN, or where the shop lets nobody pass over the rule', async () => {
    await refused();
    expect(page()).not.toContain('Let it pass');
    await shop.ledger.office.saveManager('Halyna', '2468');
    await control('Let it pass (manager)…');
    await shop.ledger.office.saveSettings({ overridable: [] });
    await vi.waitFor(() => expect(page()).not.toContain('Let it pass'));
  });

  test('lets the paper pass with her PIN and a reason; a wrong PIN is told', async () => {
    await shop.ledger.office.saveManager('Halyna', '2468');
    await refused();
    await press('Let it pass (manager)…');
    await type('Reason', 'It was moved by hand');
    await type('PIN of a manager', '0000');
    await press('Let it pass');
    await shows('This PIN is nobody’s.');
    await type('PIN of a manager', '2468');
    await press('Let it pass');
    await shows('Let pass, on record.');
    await press('Write off');
    await shows('Write-off: done, number WO-1');
  });
});

describe('a stock count', () => {
  const pin = () => document.querySelector<HTMLInputElement>('dialog input[type=password]');

  test('sorts what it found, says what becomes of the missing, and needs a manager once there is one', async () => {
    await shop.ledger.office.saveManager('Halyna', '2468');
    shown = showPapers(shop);
    await begin(/^Stock count/u);
    await scan(imei(7), /1 unit/u);
    await scan(imei(7), 'is already in this paper');
    await scan(imei(2), 'is here, but was sold');
    await scan('NOBODY-7', 'was never received');
    await shows('1 stranger');
    await press('See the result');
    await shows('1 sold, but here');
    await shows('10 missing');
    expect([...document.querySelectorAll('.count-group h2')].map((title) => textOf(title))).toEqual([
      '10 missing',
      '1 sold, but here',
    ]);
    await press('Back to scanning');
    await scan(imei(6), /units/u);
    await press('See the result');
    await shows('9 missing');
    check(/^Recorded as lost/u);
    await press('Post the count');
    await vi.waitFor(() => expect(pin()).not.toBeNull());
    await type('PIN of a manager', '9999');
    document.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await shows('This PIN is nobody’s.');
    await type('PIN of a manager', '2468');
    document.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await shows('Stock count: done, number SC-1');
    expect(await unitOf(shop, imei(8))).toMatchObject({ state: 'lost' });
    expect(await unitOf(shop, imei(6))).toMatchObject({ state: 'inStock' });
  });

  test('of some products misses none of the others', async () => {
    shown = showPapers(shop);
    await begin(/^Stock count/u);
    check(/^Some products/u);
    await shows('No product is chosen yet.');
    await press(/^Pixel 9/u);
    await control('Do not count Pixel 9 256 GB');
    await scan(imei(40), /1 unit/u);
    await scan(imei(7), /which is not|not counted/u);
    await press('See the result');
    await shows('2 missing');
    await shows('1 of a product that is not counted');
    await press('Post the count');
    await shows('Stock count: done, number SC-1');
  });

  test('that finds everything says so', async () => {
    const { papers, office } = shop.ledger;
    const { paper } = await papers.open('stockCount');
    for (const { id } of (await office.units({ part: '', productId: null, state: 'inStock' }, null)).rows) {
      const unit = await office.unit(id);
      await papers.scan(paper.id, unit?.identifiers[0]?.value ?? '', null);
    }
    shown = showPapers(shop, `#/papers/${paper.id}`);
    await press('See the result');
    await shows('Everything that should be here was found, and nothing else.');
  });
});
