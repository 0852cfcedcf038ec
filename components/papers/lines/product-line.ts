import type { PaperLine } from '../paper';
import type { PaperSort } from '../sort';

/** The line for units of a product that was chosen: as many as will be scanned. */
export function productLine(productId: string, { role }: Pick<PaperSort, 'role'>): PaperLine {
  return { key: `product ${productId}`, productId, quantity: null, priceMinor: null, ...(role && { role }) };
}
