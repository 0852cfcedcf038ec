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
export function watched({ movement, captured, known, facts }: UnitCase): Broken[] {
  if (!CHECKED.includes(movement)) return [];
  for (const identifier of [...captured.identifiers, ...(known?.identifiers ?? [])]) {
    const entry = facts.watchOf(identifier);
    if (entry)
      return [{ rule: RULES[entry.kind], facts: { ...identifierFacts(identifier), note: entry.note.trim() || '–' } }];
  }
  return [];
}
