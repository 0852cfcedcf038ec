import type { Policy } from '../model/product';
import type { Reason } from '../model/verdict';
import type { RuleId } from './rule-id';

type Severity = Reason['severity'];

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
      return ofCheck(policy);
  }
}
