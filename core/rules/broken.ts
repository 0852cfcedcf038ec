import type { CapturedUnit, DocumentLine, StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import type { Identifier, Recognised } from '../model/identifier';
import type { Policy } from '../model/product';
import type { Unit } from '../model/unit';
import type { Reason } from '../model/verdict';
import type { Movement } from './movement';
import { latestPaper, paperFacts } from './paper';
import type { RuleId } from './rule-id';

export type ReasonFacts = Reason['facts'];

/** A rule that is broken; how bad that is and where it belongs is added by whoever asks. */
export interface Broken {
  readonly rule: RuleId;
  readonly facts: ReasonFacts;
}

/** One captured unit with everything that is known about it. */
export interface UnitCase {
  readonly document: StockDocument;
  readonly line: DocumentLine;
  readonly policy: Policy;
  readonly movement: Movement;
  readonly captured: CapturedUnit;
  /** The unit of the ledger that the identifiers name. */
  readonly known: Unit | undefined;
  readonly facts: Facts;
}

/** Names an identifier in a sentence, and to the buttons beside it. */
export function identifierFacts(found: Recognised | Identifier | undefined): ReasonFacts {
  if (!found) return {};
  return { scheme: found.scheme, identifier: found.value, ...('key' in found && { key: found.key }) };
}

/** Names the unit by its first captured identifier, and the paper that its state comes from. */
export function unitFacts({ captured, line, facts }: UnitCase, paper: Parameters<typeof paperFacts>[0]): ReasonFacts {
  return {
    ...identifierFacts(captured.identifiers[0]),
    product: line.productName,
    ...paperFacts(paper, facts),
  };
}

/** `unitFacts` with the paper that the unit's state comes from, and that state. */
export function stateFacts(unitCase: UnitCase): ReasonFacts {
  const { known } = unitCase;
  return { ...unitFacts(unitCase, known ? latestPaper(known) : null), state: known?.state ?? 'unknown' };
}
