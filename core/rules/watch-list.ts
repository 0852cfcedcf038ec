import type { WatchKind } from '../model/watch';
import { type Broken, identifierFacts, type UnitCase } from './broken';
import type { Movement } from './movement';
import type { RuleId } from './rule-id';

const RULES: Readonly<Record<WatchKind, RuleId>> = { stolen: 'WL1', recalled: 'WL2', blocked: 'WL3' };

/** What takes a unit in or hands it out. To a count, a repair step or a correction a watched unit is a unit like any other. */
const CHECKED: readonly Movement[] = [
  'goodsReceipt',
  'sale',
  'transferShip',
  'assemblyComponent',
  'assemblyKit',
  'repairIntake',
  'replacementNew',
  'buyBack',
  'openingStock',
];

/** [WL1] [WL2] [WL3] The first identifier of the unit that stands on the watch list, if any. */
export function watched({ movement, captured, known, facts }: UnitCase): Broken[] {
  if (!CHECKED.includes(movement)) return [];
  for (const identifier of [...captured.identifiers, ...(known?.identifiers ?? [])]) {
    const entry = facts.watchOf(identifier);
    if (entry) return [{ rule: RULES[entry.kind], facts: { ...identifierFacts(identifier), note: entry.note } }];
  }
  return [];
}
