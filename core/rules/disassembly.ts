import type { StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts, stateFacts, type UnitCase } from './broken';
import { capturedFor, unitsOn } from './captured';
import type { DocumentBroken, DocumentCase } from './document-case';
import { here } from './here';

/** [DI1] [DI2] [DI4] What taking a set apart asks of a unit beyond the table: a set that is here, and parts of this very set. */
export function disassemblyRules(unitCase: UnitCase): Broken[] {
  const { movement, known, document, facts } = unitCase;
  if (!known) return [];
  if (movement === 'disassemblyKit') {
    return known.components ? here(unitCase, 'DI4') : [{ rule: 'DI1', facts: stateFacts(unitCase) }];
  }
  const kit = kitOn(document, facts);
  return kit && known.kitId !== kit.id ? [{ rule: 'DI2', facts: stateFacts(unitCase) }] : [];
}

/** [AS6] [DI3] All the parts of the one set on the paper. What has left the set since is not asked for. */
export function disassemblyDocument({ document, facts }: DocumentCase): DocumentBroken[] {
  const kits = capturedFor('disassemblyKit', document, facts);
  if (kits.length !== 1) return [{ rule: 'AS6', facts: { have: kits.length } }];
  const kit = kitOn(document, facts);
  const scanned = new Set(unitsOn(capturedFor('disassemblyComponent', document, facts), facts).map(({ id }) => id));
  const missing = (kit?.components ?? [])
    .filter((id) => !scanned.has(id))
    .flatMap((id) => facts.unitWith(id) ?? [])
    .filter(({ kitId }) => kitId === kit?.id);
  return missing.map((part) => ({
    rule: 'DI3',
    facts: { ...identifierFacts(part.identifiers[0]), product: part.productName },
    ...(kits[0] && { line: kits[0].line.key }),
  }));
}

/** The set of the ledger that the paper takes apart. */
function kitOn(document: StockDocument, facts: Facts): Unit | undefined {
  return unitsOn(capturedFor('disassemblyKit', document, facts), facts)[0];
}
