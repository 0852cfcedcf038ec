import { type Broken, identifierFacts, type UnitCase } from './broken';
import { missingSchemes } from './complete';
import { malformed } from './form';
import { newIdentifiers } from './identity';

/** What a goods receipt asks of a unit beyond the table: well-formed new identifiers, and a complete set of them. */
export function goodsReceiptRules({ line, policy, captured, known }: UnitCase): Broken[] {
  const fresh = newIdentifiers(captured, known);
  const missing = missingSchemes({ identifiers: [...(known?.identifiers ?? []), ...fresh] }, policy);
  const broken = malformed(fresh, policy.serialPattern, line.productName);
  if (missing.length > 0) {
    broken.push({
      rule: 'DO3',
      facts: { ...identifierFacts(captured.identifiers[0]), schemes: missing.join(' '), product: line.productName },
    });
  }
  return broken;
}
