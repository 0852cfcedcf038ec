import type { Broken, UnitCase } from './broken';
import { stateFacts, unitFacts } from './broken';
import type { DocumentCase } from './document-case';
import { here } from './here';

/** What a return to the supplier asks of a unit beyond the table: that it is here, and that it came from this supplier. */
export function supplierReturnRules(unitCase: UnitCase): Broken[] {
  return [...here(unitCase, 'SR3'), ...otherSupplier(unitCase)];
}

/** [SR4] A receipt from nobody in particular can go back to anybody. */
function otherSupplier(unitCase: UnitCase): Broken[] {
  const receipt = unitCase.known?.episodes.at(-1)?.received;
  const { partyId } = unitCase.document;
  if (!receipt || receipt.partyId === null || partyId === null || partyId === receipt.partyId) return [];
  return [{ rule: 'SR4', facts: { ...stateFacts(unitCase), ...unitFacts(unitCase, receipt) } }];
}

/** [SR5] The paper says why they go back: a defective one raises the alarm when it comes again. */
export function supplierReturnDocument({ document }: DocumentCase): Broken[] {
  const cause = document.details?.cause;
  return cause === 'defective' || cause === 'unsold' ? [] : [{ rule: 'SR5', facts: {} }];
}
