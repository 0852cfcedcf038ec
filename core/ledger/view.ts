import type { DocumentLine } from '../model/document';
import type { Reason, Verdict } from '../model/verdict';
import type { Consultation } from './consultation';
import type { KnownLine } from './reading';
import type { DraftView, LineView } from './till';

/** The draft as the till shows it. Judged anew unless a verdict is handed in. */
export function viewOf(consultation: Consultation, judged?: Verdict): DraftView {
  const { draft, page, reading, rules } = consultation;
  const document = consultation.document('');
  const verdict = judged ?? consultation.judge(document).verdict;
  // A repair takes a unit by any one of its numbers: it lacks none.
  const missing: typeof rules.missing = page.kind === 'repair' ? () => [] : rules.missing;
  const lines = new Map(document.lines.map((line) => [line.key, line]));
  return {
    draftId: draft.id,
    kind: page.kind,
    revision: draft.revision,
    lines: consultation.tracked.flatMap((line) => {
      const counted = lines.get(line.line);
      return counted ? [lineView(line, counted, verdict.reasons, missing)] : [];
    }),
    verdict,
    sentences: verdict.reasons.map((reason) => rules.sentence(reason, reading.settings.language)),
    returnTo: document.returnTo,
    waiting: draft.waiting ?? [],
  };
}

function lineView(
  known: KnownLine,
  line: DocumentLine,
  reasons: readonly Reason[],
  missing: Consultation['rules']['missing'],
): LineView {
  const { policy } = known;
  return {
    key: line.key,
    productId: line.productId,
    productName: line.productName,
    capture: policy.capture,
    verify: policy.verify,
    identifiers: policy.identifiers,
    needed: Number.isInteger(line.quantity) ? Math.max(0, line.quantity) : 0,
    units: line.units.map((unit) => ({ identifiers: unit.identifiers, missing: missing(unit, policy) })),
    reasons: reasons.filter((reason) => reason.line === line.key),
  };
}
