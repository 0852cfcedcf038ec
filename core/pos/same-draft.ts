import type { PageDraft, PageLine } from '../model/document';
import type { ProductRef } from '../model/product';

/**
 * Whether two readings show the same paper: what is bought or sold, to whom, and which serials the page shows. What only one
 * of them says is no difference: a POS may give a number or a key between the click and the request, and a request may
 * leave out what the page shows.
 */
export function sameDraft(a: PageDraft, b: PageDraft): boolean {
  const others = new Map(b.lines.map((line) => [line.key, line]));
  return (
    a.kind === b.kind &&
    a.profileId === b.profileId &&
    a.definition === b.definition &&
    agree(a.documentKey, b.documentKey) &&
    agree(a.reference, b.reference) &&
    agree(a.party, b.party) &&
    sameDetails(a, b) &&
    a.lines.length === b.lines.length &&
    a.lines.every((line) => isSameLine(line, others.get(line.key)))
  );
}

function sameDetails({ details: a = {} }: PageDraft, { details: b = {} }: PageDraft): boolean {
  return a.stage === b.stage && a.cause === b.cause && agree(a.toLocation ?? null, b.toLocation ?? null);
}

function isSameLine(a: PageLine, b: PageLine | undefined): boolean {
  return (
    b !== undefined &&
    Object.is(a.quantity, b.quantity) &&
    Object.is(a.pack, b.pack) &&
    agree(a.priceMinor, b.priceMinor) &&
    agree(a.serials && JSON.stringify(a.serials), b.serials && JSON.stringify(b.serials)) &&
    isSameProduct(a.product, b.product)
  );
}

function isSameProduct(a: ProductRef, b: ProductRef): boolean {
  const fields = ['posId', 'sku', 'gtin', 'name'] as const;
  return fields.every((field) => agree(a[field] ?? null, b[field] ?? null));
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}
