import type { SurfaceState } from '../../core/gate/surface';
import { countDraft, countLine } from '../shared/count';
import type { Say } from '../shared/say';
import { problemsOf } from '../shared/scan-news';
import { tell } from '../shared/told';
import { savedText } from './saved-text';

/** What a screen reader says of a change: at the next pause, or at once. */
export interface Announcement {
  readonly polite: string;
  readonly urgent: string;
}

const SILENCE: Announcement = { polite: '', urgent: '' };

/** What is worth saying of the step from one state to the next; null: nothing, let what was said stand. */
export function announce(before: SurfaceState | null, after: SurfaceState, say: Say): Announcement | null {
  if (after.phase !== before?.phase) {
    const urgent = urgentOf(after, say);
    if (urgent !== null) return { ...SILENCE, urgent };
    if (after.phase === 'released') return { ...SILENCE, polite: say('panel_released_text') };
  }
  if (after.saved && !before?.saved) return { ...SILENCE, polite: savedText(after.saved, say) };
  const { lastScan } = after;
  if (lastScan !== null && lastScan !== before?.lastScan) {
    const urgent = problemsOf(lastScan).join(' ');
    return { urgent, polite: lastScan.placed ? counted(after, lastScan.line, say) : '' };
  }
  return null;
}

function urgentOf({ phase, view }: SurfaceState, say: Say): string | null {
  switch (phase) {
    case 'refused': {
      const told = view ? tell(view, true) : [];
      return say('panel_say_refused', { count: told.length, first: told[0]?.text ?? '' });
    }
    case 'changed':
    case 'unanswered':
    case 'drift':
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
  const text = say('panel_say_line', { product: line.productName, ...countLine(line) });
  const all = countDraft(view);
  return all.done === all.needed ? `${text}. ${say('panel_say_complete', { needed: all.needed })}` : text;
}
