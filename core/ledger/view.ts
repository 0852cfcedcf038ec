import type { DocumentLine } from '../model/document';
import type { Judgement, Reason, Verdict } from '../model/verdict';
import type { Consultation } from './consultation';
import type { KnownLine, Reading } from './reading';
import type { DraftView, LineView } from './till';

/** The draft as the till shows it. Judged anew unless a verdict is handed in. */
export function viewOf(consultation: Consultation, judged?: Judgement): DraftView {
  const { draft, page, reading, rules } = consultation;
  const document = consultation.document('');
  const judgement = judged ?? consultation.judge(document);
  const { verdict } = judgement;
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
    recorded: isRecorded(consultation, judgement),
    ...passableOf(verdict, reading),
  };
}

/** Whether such a paper is the ledger's business. A count that found nothing is a paper all the same. */
export function isRecorded({ tracked, page }: Consultation, { warranties }: Judgement): boolean {
  return tracked.length > 0 || warranties !== undefined || page.kind === 'stockCount';
}

/** What a manager may do about a refusal; where the shop only watches there is none. */
function passableOf({ reasons }: Verdict, { settings, shop }: Reading): Pick<DraftView, 'passable' | 'shadow'> {
  if (shop.shadow) return { shadow: true };
  if (settings.overridable.length === 0) return {};
  const refusing = reasons.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule);
  const passable = [...new Set(refusing)].filter((rule) => settings.overridable.includes(rule));
  return passable.length > 0 ? { passable } : {};
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
