import { passesGtin } from '../model/check-digit';
import type { Product } from '../model/product';

/** A shorter code of a POS may pass the check digit by chance. */
const SHORTEST = 12;

/** GTIN-14s by which POS lines have named a product, also where the POS takes the bar code for its own code. */
export function gtinsIn(product: Product | undefined): string[] {
  const gtins = (product?.refs ?? []).flatMap((ref) => {
    const [, kind, code = ''] = /^(gtin|sku):(\d{8,14})$/u.exec(ref) ?? [];
    const is = kind === 'gtin' || (code.length >= SHORTEST && passesGtin(code));
    return is ? [code.padStart(14, '0')] : [];
  });
  return [...new Set(gtins)];
}
