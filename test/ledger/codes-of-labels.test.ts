import { describe, expect, test } from 'vitest';
import type { ScanResult } from '../../core/ledger/till';
import { sentence } from '../../core/outputs/sentence';
import { bring } from '../../core/rules/bring';
import { missingSchemes } from '../../core/rules/complete';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { recognise } from '../../core/scan/recognise';
import { book, openShop, pageDraft, pageLine } from './shop';

const rules = { judge, place, bring, recognise, sentence, missing: missingSchemes };
const GTIN = '09521234543213';
const LINES = [
  pageLine({ key: 'watch', product: { sku: 'WATCH', gtin: '4006381333931' } }),
  pageLine({ key: 'phone', product: { sku: 'PHONE', gtin: '9521234543213' } }),
];

function where(result: ScanResult): string {
  return result.placed ? `${result.line}: ${result.identifier.value} (${result.identifier.raw})` : result.sentence;
}

describe('a code with GTIN and serial', () => {
  const raw = `]C101${GTIN}21AB12`;

  test('fills the serial of its product’s line, whichever line the clerk works on', async () => {
    const shop = await openShop(rules);
    const page = pageDraft('goodsReceipt', { documentKey: 'one', lines: LINES });
    expect(where(await shop.till().scan(page, raw, 'watch'))).toBe(`phone: AB12 (${raw})`);
  });

  test('knows a product by its bar code also where the POS takes that for its own code', async () => {
    const shop = await openShop(rules);
    const lines = [LINES[0] ?? pageLine(), pageLine({ key: 'phone', product: { sku: '9521234543213' } })];
    const page = pageDraft('goodsReceipt', { documentKey: 'one', lines });
    expect(where(await shop.till().scan(page, raw, 'watch'))).toBe(`phone: AB12 (${raw})`);
  });

  test('[CA3] is refused in words where its product is not on the paper', async () => {
    const shop = await openShop(rules);
    const page = pageDraft('goodsReceipt', { documentKey: 'one', lines: LINES.slice(0, 1) });
    expect(where(await shop.till().scan(page, raw, null))).toBe(
      `Serial AB12 is GTIN ${GTIN}, which is not on this paper. Add it first.`,
    );
  });

  test('tells apart two products with the same serial at the till', async () => {
    const shop = await openShop(rules);
    for (const line of LINES) {
      await book(shop.till(), 'goodsReceipt', [], {
        lines: [{ ...line, serials: ['AB12'] }],
      });
    }
    const sale = pageDraft('sale', { documentKey: 'cart', lines: [] });
    expect(await shop.till().fetchUnit(sale, raw, null)).toMatchObject({ answer: 'enter', code: 'PHONE' });
    expect(await shop.till().fetchUnit(sale, 'AB12', null)).toMatchObject({
      answer: 'scanned',
      result: { placed: false, reason: { rule: 'CA4' } },
    });
  });
});

test('a phone’s code fills its whole set at once', async () => {
  const shop = await openShop(rules);
  await shop.ledger.office.saveProductType({
    id: 'strict',
    name: 'Phones',
    capture: 'required',
    verify: 'refuse',
    identifiers: ['imei', 'imei', 'serial'],
  });
  const page = pageDraft('goodsReceipt', { documentKey: 'one' });
  const code = 'IMEI1:490154203237518;IMEI2:356938035643809;SN:R58M12ABCDE';
  const { placed, view } = await shop.till().scan(page, code, null);
  expect(placed).toBe(true);
  expect(view.lines[0]?.units).toMatchObject([{ missing: [], identifiers: [{ raw: code }, {}, {}] }]);
  expect(view.verdict.outcome).toBe('accept');
});

describe('what a supplier’s labels have around the serial', () => {
  async function shopWithRule() {
    const shop = await openShop(rules);
    await shop.ledger.office.saveSettings({ stripRules: [{ supplier: 'Apple Dealer', prefix: 'S', suffix: '' }] });
    return shop;
  }

  test('is taken off on that supplier’s receipt, and what was scanned is kept', async () => {
    const shop = await shopWithRule();
    const page = pageDraft('goodsReceipt', { documentKey: 'one', party: 'apple dealer' });
    expect(where(await shop.till().scan(page, 'SC02XK1FYJGH5', null))).toBe('l1: C02XK1FYJGH5 (SC02XK1FYJGH5)');
  });

  test('stays on any other supplier’s', async () => {
    const shop = await shopWithRule();
    const page = pageDraft('goodsReceipt', { documentKey: 'one', party: 'Somebody' });
    expect(where(await shop.till().scan(page, 'SC02XK1FYJGH5', null))).toBe('l1: SC02XK1FYJGH5 (SC02XK1FYJGH5)');
  });

  test('hides no unit from a sale: the ledger knows it by either text', async () => {
    const shop = await shopWithRule();
    await book(shop.till(), 'goodsReceipt', ['SC02XK1FYJGH5'], { party: 'Apple Dealer' });
    await book(shop.till(), 'goodsReceipt', ['SX1'], { party: 'Somebody' });
    const sale = pageDraft('sale', { documentKey: 'cart', lines: [pageLine({ quantity: 2 })] });
    expect(where(await shop.till().scan(sale, 'SC02XK1FYJGH5', null))).toContain('l1: C02XK1FYJGH5');
    expect(where(await shop.till().scan(sale, 'SX1', null))).toContain('l1: SX1');
  });
});
