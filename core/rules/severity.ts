import type { Policy } from '../model/product';
import type { Reason } from '../model/verdict';
import type { RuleId } from './rule-id';

type Severity = Reason['severity'];

/** What a paper of our own cannot do without, whatever is checked. */
export const ALWAYS: readonly RuleId[] = [
  ...(['SR5', 'TR4', 'TR5', 'TR6', 'TR7', 'AS4', 'AS5', 'AS6', 'AS7', 'DI1', 'DI2', 'DI3'] as const),
  ...(['WO4', 'RE3', 'RE4', 'RE6', 'WR7', 'OB2', 'VO1', 'VO2', 'VO3'] as const),
  ...(['CO1', 'CO2', 'CO3', 'CO4', 'CO5', 'CO6', 'CO7', 'CO8'] as const),
];

/** What somebody should know and nothing stands against. */
export const NOTES: readonly RuleId[] = ['SC1', 'SC2', 'SC3', 'SC4', 'SC5', 'SC6', 'SC7', 'RE5'];

/** `verify` answers for a wrong identifier: nothing, a warning, a refusal. */
function ofCheck({ verify }: Policy): Severity | null {
  return verify === 'off' ? null : verify;
}

/** `capture` answers for a missing one: required is required, whatever is then checked; optional warns while anything is checked at all. */
function ofCount({ capture, verify }: Policy): Severity | null {
  if (capture === 'required') return 'refuse';
  return verify === 'off' ? null : 'warn';
}

/** What a broken rule does under a policy; null: it is silent. */
export function severityOf(rule: RuleId, policy: Policy): Severity | null {
  if (policy.capture === 'off') return null;
  switch (rule) {
    case 'DO2':
    case 'DO3':
      return ofCount(policy);
    case 'DO1':
    case 'DO4':
      return ofCount(policy) === 'refuse' ? 'refuse' : ofCheck(policy);
    default:
      if (ALWAYS.includes(rule)) return 'refuse';
      return NOTES.includes(rule) ? 'warn' : ofCheck(policy);
  }
}
