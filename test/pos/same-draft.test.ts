import { describe, expect, test } from 'vitest';
import type { PageDraft, PageLine } from '../../core/model/document';
import { sameDraft } from '../../core/pos/same-draft';

const LINE: PageLine = {
  key: 'l1',
  product: { sku: 'X1', name: 'Phone' },
  quantity: 2,
  pack: 1,
  priceMinor: 100,
  serials: ['A'],
};
const DRAFT: PageDraft = {
  kind: 'sale',
  profileId: 'p',
  definition: 'sale',
  documentKey: 'u-1',
  number: null,
  reference: 'S-1',
  party: 'Ann',
  lines: [LINE, { ...LINE, key: 'l2' }],
};
const withLine = (change: Partial<PageLine>): PageDraft => ({
  ...DRAFT,
  lines: [
    { ...LINE, ...change },
    { ...LINE, key: 'l2' },
  ],
});

describe('one paper read twice', () => {
  test.each<[string, PageDraft]>([
    ['nothing new', structuredClone(DRAFT)],
    ['a number it got meanwhile', { ...DRAFT, number: 'S-9' }],
    ['a key it got meanwhile', { ...DRAFT, documentKey: null }],
    ['a request without the customer', { ...DRAFT, party: null, reference: null }],
    ['a request without names', withLine({ product: { sku: 'X1' }, serials: null, priceMinor: null })],
    ['its lines in another order', { ...DRAFT, lines: DRAFT.lines.toReversed() }],
  ])('is the same with %s', (_, other) => {
    expect(sameDraft(DRAFT, other)).toBe(true);
    expect(sameDraft(other, DRAFT)).toBe(true);
  });

  test('is the same when a quantity is as unreadable as before', () => {
    expect(sameDraft(withLine({ quantity: Number.NaN }), withLine({ quantity: Number.NaN }))).toBe(true);
  });

  test.each<[string, PageDraft]>([
    ['a quantity', withLine({ quantity: 3 })],
    ['a quantity that cannot be read', withLine({ quantity: Number.NaN })],
    ['a pack', withLine({ pack: 10 })],
    ['a price', withLine({ priceMinor: 99 })],
    ['a product', withLine({ product: { sku: 'X2', name: 'Phone' } })],
    ['a serial', withLine({ serials: ['B'] })],
    ['a serial gone', withLine({ serials: [] })],
    ['a line gone', { ...DRAFT, lines: [LINE] }],
    ['a line exchanged', withLine({ key: 'l3' })],
    ['the kind', { ...DRAFT, kind: 'customerReturn' }],
    ['the customer', { ...DRAFT, party: 'Bob' }],
    ['the receipt', { ...DRAFT, reference: 'S-2' }],
    ['the key', { ...DRAFT, documentKey: 'u-2' }],
    ['the definition', { ...DRAFT, definition: 'other' }],
  ])('is another with %s changed', (_, other) => {
    expect(sameDraft(DRAFT, other)).toBe(false);
    expect(sameDraft(other, DRAFT)).toBe(false);
  });
});
