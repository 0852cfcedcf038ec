import type { CapturedUnit, DocumentLine, StockDocument } from '../model/document';
import type { Facts, Judge } from '../model/facts';
import type { Policy } from '../model/product';
import type { Action, Unit, UnitState } from '../model/unit';
import { type Reason, verdictOf } from '../model/verdict';
import type { Broken } from './broken';
import { isCountable, uncountable } from './complete';
import { DuplicateWatch } from './duplicates';
import { newIdentifiers } from './identity';
import { judgeUnit } from './judge-unit';
import { outOfDate } from './out-of-date';
import { severityOf } from './severity';
import { takenFrom } from './taken';

/** A unit that the paper moves. */
interface Move {
  readonly line: DocumentLine;
  readonly captured: CapturedUnit;
  readonly known: Unit | undefined;
  readonly to: UnitState;
}

/** Judges a whole document by `SPEC.md`. Untracked lines are passed over; a refused document moves nothing. */
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
  const verdict = verdictOf(reasons);
  return { verdict, actions: verdict.outcome === 'refuse' ? [] : moves.map((move) => actionOf(move, document, facts)) };
};

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
  const add = (broken: Broken, unit: number | null) => {
    const severity = severityOf(broken.rule, policy);
    if (severity) reasons.push({ ...broken, severity, line: line.key, unit });
  };
  for (const broken of [...takenFrom(line, facts), ...countBroken(line)]) add(broken, null);
  let room = isCountable(line.quantity) ? line.quantity : 0;
  line.units.forEach((captured, index) => {
    if (captured.identifiers.length === 0) return;
    const opinion = judgeUnit({ document, line, policy, captured, facts });
    const duplicate = watch.see(captured, opinion.known, { line: number, no: index + 1 });
    for (const broken of duplicate ? [duplicate] : opinion.broken) add(broken, index);
    if (duplicate || opinion.to === null || room === 0) return;
    room -= 1;
    moves.push({ line, captured, known: opinion.known, to: opinion.to });
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

function actionOf({ line, captured, known, to }: Move, document: StockDocument, facts: Facts): Action {
  return {
    unitId: known?.id ?? facts.newId(),
    lineKey: line.key,
    productId: line.productId,
    productName: line.productName,
    to,
    location: document.location,
    adds: newIdentifiers(captured, known),
    price: line.price,
  };
}
