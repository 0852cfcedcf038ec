import type { CapturedUnit, StockDocument } from '../model/document';
import type { Facts, Placement } from '../model/facts';
import type { Identifier } from '../model/identifier';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts } from './broken';
import { claimOn } from './claims';
import { isCountable, uncountable } from './complete';
import { unitsNamed } from './identity';
import { movementOf } from './movement';
import { freeSlot, type OpenLine } from './room';
import { TRANSITIONS } from './transitions';

/**
 * [CA2] [DO1] [DO6] Takes the first of these lines with room, unless another open draft has the unit.
 * `boundTo` gives the identifiers as a line's product has them, the scanned one first.
 */
export function takeRoom(
  document: StockDocument,
  lines: readonly [OpenLine, ...OpenLine[]],
  boundTo: (line: OpenLine) => readonly Identifier[],
  facts: Facts,
): Extract<Placement, { placed: true }> | (Broken & { readonly line: string }) {
  for (const open of lines) {
    const identifiers = boundTo(open);
    const named = unitsNamed({ identifiers }, open.line.productId, open.policy, facts);
    const slot = freeSlot(open.line, open.policy, identifiers, joins(document, open, named, facts));
    if (!slot) continue;
    const movement = movementOf(document, open.line.role);
    const claim = open.policy.verify === 'off' ? null : claimOn(identifiers, named[0], movement, facts);
    if (claim) return { ...claim, line: open.line.key };
    return { placed: true, line: open.line.key, unit: slot.unit, adds: slot.adds };
  }
  return { ...noRoom(lines[0], boundTo(lines[0])[0]), line: lines[0].line.key };
}

/**
 * Whether a half-captured unit may take these identifiers too: never those of two known units, and a stranger joins a
 * known unit only on papers that meet units for the first time.
 */
function joins(document: StockDocument, { line, policy }: OpenLine, theirs: readonly Unit[], facts: Facts) {
  const meetsNew = 'to' in TRANSITIONS[movementOf(document, line.role)].unknown;
  return (started: CapturedUnit): boolean => {
    const own = unitsNamed(started, line.productId, policy, facts);
    const together = new Set([...own, ...theirs].map(({ id }) => id));
    return together.size === 0 || (together.size === 1 && (meetsNew || own.length === theirs.length));
  };
}

function noRoom({ line, number }: OpenLine, found: Identifier | undefined): Broken {
  const product = line.productName;
  if (!isCountable(line.quantity)) return uncountable(line);
  return { rule: 'CA2', facts: { ...identifierFacts(found), product, atLine: number, count: line.quantity } };
}
