import type { DocumentLine } from '../model/document';
import type { Facts } from '../model/facts';
import { type Broken, identifierFacts } from './broken';
import { draftFacts } from './paper';

/** [DO9] What was taken over from a line, as long as the line lacks units: the last ones, no more than it lacks. */
export function takenFrom({ key, productId, quantity, units }: DocumentLine, facts: Facts): Broken[] {
  const lacks = quantity - units.length;
  if (!(lacks > 0)) return [];
  return facts.taken
    .filter((taken) => taken.line === key && taken.productId === productId)
    .slice(-lacks)
    .map((taken) => ({
      rule: 'DO9',
      facts: { ...identifierFacts(taken.identifier), ...draftFacts(taken, facts) },
    }));
}
