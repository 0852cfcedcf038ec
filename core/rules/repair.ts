import { NEXT_STAGES } from '../model/repair-steps';
import { type Broken, stateFacts, type UnitCase } from './broken';
import type { DocumentBroken, DocumentCase } from './document-case';
import { here } from './here';

/** [RE3] [RE4] [RE7] What a step of a repair asks of a unit beyond the table: own stock that is here, one repair, its steps in order. */
export function repairRules(unitCase: UnitCase): Broken[] {
  const { document, known, movement } = unitCase;
  if (movement === 'repairIntake') return [...here(unitCase, 'RE7'), ...repairedBefore(unitCase)];
  const stay = known?.repair;
  const { stage, follows } = document.details ?? {};
  if (!stay || (follows !== undefined && follows !== stay.documentId)) {
    return [{ rule: 'RE3', facts: stateFacts(unitCase) }];
  }
  if (NEXT_STAGES[stay.stage].some((next) => next === stage)) return [];
  return [{ rule: 'RE4', facts: { ...stateFacts(unitCase), stage: stay.stage } }];
}

/** [RE5] */
function repairedBefore(unitCase: UnitCase): Broken[] {
  const count = unitCase.known?.repairs ?? 0;
  return count > 0 ? [{ rule: 'RE5', facts: { ...stateFacts(unitCase), count } }] : [];
}

/** [RE6] An intake says what is wrong. */
export function repairDocument({ document }: DocumentCase): DocumentBroken[] {
  const { stage = 'intake', problem } = document.details ?? {};
  return stage !== 'intake' || problem?.trim() ? [] : [{ rule: 'RE6', facts: {} }];
}
