import type { SurfaceState } from '../../core/gate/surface';
import type { Say } from '../shared/say';
import { isGood } from '../shared/scan-news';
import { type Announcement, announce } from './announce';
import { openAfter } from './opening';

/** All that the panel shows at one moment. */
export interface PanelModel {
  readonly state: SurfaceState;
  readonly open: boolean;
  /** The clerk made it small; papers to come do not open it. */
  readonly keptSmall: boolean;
  /** What the last action that failed said, or null. */
  readonly failure: string | null;
  readonly said: Announcement;
  /** Grows with every announcement, so that the same words are read out again. */
  readonly turn: number;
}

/** What a new state gives besides its picture. */
export interface Step {
  readonly model: PanelModel;
  readonly sound: 'good' | 'bad' | null;
  /** The clerk's submission was just turned back: the reasons want the focus. */
  readonly turnedBack: boolean;
}

const BEGINNING: SurfaceState = {
  phase: 'starting',
  view: null,
  activeLine: null,
  lastScan: null,
  unresolved: [],
  saved: null,
  detail: [],
};

export function firstModel(keptSmall: boolean): PanelModel {
  return { state: BEGINNING, open: false, keptSmall, failure: null, said: { polite: '', urgent: '' }, turn: 0 };
}

export function step(before: PanelModel, state: SurfaceState, say: Say): Step {
  const news = announce(before.state, state, say);
  const model = {
    ...before,
    state,
    failure: null,
    open: openAfter(before.state, state, before.open, before.keptSmall),
    ...(news && { said: news, turn: before.turn + 1 }),
  };
  const turnedBack = state.phase !== before.state.phase && (state.phase === 'refused' || state.phase === 'changed');
  const scan = state.lastScan === before.state.lastScan ? null : state.lastScan;
  const bad = turnedBack || (scan !== null && !isGood(scan));
  return { model, turnedBack, sound: bad ? 'bad' : scan ? 'good' : null };
}

/** An action failed: said at once and shown until the next state. */
export function fail(before: PanelModel, failure: string, say: Say): PanelModel {
  const said = { polite: '', urgent: say('panel_failed_text', { error: failure }) };
  return { ...before, failure, said, turn: before.turn + 1 };
}
