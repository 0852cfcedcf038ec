import type { SurfaceState } from '../../core/gate/surface';
import { standsAlone } from '../../core/gate/surface-state';
import type { DraftView } from '../../core/ledger/till';
import { alarmsSince, unansweredSince } from './alarms';

/** Phases that a clerk must see, however small she made the panel. */
const ALARMS: ReadonlySet<SurfaceState['phase']> = new Set([
  ...(['refused', 'changed', 'unsaved', 'unanswered', 'drift', 'partial', 'orphaned'] as const),
]);

const hasLines = ({ view }: Pick<SurfaceState, 'view'>) => view !== null && view.lines.length > 0;
/** What the clerk must read though no line asks for anything. */
const hasNews = ({ notice, view, lastScan }: SurfaceState) =>
  notice !== null ||
  (view !== null && !hasLines({ view }) && (isRefused(view) || (lastScan !== null && standsAlone(lastScan, view))));
const isRefused = ({ verdict }: DraftView) => verdict.outcome === 'refuse';
const offers = (state: SurfaceState | null) => state?.saved?.offersCards === true;
const isIdle = ({ phase }: SurfaceState) => phase === 'starting' || phase === 'watching';

/**
 * Whether the panel is open after a step. It opens by itself for an alarm, for a paper with tracked lines and for cards to print unless the clerk
 * keeps it small; it goes small when there is nothing left to do. In between the clerk's last word stands.
 */
export function openAfter(
  before: SurfaceState | null,
  after: SurfaceState,
  open: boolean,
  keptSmall: boolean,
): boolean {
  if (ALARMS.has(after.phase)) return after.phase === before?.phase ? open : true;
  if (before !== null && alarmsSince(before, after, (key) => key).length > 0) return true;
  if (hasNews(after) && (before === null || !hasNews(before))) return true;
  if (unansweredSince(before, after).length > 0) return open || !keptSmall;
  const newPaper =
    hasLines(after) && (before === null || !hasLines(before) || before.view?.draftId !== after.view?.draftId);
  if (newPaper) return open || !keptSmall;
  if (offers(after)) return offers(before) ? open : open || !keptSmall;
  if (isIdle(after) && before !== null && !isIdle(before)) return false;
  return open;
}
