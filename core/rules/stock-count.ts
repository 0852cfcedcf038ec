import type { StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts, stateFacts, type UnitCase } from './broken';
import { capturedFor, unitsOn } from './captured';
import type { DocumentBroken, DocumentCase } from './document-case';

/** [SC3] [SC6] [SC7] What a stock count notes of a unit that it found. Nothing of it stands against posting: it is what was there. */
export function stockCountRules(unitCase: UnitCase): Broken[] {
  const { known, document } = unitCase;
  if (!known) return [];
  const facts = stateFacts(unitCase);
  const noted: Broken[] = [];
  if (!isCounted(known.productId, document)) noted.push({ rule: 'SC7', facts });
  if (known.state === 'lost') noted.push({ rule: 'SC6', facts });
  if (known.location !== document.location) {
    noted.push({ rule: 'SC3', facts: { ...facts, there: known.location, here: document.location } });
  }
  return noted;
}

/** [SC5] The units that should be here and were not found. */
export function stockCountDocument({ document, facts }: DocumentCase): DocumentBroken[] {
  return missingUnits(document, facts).map((unit) => ({
    rule: 'SC5',
    facts: { ...identifierFacts(unit.identifiers[0]), product: unit.productName },
  }));
}

/** What the ledger expects here of the products that were counted, and nobody scanned, be it on a wrong line. */
export function missingUnits(document: StockDocument, facts: Facts): Unit[] {
  const scanned = new Set(unitsOn(capturedFor('stockCount', document, facts), facts).map(({ id }) => id));
  return facts.expected.filter(({ id, productId }) => !scanned.has(id) && isCounted(productId, document));
}

function isCounted(productId: string, { details }: StockDocument): boolean {
  return !details?.products || details.products.includes(productId);
}
