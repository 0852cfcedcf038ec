import type { UnitState } from '../model/unit';
import { type Broken, stateFacts, type UnitCase } from './broken';
import type { RuleId } from './rule-id';

/** States in which a unit lies in a shop of ours. Where a sold or a lost one was last says nothing. */
const ON_HAND: readonly UnitState[] = ['inStock', 'quarantine', 'replaced'];

/** [SA11] [SR3] [TR3] [AS3] [DI4] [WO3] [RE7] [WR5] The unit is at the location that writes the paper. */
export function here(unitCase: UnitCase, rule: RuleId): Broken[] {
  const { document, known } = unitCase;
  if (!known || !ON_HAND.includes(known.state) || known.location === document.location) return [];
  return [{ rule, facts: { ...stateFacts(unitCase), there: known.location, here: document.location } }];
}
