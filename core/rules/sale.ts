import type { Broken, UnitCase } from './broken';
import { here } from './here';

/** [SA11] What a sale asks of a unit beyond the table: that it is here. */
export function saleRules(unitCase: UnitCase): Broken[] {
  return here(unitCase, 'SA11');
}
