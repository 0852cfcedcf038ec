import type { Office } from '../../core/ledger/office';
import type { Product } from '../../core/model/product';

/** Hits shown at a time. */
const SHOWN = 8;

/** The first products by a part of name or code that are accepted, whatever page of the catalogue they are on. */
export async function findProducts(
  office: Pick<Office, 'products'>,
  part: string,
  accepts: (product: Product) => boolean,
): Promise<{ rows: readonly Product[]; more: boolean }> {
  const rows: Product[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Office['products']>> = await office.products(part, after);
    rows.push(...page.rows.filter(accepts));
    after = page.next;
  } while (after !== null && rows.length <= SHOWN);
  return { rows: rows.slice(0, SHOWN), more: rows.length > SHOWN };
}
