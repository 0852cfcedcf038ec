import type { Facts } from '../model/facts';
import type { ShopSettings } from '../model/settings';
import type { Reason } from '../model/verdict';
import type { RuleId } from './rule-id';

/**
 * Rules that a shop may let a manager pass over, with her PIN and a reason. Not among them: what would leave the ledger in a
 * state that cannot be (one unit twice on a paper, a unit that another open paper holds, two units under one number).
 */
export const OVERRIDABLE: readonly RuleId[] = [
  ...(['DO2', 'DO3', 'DO6'] as const),
  ...(['GR1', 'GR2', 'GR3', 'GR4', 'GR5', 'GR6', 'GR7', 'GR8', 'GR9', 'GR10', 'GR11'] as const),
  ...(['SA1', 'SA2', 'SA3', 'SA4', 'SA5', 'SA6', 'SA7', 'SA8', 'SA9', 'SA10', 'SA11'] as const),
  ...(['CR1', 'CR2', 'CR3', 'CR4', 'CR5', 'CR6', 'CR7', 'CR8', 'CR9'] as const),
  ...(['SR1', 'SR2', 'SR3', 'SR4', 'WO3', 'WR6', 'WR8', 'BB1', 'BB2', 'WL1', 'WL2', 'WL3'] as const),
];

/** Whether a manager passed over this rule where it refuses. What only warns stands as it is: nobody was asked. */
export function isPassedOver(rule: string, severity: Reason['severity'] | null, facts: Facts): boolean {
  return severity === 'refuse' && OVERRIDABLE.some((one) => one === rule) && facts.isOverridden(rule);
}

/** Whether the shop lets a manager pass over this rule. */
export function mayBePassedOver(rule: RuleId, { overridable }: Pick<ShopSettings, 'overridable'>): boolean {
  return OVERRIDABLE.includes(rule) && overridable.includes(rule);
}
