import type { Consultation } from './consultation';
import { fingerprint } from './fingerprint';
import { LedgerError } from './ledger-error';
import type { ManagerRow } from './rows';

/**
 * Writes a manager's word on the draft: for what it holds now, and for those of its refusals that the shop lets a manager pass over.
 * @throws LedgerError `notOverridable` when none of them is, `noReason`
 */
export function approve(consultation: Consultation, { name }: ManagerRow, reason: string): void {
  if (reason.trim() === '') throw new LedgerError('noReason', 'An override needs a reason.', false);
  const document = consultation.document('');
  const { verdict } = consultation.judge(document);
  const { overridable } = consultation.reading.settings;
  const refusing = verdict.reasons.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule);
  const rules = [...new Set(refusing)].filter((rule) => overridable.includes(rule));
  if (rules.length === 0) throw new LedgerError('notOverridable', 'This shop lets nobody pass over this rule.', false);
  const before = consultation.approval?.rules ?? [];
  const approval = {
    by: name,
    reason: reason.trim(),
    rules: [...before, ...rules],
    of: fingerprint(document, consultation.page.party),
  };
  consultation.draft = { ...consultation.draft, approval };
}
