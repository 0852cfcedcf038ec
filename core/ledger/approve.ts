import type { Consultation } from './consultation';
import { fingerprint } from './fingerprint';
import { LedgerError } from './ledger-error';
import type { ManagerRow } from './rows';

/**
 * Writes a manager's word on the draft: for what it holds now, and for those of its refusals that the shop and the rules let a manager pass
 * over.
 * @throws LedgerError `notOverridable` when none of them is, `noReason`
 */
export function approve(consultation: Consultation, { name }: ManagerRow, reason: string): void {
  if (reason.trim() === '') throw new LedgerError('noReason', 'An override needs a reason.', false);
  const { draft } = consultation;
  const document = consultation.document('');
  const { verdict } = consultation.judge(document);
  const { overridable } = consultation.reading.settings;
  const refusing = verdict.reasons.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule);
  const rules = [...new Set(refusing)].filter((rule) => overridable.includes(rule));
  const before = consultation.approval?.rules ?? [];
  const of = fingerprint(document, consultation.page.party);
  consultation.draft = { ...draft, approval: { by: name, reason: reason.trim(), rules: [...before, ...rules], of } };
  const { reasons } = consultation.judge(document).verdict;
  if (reasons.some(({ rule, overridden }) => overridden && rules.includes(rule))) return;
  consultation.draft = draft;
  throw new LedgerError('notOverridable', 'This shop lets nobody pass over this rule.', false);
}
