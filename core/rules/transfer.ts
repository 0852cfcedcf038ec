import { type Broken, stateFacts, type UnitCase } from './broken';
import type { DocumentBroken, DocumentCase } from './document-case';
import { here } from './here';

/** What a transfer asks of a unit beyond the table: shipped from where it is; received where it was sent, on the paper that sent it. */
export function transferRules(unitCase: UnitCase): Broken[] {
  const { document, known, movement } = unitCase;
  if (movement === 'transferShip') return here(unitCase, 'TR3');
  const transit = known?.transit;
  if (!transit) return [];
  const facts = { ...stateFacts(unitCase), there: transit.to, here: document.location };
  const { follows } = document.details ?? {};
  if (follows !== undefined && transit.documentId !== follows) return [{ rule: 'TR5', facts }];
  const home = movement === 'transferCancel' ? transit.from : transit.to;
  return home === document.location ? [] : [{ rule: 'TR6', facts: { ...facts, there: home } }];
}

/** [TR7] A shipment goes somewhere else. */
export function transferDocument({ document }: DocumentCase): DocumentBroken[] {
  const { stage, toLocation } = document.details ?? {};
  if (stage === 'receive' || stage === 'cancel') return [];
  const somewhere = toLocation !== undefined && toLocation !== '' && toLocation !== document.location;
  return somewhere ? [] : [{ rule: 'TR7', facts: { here: document.location } }];
}
