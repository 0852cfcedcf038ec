import type { Product } from '../model/product';

/** GTIN-14s by which POS lines have named a product. */
export function gtinsIn(product: Product | undefined): string[] {
  return product?.refs.flatMap((ref) => /^gtin:(\d{14})$/u.exec(ref)?.[1] ?? []) ?? [];
}
