import type { DocumentLine } from '../model/document';
import type { Reason, Verdict } from '../model/verdict';
import type { Consultation } from './consultation';
import type { KnownLine, Reading } from './reading';
import type { DraftView, LineView } from './till';

/** The draft as the till shows it. Judged anew unless a verdict is handed in. */
export function viewOf(consultation: Consultation, judged?: Verdict): DraftView {
  const { draft, page, reading, rules } = consultation;
  const document = consultation.document('');
  const verdict = judged ?? consultation.judge(document).verdict;
  const lines = new Map(document.lines.map((line) => [line.key, line]));
  return {
    draftId: draft.id,
    kind: page.kind,
    revision: draft.revision,
    lines: consultation.tracked.flatMap((line) => {
      const counted = lines.get(line.line);
      return counted ? [lineView(line, counted, verdict.reasons, rules.missing)] : [];
    }),
    verdict,
    sentences: verdict.reasons.map((reason) => rules.sentence(reason, reading.settings.language)),
    returnTo: document.returnTo,
    ...passableOf(verdict, reading),
  };
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
    needed: Math.max(0, Math.floor(line.quantity)),
    units: line.units.map((unit) => ({ identifiers: unit.identifiers, missing: missing(unit, policy) })),
    reasons: reasons.filter((reason) => reason.line === line.key),
  };
}
