import { customers, findParty, findProduct, suppliers } from '../catalogue.ts';
import type { Kind, ShopDraft, ShopLine } from '../document.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function readLine(value: unknown, kind: Kind): ShopLine | null {
  if (!isObject(value)) return null;
  const product = findProduct(text(value.sku));
  if (!product) return null;
  const hryvnias = number(kind === 'receiving' ? value.cost : value.price);
  return {
    id: text(value.id),
    sku: product.sku,
    name: product.name,
    quantity: number(value.quantity),
    pack: kind === 'receiving' ? number(value.pack) : 1,
    price: Math.round(hryvnias * 100),
    serial: '',
  };
}

/** Reads the body of a submission; a message for the clerk when it is not one. */
export function readDraft(kind: Kind, body: string): ShopDraft | string {
  let order: unknown;
  try {
    order = JSON.parse(body);
  } catch {
    return 'The order is not JSON';
  }
  if (!isObject(order) || !Array.isArray(order.lines)) return 'The order has no lines';
  const reference = text(order.uuid);
  if (reference === '') return 'The order has no uuid';
  const lines = order.lines.map((line) => readLine(line, kind));
  if (!lines.every((line) => line !== null)) return 'The order names an item that the shop does not sell';
  const receiving = kind === 'receiving';
  const party = receiving ? findParty(suppliers, text(order.supplierId)) : findParty(customers, text(order.customerId));
  const otherPaper = text(receiving ? order.invoiceNumber : order.originalReceipt);
  return { kind, reference, party, otherPaper, lines };
}
