import type { SurfaceState } from '../../core/gate/surface';
import { countDraft } from '../shared/count';
import type { IconName } from '../shared/Icon';
import type { Say } from '../shared/say';

export type Tone = 'quiet' | 'work' | 'good' | 'warn' | 'bad';

/** The state in words, with a symbol and a colour that say the same. */
export interface Status {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly text: string;
}

export function statusOf(state: SurfaceState, say: Say): Status {
  switch (state.phase) {
    case 'starting':
      return { icon: 'clock', tone: 'quiet', text: say('panel_status_starting') };
    case 'watching':
      return statusOfIdle(state, say);
    case 'refused':
      return { icon: 'cross', tone: 'bad', text: say('panel_status_refused') };
    case 'changed':
      return { icon: 'warning', tone: 'warn', text: say('panel_status_changed') };
    case 'released':
      return { icon: 'clock', tone: 'work', text: say('panel_status_released') };
    case 'unanswered':
      return { icon: 'warning', tone: 'bad', text: say('panel_status_unanswered') };
    case 'drift':
      return { icon: 'warning', tone: 'warn', text: say('panel_status_drift') };
    case 'orphaned':
      return { icon: 'warning', tone: 'bad', text: say('panel_status_orphaned') };
    case 'open':
    case 'held':
      return statusOfDraft(state, say);
  }
}

function statusOfIdle({ unresolved }: SurfaceState, say: Say): Status {
  const count = unresolved.length;
  if (count > 0) return { icon: 'warning', tone: 'warn', text: say('panel_status_unresolved', { count }) };
  return { icon: 'watch', tone: 'quiet', text: say('panel_status_watching') };
}

function statusOfDraft(state: SurfaceState, say: Say): Status {
  const { view } = state;
  if (view === null || view.lines.length === 0) return statusOfIdle(state, say);
  const count = countDraft(view);
  const text = say('panel_status_counted', { ...count });
  if (view.shadow) return { icon: 'watch', tone: 'quiet', text: say('panel_status_shadow', { ...count }) };
  if (count.done < count.needed) return { icon: 'progress', tone: 'work', text };
  switch (view.verdict.outcome) {
    case 'accept':
      return { icon: 'check', tone: 'good', text };
    case 'warn':
      return { icon: 'warning', tone: 'warn', text };
    case 'refuse':
      return { icon: 'cross', tone: 'bad', text };
  }
}
