import { WRITE_OFF_CAUSES } from '../model/paper-details';
import type { Broken, UnitCase } from './broken';
import type { DocumentBroken, DocumentCase } from './document-case';
import { here } from './here';

/** [WO3] What a write-off asks of a unit beyond the table: that it is here. */
export function writeOffRules(unitCase: UnitCase): Broken[] {
  return here(unitCase, 'WO3');
}

/** [WO4] The paper says what happened. */
export function writeOffDocument({ document }: DocumentCase): DocumentBroken[] {
  const cause = document.details?.cause;
  return WRITE_OFF_CAUSES.some((one) => one === cause) ? [] : [{ rule: 'WO4', facts: {} }];
}
