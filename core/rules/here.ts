import { type Broken, stateFacts, type UnitCase } from './broken';
import { placeFacts } from './places';
import type { RuleId } from './rule-id';

/** [SA11] [SR3] [TR3] [AS3] [WO3] [WR5] The unit is at the location that writes the paper. */
export function here(unitCase: UnitCase, rule: RuleId): Broken[] {
  const { document, known, facts } = unitCase;
  if (!known || known.location === document.location) return [];
  const places = placeFacts({ there: known.location, here: document.location }, facts);
  return [{ rule, facts: { ...stateFacts(unitCase), ...places } }];
}
