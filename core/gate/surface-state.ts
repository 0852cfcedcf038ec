import type { OpenDocument, ScanResult } from '../ledger/till';
import type { Desk, Sight } from './desk';
import type { GateState } from './machine';
import type { Saved, SurfaceState } from './surface';

/** What the till shows besides the machine's state. */
export interface Shown {
  readonly sight: Sight;
  readonly activeLine: string | null;
  readonly lastScan: ScanResult | null;
  readonly unresolved: readonly OpenDocument[];
  readonly saved: Saved | null;
  readonly orphaned: boolean;
}

export function surfaceState(state: GateState, desk: Desk, shown: Shown): SurfaceState {
  const { sight, activeLine, lastScan, unresolved, saved } = shown;
  const { reading } = sight;
  const view = reading.shows === 'document' ? (desk.fresh(reading.draft) ?? desk.lastView) : null;
  const phase = phaseOf(state, desk, shown);
  let detail: readonly string[] = [];
  if (phase === 'drift' && reading.shows === 'drift') detail = reading.missing;
  if (phase === 'unanswered' && desk.trouble !== null) detail = [desk.trouble];
  return { phase, view, activeLine, lastScan, unresolved, saved, detail };
}

function phaseOf(state: GateState, desk: Desk, { sight, orphaned }: Shown): SurfaceState['phase'] {
  if (orphaned) return 'orphaned';
  if (sight.reading.shows === 'drift') return 'drift';
  if (state.at === 'held' || state.at === 'refused' || state.at === 'unanswered' || state.at === 'changed')
    return state.at;
  if (state.at !== 'open' && (state.at === 'passing' || state.key === sight.key)) return 'released';
  if (sight.reading.shows === 'nothing') return 'watching';
  if (desk.trouble !== null) return 'unanswered';
  const view = desk.lastView;
  if (view === null) return 'starting';
  return view.lines.length === 0 ? 'watching' : 'open';
}
