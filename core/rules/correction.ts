import type { Identifier, Recognised } from '../model/identifier';
import { formProblem } from '../model/identifier-form';
import { rightNumber } from '../model/right-number';
import { isDay, warrantySale } from '../model/warranty';
import { type Broken, stateFacts, type UnitCase } from './broken';
import type { DocumentBroken, DocumentCase } from './document-case';
import { fitsPattern } from './form';
import { sameText, unitNamed } from './identity';
import { noonOf } from './today';

/** The wrong identifier that a correction names and the right one; null: the unit does not carry the wrong one. */
export function correctedNumber({
  document,
  known,
}: Pick<UnitCase, 'document' | 'known'>): { readonly wrong: Identifier; readonly right: Recognised } | null {
  const correction = document.details?.correction;
  if (correction?.what !== 'identifier') return null;
  const wrong = known?.identifiers.find(({ key }) => key === correction.wrong);
  return wrong ? { wrong, right: rightNumber(wrong.scheme, correction.right) } : null;
}

/** What a correction asks of a unit beyond the table: that there is something to correct. */
export function correctionRules(unitCase: UnitCase): Broken[] {
  const { document, known } = unitCase;
  if (!known) return [];
  const nothing: Broken[] = [{ rule: 'CO8', facts: stateFacts(unitCase) }];
  switch (document.details?.correction?.what) {
    case 'identifier':
      return numberRules(unitCase);
    case 'cost':
      return known.episodes.length > 0 ? [] : nothing;
    case 'warranty':
      return warrantySale(known) ? [] : nothing;
    case undefined:
      return [];
  }
}

/** [CO2] [CO3] [CO5] The unit carries the wrong number and not yet the right one, which is well formed and nobody else's. */
function numberRules(unitCase: UnitCase): Broken[] {
  const { document, known, facts, policy, line } = unitCase;
  const correction = document.details?.correction;
  const told = { ...stateFacts(unitCase), right: correction?.what === 'identifier' ? correction.right.trim() : '' };
  const numbers = correctedNumber(unitCase);
  if (!numbers || known?.identifiers.some((own) => sameText(own, numbers.right))) return [{ rule: 'CO5', facts: told }];
  const { right } = numbers;
  const odd = right.scheme === 'serial' && !fitsPattern(right.value, policy.serialPattern);
  if (formProblem(right) || odd) return [{ rule: 'CO3', facts: told }];
  const other = unitNamed(right, line.productId, policy, facts);
  return other ? [{ rule: 'CO2', facts: { ...told, product: other.productName } }] : [];
}

/** [CO4] [CO6] [CO7] Somebody says why, in words, and what, in a way that can be. */
export function correctionDocument({ document }: DocumentCase): DocumentBroken[] {
  const { note = '', correction } = document.details ?? {};
  const broken: DocumentBroken[] = note.trim() === '' ? [{ rule: 'CO4', facts: {} }] : [];
  if (!correction || (correction.what === 'cost' && !isAmount(correction.minor)))
    broken.push({ rule: 'CO6', facts: {} });
  if (correction?.what !== 'warranty') return broken;
  const { startsOn, endsOn } = correction;
  const whole = isDay(startsOn) && isDay(endsOn) && startsOn <= endsOn;
  return whole ? broken : [...broken, { rule: 'CO7', facts: { startsOn: noonOf(startsOn), endsOn: noonOf(endsOn) } }];
}

function isAmount(minor: number): boolean {
  return Number.isSafeInteger(minor) && minor !== 0;
}
