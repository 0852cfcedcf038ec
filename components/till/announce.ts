import type { SurfaceState } from '../../core/gate/surface';
import { countDraft, countLine, inWords } from '../shared/count';
import type { Say } from '../shared/say';
import { problemsOf } from '../shared/scan-news';
import { tell } from '../shared/told';
import { alarmsSince, unansweredSince } from './alarms';
import { savedText } from './status';

/** What a screen reader says of a change: at the next pause, or at once. */
export interface Announcement {
  readonly polite: string;
  readonly urgent: string;
}

export const SILENCE: Announcement = { polite: '', urgent: '' };

/** What is worth saying of the step from one state to the next; null: nothing, let what was said stand. */
export function announce(before: SurfaceState | null, after: SurfaceState, say: Say): Announcement | null {
  if (after.phase !== before?.phase) {
    const urgent = urgentOf(after, say);
    if (urgent !== null) return { ...SILENCE, urgent };
    if (after.phase === 'released') return { ...SILENCE, polite: say('panel_released_text') };
  }
  if (after.saved && after.saved.id !== before?.saved?.id) return { ...SILENCE, polite: savedText(after.saved, say) };
  const alarms = alarmsSince(before, after, say);
  if (alarms.length > 0) return { ...SILENCE, urgent: alarms.join(' ') };
  const [unanswered] = unansweredSince(before, after);
  if (unanswered) {
    const kind = say(`panel_kind_${unanswered.kind}`);
    return { ...SILENCE, urgent: say('panel_say_unanswered', { kind, count: unanswered.unitCount }) };
  }
  const { lastScan } = after;
  if (lastScan !== null && lastScan !== before?.lastScan) {
    const urgent = problemsOf(lastScan).join(' ');
    return { urgent, polite: lastScan.placed ? counted(after, lastScan.line, say) : '' };
  }
  // What was said of lines that are gone is not true any more.
  return isEmpty(after) && !isEmpty(before) ? SILENCE : null;
}

function isEmpty(state: SurfaceState | null): boolean {
  return (state?.view?.lines.length ?? 0) === 0;
}

function urgentOf({ phase, view }: SurfaceState, say: Say): string | null {
  switch (phase) {
    case 'refused': {
      const told = view ? tell(view, true) : [];
      return say('panel_say_refused', { count: told.length, first: told[0]?.text ?? '' });
    }
    case 'changed':
    case 'unsaved':
    case 'unanswered':
    case 'drift':
    case 'partial':
    case 'orphaned':
      return say(`panel_${phase}_text`);
    default:
      return null;
  }
}

/** "Galaxy S24: 7 of 25", and that all is there once it is. */
function counted({ view }: SurfaceState, key: string, say: Say): string {
  const line = view?.lines.find((one) => one.key === key);
  if (!view || !line) return '';
  const text = say('panel_say_line', { product: line.productName, ...inWords(countLine(line)) });
  const all = countDraft(view);
  return all.done === all.needed ? `${text}. ${say('panel_say_complete', { count: all.needed })}` : text;
}
