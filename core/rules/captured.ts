import type { CapturedUnit, DocumentLine, StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import type { Unit } from '../model/unit';
import { unitsNamed } from './identity';
import { type Movement, movementOf } from './movement';

/** A unit as it stands on a line. */
export interface OnLine {
  readonly line: DocumentLine;
  readonly captured: CapturedUnit;
}

/** What was scanned on the tracked lines of a movement, whatever the rules say of each unit. */
export function capturedFor(movement: Movement, document: StockDocument, facts: Facts): OnLine[] {
  return document.lines
    .filter((line) => movementOf(document, line.role) === movement)
    .filter((line) => facts.policyOf(line.productId).capture !== 'off')
    .flatMap((line) => line.units.map((captured) => ({ line, captured })))
    .filter(({ captured }) => captured.identifiers.length > 0);
}

/** The units of the ledger among them. */
export function unitsOn(scanned: readonly OnLine[], facts: Facts): Unit[] {
  return scanned.flatMap(({ line, captured }) =>
    unitsNamed(captured, line.productId, facts.policyOf(line.productId), facts),
  );
}
