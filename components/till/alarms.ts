import type { SurfaceState } from '../../core/gate/surface';
import type { OpenDocument } from '../../core/ledger/till';
import type { Say } from '../shared/say';
import { tell } from '../shared/told';
import { noticeText } from './notice-text';

/** Rules that somebody else broke, while the clerk did nothing: DO9, a unit was taken over; DO10, the paper was changed on another page. */
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(['DO9', 'DO10']);

/** What happened to the clerk since, in words: she did nothing that would make her look at the panel. */
export function alarmsSince(before: SurfaceState | null, after: SurfaceState, say: Say): string[] {
  const known = new Set(fromElsewhere(before));
  const news = fromElsewhere(after).filter((text) => !known.has(text));
  const { notice } = after;
  return notice !== null && notice !== before?.notice ? [noticeText(notice, say), ...news] : news;
}

function fromElsewhere(state: SurfaceState | null): string[] {
  const told = state?.view ? tell(state.view, false) : [];
  return told.filter(({ reason }) => FROM_ELSEWHERE.has(reason.rule)).map(({ text }) => text);
}

/** Papers of this tab to which the POS owes the answer, since the step before. */
export function unansweredSince(before: SurfaceState | null, after: SurfaceState): OpenDocument[] {
  const known = new Set(before?.unresolved.map(({ id }) => id));
  return after.unresolved.filter(({ id, state, mine }) => mine && state === 'pending' && !known.has(id));
}
