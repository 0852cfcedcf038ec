import type { Unit } from '../model/unit';
import { type Broken, identifierFacts, stateFacts, type UnitCase } from './broken';
import type { DocumentBroken, DocumentCase } from './document-case';

/** What a stock count notes of a unit that it found. Nothing of it stands against posting: it is what was there. */
export function stockCountRules(unitCase: UnitCase): Broken[] {
  const { known, document } = unitCase;
  if (!known) return [];
  const counted = document.details?.products;
  if (counted && !counted.includes(known.productId)) return [{ rule: 'SC7', facts: stateFacts(unitCase) }];
  if (known.state === 'lost') return [{ rule: 'SC6', facts: stateFacts(unitCase) }];
  if (known.location === document.location) return [];
  return [{ rule: 'SC3', facts: { ...stateFacts(unitCase), there: known.location, here: document.location } }];
}

/** [SC5] The units that should be here and were not found. */
export function stockCountDocument(documentCase: DocumentCase): DocumentBroken[] {
  return missingUnits(documentCase).map((unit) => ({
    rule: 'SC5',
    facts: { ...identifierFacts(unit.identifiers[0]), product: unit.productName },
  }));
}

/** What the ledger expects here of the products that were counted, and nobody found. */
export function missingUnits({ document, moves, facts }: DocumentCase): Unit[] {
  const found = new Set(moves.map(({ known }) => known?.id));
  const counted = document.details?.products;
  return facts.expected.filter((unit) => !found.has(unit.id) && (!counted || counted.includes(unit.productId)));
}
