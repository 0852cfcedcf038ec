import type { DocumentLine, StockDocument } from '../model/document';
import type { Facts, Judge } from '../model/facts';
import type { Policy } from '../model/product';
import { type Reason, verdictOf } from '../model/verdict';
import { actionsOf } from './actions';
import type { Broken } from './broken';
import { isCountable, uncountable } from './complete';
import type { Move } from './document-case';
import { DuplicateWatch } from './duplicates';
import { judgeUnit } from './judge-unit';
import { movementOf } from './movement';
import { documentRules } from './movement-rules';
import { outOfDate } from './out-of-date';
import { isPassedOver } from './overridable';
import { withPlaceNames } from './places';
import { NOTES, severityOf } from './severity';
import { takenFrom } from './taken';
import { lineWarranties } from './warranties';

/** Judges a whole document by `SPEC.md`. Untracked lines are passed over. */
export const judge: Judge = (document, facts) => {
  const watch = new DuplicateWatch();
  const reasons: Reason[] = outOfDate(document, facts);
  const moves: Move[] = [];
  document.lines.forEach((line, index) => {
    const policy = facts.policyOf(line.productId);
    if (policy.capture === 'off') return;
    const judged = judgeLine({ document, line, number: index + 1, policy, facts, watch });
    reasons.push(...judged.reasons);
    moves.push(...judged.moves);
  });
  const documentCase = { document, moves, facts };
  for (const { line, ...broken } of isAsked(document, facts) ? documentRules(documentCase) : []) {
    const severity = NOTES.includes(broken.rule) ? 'warn' : 'refuse';
    reasons.push({ ...broken, severity, line: line ?? null, unit: null });
  }
  const named = reasons.map((reason) => ({ ...reason, facts: withPlaceNames(reason.facts, facts) }));
  const verdict = verdictOf(named.map((reason) => passedOver(reason, facts)));
  const warranties = lineWarranties(document, facts);
  const moved = verdict.outcome === 'refuse' && !facts.shadow ? [] : actionsOf(documentCase);
  return { verdict, actions: moved, ...(warranties && { warranties }) };
};

/** A paper without a tracked line is nobody's business, but that a count may have found nothing at all. */
function isAsked({ kind, lines }: StockDocument, facts: Facts): boolean {
  return kind === 'stockCount' || lines.some(({ productId }) => facts.policyOf(productId).capture !== 'off');
}

/** A manager's override turns a refusal into a warning that says so. */
function passedOver(reason: Reason, facts: Facts): Reason {
  if (!isPassedOver(reason.rule, reason.severity, facts)) return reason;
  return { ...reason, severity: 'warn', overridden: true };
}

interface LineCase {
  readonly document: StockDocument;
  readonly line: DocumentLine;
  /** Its place on the paper, from 1. */
  readonly number: number;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly watch: DuplicateWatch;
}

function judgeLine({ document, line, number, policy, facts, watch }: LineCase): { reasons: Reason[]; moves: Move[] } {
  const reasons: Reason[] = [];
  const moves: Move[] = [];
  const movement = movementOf(document, line.role);
  const add = (broken: Broken, unit: number | null) => {
    const severity = severityOf(broken.rule, policy);
    if (severity) reasons.push({ ...broken, severity, line: line.key, unit });
  };
  for (const broken of [...takenFrom(line, facts), ...countBroken(line)]) add(broken, null);
  let room = isCountable(line.quantity) ? line.quantity : 0;
  line.units.forEach((captured, index) => {
    if (captured.identifiers.length === 0) return;
    const opinion = judgeUnit({ document, line, policy, movement, captured, facts });
    const duplicate = watch.see(captured, opinion.known, { line: number, no: index + 1 });
    for (const broken of duplicate ? [duplicate] : opinion.broken) add(broken, index);
    if (duplicate || opinion.to === null || room === 0) return;
    room -= 1;
    moves.push({ line, policy, movement, captured, known: opinion.known, to: opinion.to });
  });
  return { reasons, moves };
}

/** [DO1] [DO2] [DO4] One captured unit for each unit of the line. */
function countBroken(line: DocumentLine): Broken[] {
  const product = line.productName;
  if (!isCountable(line.quantity)) return [uncountable(line)];
  const have = line.units.filter(({ identifiers }) => identifiers.length > 0).length;
  const facts = { product, have, needed: line.quantity };
  if (have < line.quantity) return [{ rule: 'DO2', facts: { ...facts, count: line.quantity - have } }];
  if (have > line.quantity) return [{ rule: 'DO4', facts: { ...facts, count: have - line.quantity } }];
  return [];
}
