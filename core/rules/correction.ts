import { identifierKey } from '../model/identifier';
import { formProblem } from '../model/identifier-form';
import { type Broken, stateFacts, type UnitCase } from './broken';
import type { DocumentBroken, DocumentCase } from './document-case';

/** What a correction of a number asks: that the unit carries the wrong one, and that the right one is well formed and nobody else's. */
export function correctionRules(unitCase: UnitCase): Broken[] {
  const { document, known, facts, policy } = unitCase;
  const correction = document.details?.correction;
  if (correction?.what !== 'identifier' || !known) return [];
  const told = { ...stateFacts(unitCase), right: correction.right };
  const wrong = known.identifiers.find(({ key }) => key === correction.wrong);
  if (!wrong) return [{ rule: 'CO5', facts: told }];
  const right = { scheme: wrong.scheme, value: correction.right.trim(), raw: correction.right };
  if (formProblem(right)) return [{ rule: 'CO3', facts: told }];
  const key = identifierKey(right, known.productId, policy.uniqueness);
  if (key === wrong.key) return [{ rule: 'CO5', facts: told }];
  const other = facts.unitOf(key);
  return other && other.id !== known.id ? [{ rule: 'CO2', facts: { ...told, product: other.productName } }] : [];
}

/** [CO4] Somebody says why, in words. */
export function correctionDocument({ document }: DocumentCase): DocumentBroken[] {
  return document.details?.note?.trim() ? [] : [{ rule: 'CO4', facts: {} }];
}
