import type { DocumentKind, PageDraft, PageLine } from '../../../core/model/document';

export const ORIGIN = 'https://till.example';

export function pageOf(kind: DocumentKind, documentKey: string, lines: readonly PageLine[]): PageDraft {
  return {
    kind,
    profileId: 'demo',
    definition: kind,
    documentKey,
    number: null,
    reference: null,
    party: null,
    lines,
  };
}

export function lineOf(key: string, product: number, quantity: number): PageLine {
  return {
    key,
    product: { sku: `SKU-${product}`, name: `Phone ${product}` },
    quantity,
    pack: 1,
    priceMinor: 1_000_00,
    serials: null,
  };
}
