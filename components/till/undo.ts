import type { SurfaceActions } from '../../core/gate/surface';
import type { ScanResult } from '../../core/ledger/till';

/** Takes off again what a scan put on the paper, and nothing that was there before it. */
export async function undo(
  result: Extract<ScanResult, { placed: true }>,
  actions: Pick<SurfaceActions, 'remove'>,
): Promise<void> {
  const { line, unit, identifier, adds = [identifier.key], view } = result;
  const carried = view.lines.find(({ key }) => key === line)?.units[unit]?.identifiers ?? [];
  if (carried.every(({ key }) => adds.includes(key))) return actions.remove(line, unit, null);
  for (const key of adds) await actions.remove(line, unit, key);
}
