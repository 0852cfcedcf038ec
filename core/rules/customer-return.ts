import type { PaperRef } from '../model/unit';
import { type Broken, type UnitCase, unitFacts } from './broken';
import { saleOf, sameNumber } from './paper';

/** What a customer return asks of a unit beyond the table: the receipt it was sold on and the customer who bought it, as the shop has set. */
export function customerReturnRules(unitCase: UnitCase): Broken[] {
  const sale = unitCase.known && saleOf(unitCase.known);
  if (!sale) return [];
  return [receiptBroken(unitCase, sale), customerBroken(unitCase, sale)].filter((broken) => broken !== null);
}

/** [CR6] [CR7] A sale without a number can be compared with nothing, so nothing is asked. */
function receiptBroken(unitCase: UnitCase, sale: PaperRef): Broken | null {
  const { reference } = unitCase.document;
  if (!unitCase.facts.settings.returnNeedsReceipt || sale.number === null) return null;
  if (reference === null || reference.trim() === '') return { rule: 'CR6', facts: unitFacts(unitCase, sale) };
  if (sameNumber(reference, sale.number)) return null;
  return { rule: 'CR7', facts: { ...unitFacts(unitCase, sale), reference: reference.trim() } };
}

/** [CR8] [CR9] A sale to nobody in particular can come back from anybody. */
function customerBroken(unitCase: UnitCase, sale: PaperRef): Broken | null {
  const { partyId } = unitCase.document;
  if (!unitCase.facts.settings.returnNeedsCustomer || sale.partyId === null) return null;
  if (partyId === sale.partyId) return null;
  return { rule: partyId === null ? 'CR8' : 'CR9', facts: unitFacts(unitCase, sale) };
}
