import type { CapturedUnit, StockDocument } from '../model/document';
import type { Facts, Placement } from '../model/facts';
import { bindIdentifier, type Identifier, type Recognised } from '../model/identifier';
import { type Broken, identifierFacts } from './broken';
import { claimOn } from './claims';
import { isCountable, MAX_QUANTITY } from './complete';
import { unitsNamed } from './identity';
import { freeSlot, type OpenLine } from './room';
import { TRANSITIONS } from './transitions';

/** [CA2] [DO1] [DO6] Takes the first line with room, unless another open draft has the unit. The scanned identifier comes first. */
export function settle(
  document: StockDocument,
  lines: readonly OpenLine[],
  identifiers: readonly (Recognised | Identifier)[],
  facts: Facts,
): Extract<Placement, { placed: true }> | (Broken & { readonly line?: string }) {
  for (const open of lines) {
    const bound = identifiers.map((own) => boundTo(open, own));
    const slot = freeSlot(open.line, open.policy, bound, joins(document, open, bound, facts));
    if (!slot) continue;
    const claim = open.policy.verify === 'off' ? null : claimOn(bound, facts);
    if (claim) return { ...claim, line: open.line.key };
    return { placed: true, line: open.line.key, unit: slot.unit, adds: slot.adds };
  }
  return noRoom(lines[0], identifiers[0]);
}

function boundTo({ line, policy }: OpenLine, own: Recognised | Identifier): Identifier {
  return 'key' in own ? own : bindIdentifier(own, line.productId, policy.uniqueness);
}

/** Whether a half-captured unit may take these identifiers too: never of two known units, and a stranger joins a known unit only where units are first met. */
function joins(document: StockDocument, { line, policy }: OpenLine, bound: readonly Identifier[], facts: Facts) {
  const meetsNew = 'to' in TRANSITIONS[document.kind].unknown;
  const scanned = unitsNamed({ identifiers: bound }, line.productId, policy, facts);
  return (unit: CapturedUnit): boolean => {
    const own = unitsNamed(unit, line.productId, policy, facts);
    const together = new Set([...own, ...scanned].map(({ id }) => id));
    return together.size === 0 || (together.size === 1 && (meetsNew || own.length === scanned.length));
  };
}

function noRoom(full: OpenLine | undefined, found: Recognised | Identifier | undefined): Broken & { line?: string } {
  if (!full) return { rule: 'CA1', facts: identifierFacts(found) };
  const { line, number } = full;
  const product = line.productName;
  if (!isCountable(line.quantity)) {
    return { rule: 'DO1', facts: { product, quantity: line.quantity, limit: MAX_QUANTITY }, line: line.key };
  }
  const told = { ...identifierFacts(found), product, atLine: number, count: line.quantity };
  return { rule: 'CA2', facts: told, line: line.key };
}
