import type { SurfaceState } from '../../core/gate/surface';
import { alarmsSince } from './alarms';
import { type Announcement, announce, SILENCE } from './announce';
import { countDraft } from './count';
import { openAfter } from './opening';
import type { Say } from './say';
import { isGood } from './scan-news';

/** All that the panel shows at one moment. */
export interface PanelModel {
  readonly state: SurfaceState;
  readonly open: boolean;
  /** The clerk opened it herself: it is shown whole, whatever lies under it. */
  readonly insisted: boolean;
  /** The clerk made it small; papers to come do not open it. */
  readonly keptSmall: boolean;
  /** What the last action that failed said, or null. */
  readonly failure: string | null;
  readonly said: Announcement;
  /** Id of the saved document that the clerk has seen; it is not shown again. */
  readonly seen: string | null;
  /** Grows with every announcement, so that the same words are read out again. */
  readonly turn: number;
  /** The last scan's light, seen from the corner of the eye; `turn` grows with each. */
  readonly flash: { readonly tone: 'good' | 'bad'; readonly turn: number } | null;
}

/** What a new state gives besides its picture. */
export interface Step {
  readonly model: PanelModel;
  readonly sound: 'good' | 'done' | 'bad' | null;
  /** The clerk's submission was just turned back: the reasons want the focus. */
  readonly turnedBack: boolean;
}

const BEGINNING: SurfaceState = {
  phase: 'starting',
  view: null,
  activeLine: null,
  lastScan: null,
  notice: null,
  unresolved: [],
  saved: null,
  detail: [],
  trouble: null,
};

export function firstModel(keptSmall: boolean): PanelModel {
  return {
    state: BEGINNING,
    open: false,
    insisted: false,
    keptSmall,
    failure: null,
    said: SILENCE,
    seen: null,
    turn: 0,
    flash: null,
  };
}

export function step(before: PanelModel, shown: SurfaceState, say: Say): Step {
  const state = shown.saved?.id === before.seen ? { ...shown, saved: null } : shown;
  const news = announce(before.state, state, say);
  const open = openAfter(before.state, state, before.open, before.keptSmall);
  const model = {
    ...before,
    state,
    failure: null,
    open,
    insisted: open && before.insisted,
    ...(news && { said: news, turn: before.turn + 1 }),
  };
  const entered = state.phase === before.state.phase ? null : state.phase;
  const turnedBack = entered === 'refused' || entered === 'changed';
  const scan = state.lastScan === before.state.lastScan ? null : state.lastScan;
  // The next press belongs to the page, so the focus stays there.
  const putOff = entered === 'unsaved';
  const bad =
    turnedBack || putOff || (scan !== null && !isGood(scan)) || alarmsSince(before.state, state, say).length > 0;
  const sound = bad ? 'bad' : scan ? (isDone(state) ? 'done' : 'good') : null;
  const flash =
    sound === null ? before.flash : ({ tone: bad ? 'bad' : 'good', turn: (before.flash?.turn ?? 0) + 1 } as const);
  return { model: { ...model, flash }, turnedBack, sound };
}

/** All that the paper wants is there. */
function isDone({ view }: SurfaceState): boolean {
  if (!view) return false;
  const { done, needed } = countDraft(view);
  return needed > 0 && done === needed;
}

/** The clerk goes on: the mark of what was saved has done its work. */
export function goOn(before: PanelModel): PanelModel {
  const { saved } = before.state;
  return saved ? { ...before, state: { ...before.state, saved: null }, seen: saved.id } : before;
}

/** An action failed: said at once and shown until the next state. */
export function fail(before: PanelModel, failure: string, say: Say): PanelModel {
  const said = { polite: '', urgent: say('panel_failed_text', { error: failure }) };
  return { ...before, failure, said, turn: before.turn + 1 };
}
