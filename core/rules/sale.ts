import { locationNameOf } from '../model/settings';
import { type Broken, type UnitCase, unitFacts } from './broken';
import { latestPaper, named } from './paper';

/** [SA11] What a sale asks of a unit beyond the table: that it is here. */
export function saleRules(unitCase: UnitCase): Broken[] {
  const { document, known, facts } = unitCase;
  if (!known || known.location === document.location) return [];
  return [
    {
      rule: 'SA11',
      facts: {
        ...unitFacts(unitCase, latestPaper(known)),
        there: known.location,
        ...named('thereName', locationNameOf(known.location, facts.settings)),
        here: document.location,
        ...named('hereName', locationNameOf(document.location, facts.settings)),
      },
    },
  ];
}
