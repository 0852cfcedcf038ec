import { dayOf, warrantyOf } from '../model/warranty';
import { type Broken, stateFacts, type UnitCase } from './broken';
import type { DocumentBroken, DocumentCase } from './document-case';
import { here } from './here';

/** What a warranty replacement asks of its units beyond the table: an old one that we sold and still cover, a new one that is here. */
export function replacementRules(unitCase: UnitCase): Broken[] {
  if (unitCase.movement === 'replacementNew') return here(unitCase, 'WR5');
  const { known, facts } = unitCase;
  if (!known) return [];
  if (known.repair && known.repair.from !== 'sold') return [{ rule: 'WR2', facts: stateFacts(unitCase) }];
  const warranty = warrantyOf(known);
  const today = dayOf(facts.now, facts.settings.timeZone ?? undefined);
  if (warranty && warranty.endsOn >= today) return [];
  const facts6 = { ...stateFacts(unitCase), ...(warranty && { until: warranty.endsOn }) };
  return [{ rule: 'WR6', facts: { until: '–', ...facts6 } }];
}

/** [WR7] One old unit for one new one. */
export function replacementDocument({ moves }: DocumentCase): DocumentBroken[] {
  const old = moves.filter(({ movement }) => movement === 'replacementOld').length;
  const fresh = moves.length - old;
  return old === 1 && fresh === 1 ? [] : [{ rule: 'WR7', facts: { old, fresh } }];
}
