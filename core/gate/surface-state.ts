import type { DraftView, OpenDocument, ScanResult } from '../ledger/till';
import type { Desk, Sight } from './desk';
import type { GateState } from './machine';
import type { Notice, Saved, SurfaceState, Trouble } from './surface';

/** What the till shows besides the machine's state. */
export interface Shown {
  readonly sight: Sight;
  readonly activeLine: string | null;
  readonly lastScan: ScanResult | null;
  readonly notice: Notice | null;
  readonly unresolved: readonly OpenDocument[];
  readonly saved: Saved | null;
  readonly orphaned: boolean;
  /** Why the last submission was not answered. */
  readonly trouble: Trouble | null;
}

/** Whether a scan went nowhere on a paper that asks for nothing, so that no line can tell of it. */
export function standsAlone(scan: ScanResult, { draftId, lines }: DraftView): boolean {
  return !scan.placed && scan.view.draftId === draftId && scan.view.lines.length === 0 && lines.length === 0;
}

export function surfaceState(state: GateState, desk: Desk, shown: Shown): SurfaceState {
  const { sight, activeLine, lastScan, notice, saved } = shown;
  const { reading } = sight;
  const view = reading.shows === 'document' ? (desk.fresh(reading.draft) ?? desk.lastView) : null;
  const phase = phaseOf(state, desk, shown);
  const detail = phase === 'drift' && reading.shows === 'drift' ? reading.missing : [];
  // Of a paper that is on its way to the POS the phase says so.
  const flying = phase === 'released' && state.at === 'released' && state.sent !== 'answered';
  const released = flying ? state.documentId : null;
  const unresolved = shown.unresolved.filter(({ id }) => id !== released);
  const trouble = phase !== 'unanswered' ? null : state.at === 'unanswered' ? shown.trouble : desk.trouble;
  return { phase, view, activeLine, lastScan, notice, unresolved, saved, detail, trouble };
}

/** Phases that are the machine's own state, and those of them that speak of one document only. */
const STATES = ['held', 'changed', 'unsaved'] as const;
const OF_ITS_DOCUMENT = ['refused', 'unanswered'] as const;

function phaseOf(state: GateState, desk: Desk, shown: Shown): SurfaceState['phase'] {
  const { sight, orphaned } = shown;
  if (orphaned) return 'orphaned';
  if (sight.reading.shows === 'drift' || sight.reading.shows === 'partial') return sight.reading.shows;
  const own = STATES.find((at) => at === state.at);
  if (own !== undefined) return own;
  const turnedAway = OF_ITS_DOCUMENT.find((at) => at === state.at);
  // A page may clear its lines as it sends, and never bring them back: what was refused is said all the same.
  const cleared = turnedAway === 'refused' && sight.key === null;
  if (turnedAway !== undefined && (cleared || ('key' in state && state.key === sight.key))) return turnedAway;
  if (state.at !== 'open' && (state.at === 'passing' || state.key === sight.key)) return 'released';
  if (sight.reading.shows === 'nothing') return 'watching';
  if (desk.trouble !== null) return 'unanswered';
  const view = desk.lastView;
  if (view === null) return 'starting';
  const { lastScan, notice } = shown;
  const lost = lastScan !== null && standsAlone(lastScan, view);
  const idle = view.lines.length === 0 && view.waiting.length === 0 && view.verdict.outcome === 'accept';
  return idle && !lost && notice === null ? 'watching' : 'open';
}
