// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, openPapersShop, papersOf, scan, showPapers, unitOf } from './papers-room';
import { control, press, type Shown, shows, textOf, type } from './render';
import { imei, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openPapersShop(`replacement ${count}`);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const page = () => textOf(document.body);
const policy = async (name: RegExp) => control<HTMLInputElement>(name);
/** Chooses until it is on the paper: a radio button that is not shown anew yet hears no second click. */
const pick = (name: RegExp, saved: string | undefined) =>
  vi.waitFor(async () => {
    (await policy(name)).click();
    expect((await papersOf(shop))[0]?.details.replacement).toBe(saved);
  });

describe('a warranty replacement', () => {
  test('asks for the old unit first, offers new ones from stock, and is refused until both are there', async () => {
    shown = showPapers(shop);
    await begin(/^Replace under warranty/u);
    await shows('First scan the unit that the customer brought.');
    await scan(imei(2), 'Bought here on 3 Nov 2026, receipt 5521. Customer: Petro Shevchenko.');
    await shows('Now scan the new unit, or take one from stock.');
    await shows('In stock here: Galaxy S24 128 GB black');
    expect(page()).not.toContain('A replacement is one old unit and one new one');
    await press('Replace');
    await shows('A replacement is one old unit and one new one: 1 old and 0 new are on this paper.');
    await press(`Take this one: ${imei(8)}`);
    await shows('Both units are here.');
    await vi.waitFor(() => expect(page()).not.toContain('A replacement is one old unit'));
    await press('Replace');
    await shows('Replace under warranty: done, number WR-1');
    await shows('The new unit is in warranty until 3 Nov 2027; this was replacement no. 1 under it.');
    const [old, fresh] = [await unitOf(shop, imei(2)), await unitOf(shop, imei(8))];
    expect(old).toMatchObject({ state: 'replaced', replacedBy: fresh?.id });
    expect(fresh).toMatchObject({ state: 'sold', replaces: old?.id });
  });

  test('gives the warranty that the shop chose, unless the clerk chooses another; the days are told beforehand', async () => {
    await shop.ledger.office.saveSettings({ replacement: 'restart' });
    shown = showPapers(shop);
    await begin(/^Replace under warranty/u);
    await scan(imei(2), 'Bought here');
    const fresh = await policy(/^A fresh period \(as usual here\)/u);
    expect(fresh.checked).toBe(true);
    await shows('for the whole period of the product type. Until 24 Nov 2027.');
    await shows('It ends when that of the old unit would have ended. Until 3 Nov 2027.');
    await pick(/^The days that are left/u, 'inherit');
    await pick(/^A fresh period/u, undefined);
    await pick(/^The longer of both/u, 'longer');
    await scan(imei(8), 'Both units are here.');
    await press('Replace');
    await shows('number WR-1');
    const warranty = (await unitOf(shop, imei(8)))?.episodes.at(-1)?.warranty;
    expect(warranty).toMatchObject({ rule: 'longer', claims: 1 });
  });

  test('of a unit whose warranty is over is a manager’s, where the shop leaves it to her', async () => {
    const { papers, office } = shop.ledger;
    await office.saveManager('Halyna', '2468');
    await office.saveSettings({ overridable: ['WR6'], replacement: 'restart' });
    const galaxy = (await unitOf(shop, imei(8)))?.productId ?? '';
    const line = { key: 'sold', productId: galaxy, quantity: null, priceMinor: null, role: 'sold' } as const;
    const { paper } = await papers.open('openingBalance', { details: { soldOn: '2025-01-10' }, lines: [line] });
    await papers.scanMany(paper.id, [imei(600), imei(601), 'OLD600'], line.key);
    expect(await papers.post(paper.id)).toMatchObject({ posted: true });
    shown = showPapers(shop);
    await begin(/^Replace under warranty/u);
    await scan(imei(600), 'the warranty ended on 10 Jan');
    await shows('Warranty ended on 10 Jan 2026');
    await scan(imei(8), 'Both units are here.');
    await press('Replace');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('the warranty ended on'));
    expect(await unitOf(shop, imei(600))).toMatchObject({ state: 'sold' });
    (
      await vi.waitFor(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.paper-line .reasons button')];
        return buttons.find((one) => textOf(one) === 'Let it pass (manager)…') ?? expect.fail('nobody may let it pass');
      })
    ).click();
    await type('Reason', 'Goodwill');
    await type('PIN of a manager', '2468');
    await press('Let it pass');
    await shows('Let pass, on record.');
    await press('Replace');
    await shows('number WR-1');
    expect((await unitOf(shop, imei(8)))?.episodes.at(-1)?.warranty).toMatchObject({ rule: 'restarted' });
    expect(await unitOf(shop, imei(600))).toMatchObject({ state: 'replaced' });
  });

  test('begins with the unit on its page; each of the two then leads to the other', async () => {
    const unit = await unitOf(shop, imei(2));
    shown = showPapers(shop, `#/unit/${unit?.id}`);
    await press('Replace under warranty');
    await shows('1 unit on this paper');
    expect((await control<HTMLInputElement>('Customer')).value).toBe('Petro Shevchenko');
    await type('Why it is replaced', 'board broken');
    await scan(imei(8), 'Both units are here.');
    await press('Replace');
    await shows('number WR-1');
    await press('See the new unit');
    await shows('Given as a replacement under warranty, WR-1');
    await shows('It was given in place of');
    await vi.waitFor(() => expect(textOf(document.querySelector('.other-half') as Element)).toContain(imei(2)));
    document.querySelector<HTMLElement>('.other-half a')?.click();
    await shows('The customer got instead');
    await shows('Replaced under warranty for Petro Shevchenko under number WR-1');
    await shows('board broken');
    expect(page()).not.toContain('Take in for repair');
  });

  test('a replaced unit is refused by whatever would sell it', async () => {
    const { papers } = shop.ledger;
    const { paper } = await papers.open('warrantyReplacement');
    for (const n of [2, 8]) await papers.scan(paper.id, imei(n), null);
    expect(await papers.post(paper.id)).toMatchObject({ posted: true });
    shown = showPapers(shop);
    await begin(/^Set aside for a customer/u);
    await scan(imei(2), 'was replaced under warranty: warranty replacement WR-1');
    await press('Set aside');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('was replaced under warranty'));
    expect((await unitOf(shop, imei(2)))?.state).toBe('replaced');
  });
});
