import { isDay } from '../model/warranty';
import type { DocumentBroken, DocumentCase } from './document-case';
import { noonOf, todayOf } from './today';

/** [OB2] Units that were sold before tracking began were sold on a day in the past. */
export function openingDocument({ document, facts }: DocumentCase): DocumentBroken[] {
  const { soldOn } = document.details ?? {};
  if (soldOn === undefined || !document.lines.some(({ role }) => role === 'sold')) return [];
  return isDay(soldOn) && soldOn <= todayOf(facts)
    ? []
    : [{ rule: 'OB2', facts: { soldOn: noonOf(soldOn), now: facts.now } }];
}
