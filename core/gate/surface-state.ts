import type { OpenDocument, SavedDocument, ScanResult } from '../ledger/till';
import type { Desk, Sight } from './desk';
import type { GateState } from './machine';
import type { SurfaceState, Trouble } from './surface';

/** What the till shows besides the machine's state. */
export interface Shown {
  readonly sight: Sight;
  readonly activeLine: string | null;
  readonly lastScan: ScanResult | null;
  readonly unresolved: readonly OpenDocument[];
  readonly saved: SavedDocument | null;
  readonly orphaned: boolean;
  /** Why the last submission was not answered. */
  readonly trouble: Trouble | null;
}

export function surfaceState(state: GateState, desk: Desk, shown: Shown): SurfaceState {
  const { sight, activeLine, lastScan, unresolved, saved } = shown;
  const { reading } = sight;
  const view = reading.shows === 'document' ? (desk.fresh(reading.draft) ?? desk.lastView) : null;
  const phase = phaseOf(state, desk, shown);
  const detail = phase === 'drift' && reading.shows === 'drift' ? reading.missing : [];
  const trouble = phase !== 'unanswered' ? null : state.at === 'unanswered' ? shown.trouble : desk.trouble;
  return { phase, view, activeLine, lastScan, unresolved, saved, detail, trouble };
}

function phaseOf(state: GateState, desk: Desk, { sight, orphaned }: Shown): SurfaceState['phase'] {
  if (orphaned) return 'orphaned';
  if (sight.reading.shows === 'drift') return 'drift';
  if (state.at === 'held' || state.at === 'changed') return state.at;
  if ((state.at === 'refused' || state.at === 'unanswered') && state.key === sight.key) return state.at;
  if (state.at !== 'open' && (state.at === 'passing' || state.key === sight.key)) return 'released';
  if (sight.reading.shows === 'nothing') return 'watching';
  if (desk.trouble !== null) return 'unanswered';
  const view = desk.lastView;
  if (view === null) return 'starting';
  return view.lines.length === 0 ? 'watching' : 'open';
}
