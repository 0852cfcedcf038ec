import type { PageDraft, PageLine } from '../../core/model/document';

export function pageLine(change: Partial<PageLine> = {}): PageLine {
  return { key: '1', product: { sku: 'PHONE-1' }, quantity: 1, pack: 1, priceMinor: 123450, serials: null, ...change };
}

export function pageDraft(change: Partial<PageDraft> = {}): PageDraft {
  return {
    kind: 'sale',
    profileId: 'bench',
    definition: 'script',
    documentKey: 'cart-1',
    number: null,
    reference: null,
    party: null,
    lines: [pageLine()],
    ...change,
  };
}
