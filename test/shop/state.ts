import { products } from './catalogue.ts';
import { type Kind, piecesOf, type ShopDocument, type ShopDraft, totalOf } from './document.ts';

const numbering: Record<Kind, { readonly prefix: string; readonly first: number }> = {
  sale: { prefix: 'S', first: 5501 },
  return: { prefix: 'R', first: 301 },
  receiving: { prefix: 'G', first: 118 },
};

/** Everything the shop remembers, in memory: saved documents and pieces on the shelf. */
export class ShopState {
  readonly #documents: ShopDocument[] = [];
  readonly #stock = new Map(products.map((product) => [product.sku, product.stock]));

  /** In the order they were saved. */
  get documents(): readonly ShopDocument[] {
    return this.#documents;
  }

  /** Pieces on the shelf; may go below zero, as in shops that count later. */
  stockOf(sku: string): number {
    return this.#stock.get(sku) ?? 0;
  }

  findByNumber(number: string): ShopDocument | undefined {
    return this.#documents.find((document) => document.number === number);
  }

  findByReference(reference: string): ShopDocument | undefined {
    return this.#documents.find((document) => document.reference === reference);
  }

  /** Saves a draft under the next number of its kind; a reference saved before gives the document it became. */
  save(draft: ShopDraft): ShopDocument {
    const already = this.findByReference(draft.reference);
    if (already) return already;
    const document: ShopDocument = {
      ...draft,
      number: this.#nextNumber(draft.kind),
      at: new Date().toISOString(),
      total: totalOf(draft.lines),
    };
    this.#documents.push(document);
    const sign = draft.kind === 'sale' ? -1 : 1;
    for (const line of draft.lines) this.#stock.set(line.sku, this.stockOf(line.sku) + sign * piecesOf(line));
    return document;
  }

  #nextNumber(kind: Kind): string {
    const { prefix, first } = numbering[kind];
    const count = this.#documents.filter((document) => document.kind === kind).length;
    return `${prefix}-${first + count}`;
  }
}
