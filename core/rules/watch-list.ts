import type { Facts } from '../model/facts';
import type { Identifier, Recognised } from '../model/identifier';
import type { WatchKind } from '../model/watch';
import { type Broken, identifierFacts, type UnitCase } from './broken';
import type { Movement } from './movement';
import type { RuleId } from './rule-id';

const RULES: Readonly<Record<WatchKind, RuleId>> = { stolen: 'WL1', recalled: 'WL2', blocked: 'WL3' };

/**
 * What takes a unit in from somebody, or hands it out. To a count, a step of a repair or a correction a watched unit is a unit like any
 * other, and a write-off or a return to the supplier is what becomes of it.
 */
const CHECKED: readonly Movement[] = [
  'goodsReceipt',
  'sale',
  'customerReturn',
  'transferShip',
  'assemblyComponent',
  'assemblyKit',
  'repairIntake',
  'repairHandOut',
  'replacementOld',
  'replacementNew',
  'buyBack',
  'openingStock',
];

/** [WL1] [WL2] [WL3] The first identifier of the unit that stands on the watch list, if any. */
export function watched({ movement, captured, known, facts }: Pick<UnitCase, Seen>): Broken[] {
  const found = [...captured.identifiers, ...(known?.identifiers ?? [])].map((one) => watchedAs(one, movement, facts));
  return found.filter((broken) => broken !== null).slice(0, 1);
}
type Seen = 'movement' | 'captured' | 'known' | 'facts';

/** [WL1] [WL2] [WL3] What the watch list says of one identifier; null: nothing, or it is not asked here. */
export function watchedAs(found: Recognised | Identifier, movement: Movement, facts: Facts): Broken | null {
  const entry = CHECKED.includes(movement) ? facts.watchOf(found) : undefined;
  return entry
    ? { rule: RULES[entry.kind], facts: { ...identifierFacts(found), note: entry.note.trim() || '–' } }
    : null;
}
