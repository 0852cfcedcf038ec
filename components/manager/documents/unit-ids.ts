import type { DocumentLine } from '../../../core/model/document';
import type { PendingEntry } from '../../../core/model/entry';

/**
 * The ledger's ids of the captured units of a line, in order; null where a lenient policy let some pass without an
 * action, so that they cannot be told apart.
 */
export function unitIdsOf(line: DocumentLine, entry: PendingEntry): readonly string[] | null {
  const captured = line.units.filter((unit) => unit.identifiers.length > 0);
  const actions = entry.actions.filter((action) => action.lineKey === line.key);
  return captured.length === actions.length ? actions.map((action) => action.unitId) : null;
}
