import type { ShopSettings } from '../model/settings';
import type { Unit } from '../model/unit';
import { identifierFacts, type ReasonFacts } from './broken';
import { latestPaper, paperFacts } from './paper';

/** What a sentence about a unit needs, outside of any document: its name, its state, and the paper that its state comes from. */
export function describe(unit: Unit, settings: ShopSettings, now: string): ReasonFacts {
  return {
    ...identifierFacts(unit.identifiers[0]),
    product: unit.productName,
    state: unit.state,
    ...paperFacts(latestPaper(unit), { settings, now }),
  };
}
