import type { Facts } from '../model/facts';
import type { Identifier, Recognised } from '../model/identifier';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts } from './broken';
import { sameText, unitNamed } from './identity';
import type { OpenLine } from './room';

/** A unit of the ledger that a scanned text could name, and the reading of the text that names it. */
export interface Found {
  readonly unit: Unit;
  readonly candidate: Recognised;
}

/** Every unit of the ledger that the text could name on this document. */
export function findUnits(candidates: readonly Recognised[], lines: readonly OpenLine[], facts: Facts): Found[] {
  const found = new Map<string, Found>();
  for (const candidate of candidates) {
    for (const { line, policy } of lines) {
      const unit = unitNamed(candidate, line.productId, policy, facts);
      if (unit && !found.has(unit.id)) found.set(unit.id, { unit, candidate });
    }
  }
  return [...found.values()];
}

/** [CA3] [CA4] The unit that is meant, with the lines of its product and all its identifiers, the scanned one first. Several: never guessed. */
export function meantUnit(
  found: readonly Found[],
  lines: readonly OpenLine[],
): Broken | { readonly home: readonly [OpenLine, ...OpenLine[]]; readonly identifiers: readonly Identifier[] } {
  const active = lines.find((line) => line.active)?.line;
  const meant = found.length === 1 ? found : found.filter(({ unit }) => unit.productId === active?.productId);
  const only = meant.length === 1 ? meant[0] : undefined;
  if (!only) {
    const products = [...new Set(found.map(({ unit }) => unit.productName))].join(', ');
    return { rule: 'CA4', facts: { ...identifierFacts(found[0]?.candidate), products } };
  }
  const { unit, candidate } = only;
  const [best, ...more] = lines.filter(({ line }) => line.productId === unit.productId);
  if (!best) {
    return { rule: 'CA3', facts: { ...identifierFacts(candidate), product: unit.productName } };
  }
  const scanned = unit.identifiers.filter((own) => sameText(own, candidate));
  const others = unit.identifiers.filter((own) => !sameText(own, candidate));
  return {
    home: [best, ...more],
    identifiers: [...scanned.map((own) => ({ ...own, raw: candidate.raw })), ...others],
  };
}
