import { type Broken, stateFacts, type UnitCase } from './broken';
import type { RuleId } from './rule-id';

/** [SA11] [SR3] [TR3] [AS3] [WO3] [WR5] The unit is at the location that writes the paper. */
export function here(unitCase: UnitCase, rule: RuleId): Broken[] {
  const { document, known } = unitCase;
  if (!known || known.location === document.location) return [];
  return [{ rule, facts: { ...stateFacts(unitCase), there: known.location, here: document.location } }];
}
