import type { Facts } from '../model/facts';
import type { Identifier } from '../model/identifier';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts } from './broken';
import { draftFacts } from './paper';

/**
 * [DO6] The first of these identifiers that stands on another open draft, if any. The draft of a pending or unresolved
 * paper keeps its captures; of a unit that such a paper reserves, the paper is what matters, and taking over would not help.
 */
export function claimOn(identifiers: readonly Identifier[], known: Unit | undefined, facts: Facts): Broken | null {
  if (known?.state === 'reserved') return null;
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
