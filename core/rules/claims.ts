import type { Facts } from '../model/facts';
import type { Identifier } from '../model/identifier';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts } from './broken';
import type { Movement } from './movement';
import { draftFacts } from './paper';

/**
 * [DO6] The first of these identifiers that stands on another open draft, if any. The draft of a pending or unresolved
 * paper keeps its captures; of a unit that such a paper reserves, the paper is what matters, and taking over would not help. To a count it
 * does not matter whose paper a unit is on: it is there.
 */
export function claimOn(
  identifiers: readonly Identifier[],
  known: Unit | undefined,
  movement: Movement,
  facts: Facts,
): Broken | null {
  if (known?.state === 'reserved' || movement === 'stockCount') return null;
  for (const identifier of identifiers) {
    const claim = facts.claimOf(identifier.key);
    if (!claim) continue;
    return {
      rule: 'DO6',
      facts: { ...identifierFacts(identifier), ...draftFacts(claim, facts) },
    };
  }
  return null;
}
