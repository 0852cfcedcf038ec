import type { CapturedUnit } from '../model/document';
import type { Facts } from '../model/facts';
import { type Identifier, identifierKey, possibleKeys, type Recognised } from '../model/identifier';
import type { Policy } from '../model/product';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts, type UnitCase, unitFacts } from './broken';
import { allowedOf } from './complete';
import { latestPaper } from './paper';

/** The unit of the ledger that a text names on a line of this product. A serial that is unique per product names no unit of another. */
export function unitNamed(
  found: Recognised | Identifier,
  productId: string,
  policy: Policy,
  facts: Facts,
): Unit | undefined {
  const keys = possibleKeys(found, productId);
  if ('key' in found) keys.unshift(found.key);
  for (const key of keys) {
    const unit = facts.unitOf(key);
    if (!unit) continue;
    if (found.scheme === 'serial' && policy.uniqueness === 'product' && unit.productId !== productId) continue;
    return unit;
  }
  return undefined;
}

/** Every different unit that the captured identifiers name. More than one is a mix-up. */
export function unitsNamed(captured: CapturedUnit, productId: string, policy: Policy, facts: Facts): Unit[] {
  const units = new Map<string, Unit>();
  for (const identifier of captured.identifiers) {
    const unit = unitNamed(identifier, productId, policy, facts);
    if (unit) units.set(unit.id, unit);
  }
  return [...units.values()];
}

/** Whether two identifiers are the same text of the same scheme, whatever product they are bound to. */
export function sameText(one: Recognised, other: Recognised): boolean {
  return identifierKey(one, '', 'global') === identifierKey(other, '', 'global');
}

/** Identifiers that the unit of the ledger does not carry yet; all of them for a new one. */
export function newIdentifiers(captured: CapturedUnit, known: Unit | undefined): readonly Identifier[] {
  if (!known) return captured.identifiers;
  return captured.identifiers.filter((identifier) => !known.identifiers.some((own) => sameText(own, identifier)));
}

/** [ID16] A known unit stands on a line of its own product. */
export function otherProduct(unitCase: UnitCase): Broken | null {
  const { known, line } = unitCase;
  if (!known || known.productId === line.productId) return null;
  return {
    rule: 'ID16',
    facts: { ...unitFacts(unitCase, latestPaper(known)), product: known.productName, lineProduct: line.productName },
  };
}

/** [ID13] [ID15] A unit carries no more of a scheme than its set has; on a known unit that means the wrong label. */
export function tooManyOfScheme(unitCase: UnitCase): Broken | null {
  const { captured, known, policy } = unitCase;
  const carried = [...(known?.identifiers ?? [])];
  for (const identifier of newIdentifiers(captured, known)) {
    const own = known?.identifiers.find(({ scheme }) => scheme === identifier.scheme);
    carried.push(identifier);
    if (carried.filter(({ scheme }) => scheme === identifier.scheme).length <= allowedOf(identifier.scheme, policy)) {
      continue;
    }
    if (!own) return { rule: 'ID13', facts: { ...identifierFacts(identifier), product: unitCase.line.productName } };
    return {
      rule: 'ID15',
      facts: {
        ...identifierFacts(identifier),
        own: own.value,
        anchor: anchorOf(captured, known)?.value ?? own.value,
        product: unitCase.line.productName,
      },
    };
  }
  return null;
}

/** The captured identifier by which the ledger knew the unit. */
function anchorOf(captured: CapturedUnit, known: Unit | undefined): Identifier | undefined {
  return captured.identifiers.find((identifier) => known?.identifiers.some((own) => sameText(own, identifier)));
}
