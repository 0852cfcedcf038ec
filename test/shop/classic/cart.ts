import { randomUUID } from 'node:crypto';
import { type Party, type Product, products } from '../catalogue.ts';
import type { Kind, ShopDraft, ShopLine } from '../document.ts';

/** The pack sizes that the receiving page offers. */
export const packSizes: readonly number[] = [1, 5, 10];

/** True for products whose lines get a serial field on the register page. */
export function hasSerialField(sku: string): boolean {
  return products.some((product) => product.sku === sku && product.group === 'Phones');
}

/** What a clerk may change on a line. */
export type LineChange = Partial<Pick<ShopLine, 'quantity' | 'pack' | 'price' | 'serial'>>;

/** A cart in the server session: it lives from page to page until it is finished or cancelled. */
export class Cart {
  readonly key = `cart-${randomUUID().slice(0, 8)}`;
  party: Party | null = null;
  otherPaper = '';
  #lines: ShopLine[] = [];
  #added = 0;

  get lines(): readonly ShopLine[] {
    return this.#lines;
  }

  /** Adds a line of one piece, or one piece more to the product's line; `apart` always starts a new line. */
  add(product: Product, price: number, apart: boolean): void {
    const line = this.#lines.find((candidate) => candidate.sku === product.sku);
    if (line && !apart) {
      this.change(line.id, { quantity: line.quantity + 1 });
      return;
    }
    this.#added += 1;
    const { sku, name } = product;
    this.#lines.push({ id: `line-${this.#added}`, sku, name, quantity: 1, pack: 1, price, serial: '' });
  }

  change(id: string, change: LineChange): void {
    this.#lines = this.#lines.map((line) => (line.id === id ? { ...line, ...change } : line));
  }

  remove(id: string): void {
    this.#lines = this.#lines.filter((line) => line.id !== id);
  }

  draft(kind: Kind): ShopDraft {
    return { kind, reference: this.key, party: this.party, otherPaper: this.otherPaper, lines: this.#lines };
  }
}
