import type { StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import { isDay, replacementWarranty, warrantyFrom, warrantyOf } from '../model/warranty';
import type { Warranty } from '../model/warranty-given';
import type { Named, Whole } from './named-move';
import { todayOf } from './today';

/** The warranty that the paper gives with a unit; null: none, or the one the unit has stays. */
export function warrantyGiven(move: Named, whole: Whole): Warranty | null {
  const { movement, policy } = move;
  const { document, today } = whole;
  switch (movement) {
    case 'sale':
      return warrantyFrom(today, policy.warranty, document.id);
    case 'openingSold': {
      // A day that nobody knows starts nothing.
      const { soldOn = '' } = document.details ?? {};
      return isDay(soldOn) ? warrantyFrom(soldOn, policy.warranty, document.id) : null;
    }
    case 'replacementNew':
      return replaced(move, whole);
    case 'correction':
      return entered(move, document);
    default:
      return null;
  }
}

function replaced({ policy }: Named, { document, facts, moves, today }: Whole): Warranty | null {
  const old = moves.find(({ movement }) => movement === 'replacementOld')?.known;
  const rule = document.details?.replacement ?? facts.settings.replacement;
  return replacementWarranty(old ? warrantyOf(old) : null, policy.warranty, rule, today, document.id);
}

function entered({ known }: Named, { id, details }: StockDocument): Warranty | null {
  const correction = details?.correction;
  if (correction?.what !== 'warranty') return null;
  const claims = (known && warrantyOf(known)?.claims) ?? 0;
  const { startsOn, endsOn } = correction;
  return { startsOn, endsOn, rule: 'entered', documentId: id, claims };
}

/** Warranties of lines that nobody asks identifiers for: they hang on the receipt alone. Null: there are none. */
export function lineWarranties(document: StockDocument, facts: Facts): Record<string, Warranty> | null {
  if (document.kind !== 'sale') return null;
  const today = todayOf(facts);
  const given = document.lines.flatMap(({ key, productId, quantity }) => {
    const { capture, warranty } = facts.policyOf(productId);
    // A line that takes something back gives nothing.
    const own = capture === 'off' && quantity > 0 ? warrantyFrom(today, warranty, document.id) : null;
    return own ? [[key, own] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : null;
}
