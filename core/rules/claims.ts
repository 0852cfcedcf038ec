import type { Facts } from '../model/facts';
import type { Identifier } from '../model/identifier';
import { type Broken, identifierFacts } from './broken';

/** [DO6] The first of these identifiers that stands on another open draft, if any. */
export function claimOn(identifiers: readonly Identifier[], facts: Facts): Broken | null {
  for (const identifier of identifiers) {
    const claim = facts.claimOf(identifier.key);
    if (!claim) continue;
    return {
      rule: 'DO6',
      facts: { ...identifierFacts(identifier), otherRegister: claim.register, otherDate: claim.at, now: facts.now },
    };
  }
  return null;
}
