import type { CapturedUnit, DocumentLine, StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import type { Policy } from '../model/product';
import type { Unit, UnitState } from '../model/unit';
import type { Broken } from './broken';
import type { Movement } from './movement';

/** A unit that the paper moves. */
export interface Move {
  readonly line: DocumentLine;
  readonly policy: Policy;
  readonly movement: Movement;
  readonly captured: CapturedUnit;
  readonly known: Unit | undefined;
  readonly to: UnitState;
}

/** A whole paper with the units that it would move. */
export interface DocumentCase {
  readonly document: StockDocument;
  readonly moves: readonly Move[];
  readonly facts: Facts;
}

/** A rule about the whole paper, or about one of its lines. */
export type DocumentBroken = Broken & { readonly line?: string };
