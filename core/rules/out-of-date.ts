import type { StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import type { Verify } from '../model/product';
import type { Reason } from '../model/verdict';

/** [DO10] The page is not the newest that shows the document: as bad as the strictest check of a line on either. */
export function outOfDate({ lines }: StockDocument, { newerPage, policyOf }: Facts): Reason[] {
  if (newerPage === null) return [];
  const policies = lines.map(({ productId }) => policyOf(productId)).filter(({ capture }) => capture !== 'off');
  const verify: readonly Verify[] = [newerPage.verify, ...policies.map((policy) => policy.verify)];
  const severity = (['refuse', 'warn'] as const).find((one) => verify.includes(one));
  return severity ? [{ rule: 'DO10', facts: {}, severity, line: null, unit: null }] : [];
}
