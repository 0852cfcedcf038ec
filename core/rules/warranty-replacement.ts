import { warrantyOf } from '../model/warranty';
import { type Broken, stateFacts, type UnitCase } from './broken';
import { capturedFor } from './captured';
import type { DocumentBroken, DocumentCase } from './document-case';
import { here } from './here';
import { noonOf, todayOf } from './today';

/** [WR2] [WR5] What a warranty replacement asks of its units beyond the table: an old one that is the customer's, a new one that is here. */
export function replacementRules(unitCase: UnitCase): Broken[] {
  if (unitCase.movement === 'replacementNew') return here(unitCase, 'WR5');
  const { known } = unitCase;
  if (!known) return [];
  const isOurs = known.state === 'inRepair' && known.repair?.from !== 'sold';
  return isOurs ? [{ rule: 'WR2', facts: stateFacts(unitCase) }] : warrantyRules(unitCase);
}

/** [WR6] [WR8] The warranty of the old unit still runs. */
function warrantyRules(unitCase: UnitCase): Broken[] {
  const { known, facts } = unitCase;
  const warranty = known && warrantyOf(known);
  if (!warranty) return [{ rule: 'WR8', facts: stateFacts(unitCase) }];
  if (warranty.endsOn >= todayOf(facts)) return [];
  return [{ rule: 'WR6', facts: { ...stateFacts(unitCase), until: noonOf(warranty.endsOn), now: facts.now } }];
}

/** [WR7] One old unit for one new one. */
export function replacementDocument({ document, facts }: DocumentCase): DocumentBroken[] {
  const old = capturedFor('replacementOld', document, facts).length;
  const fresh = capturedFor('replacementNew', document, facts).length;
  return old === 1 && fresh === 1 ? [] : [{ rule: 'WR7', facts: { old, fresh } }];
}
