import type { SurfaceState } from '../../core/gate/surface';
import { standsAlone } from '../../core/gate/surface-state';
import type { SavedDocument } from '../../core/ledger/till';
import { countDraft, inWords } from '../shared/count';
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
  const { saved } = state;
  switch (state.phase) {
    case 'starting':
      if (saved) return statusOfSaved(saved, say);
      return { icon: 'clock', tone: 'quiet', text: say('panel_status_starting') };
    case 'watching':
      return statusOfIdle(state, say);
    case 'refused':
      return { icon: 'cross', tone: 'bad', text: say('panel_status_refused') };
    case 'changed':
    case 'unsaved':
      return { icon: 'warning', tone: 'warn', text: say('panel_status_changed') };
    case 'released':
      return { icon: 'clock', tone: 'work', text: say('panel_status_released') };
    case 'unanswered':
      return { icon: 'warning', tone: 'bad', text: say('panel_status_unanswered') };
    case 'drift':
      return { icon: 'warning', tone: 'warn', text: say('panel_status_drift') };
    case 'partial':
      return { icon: 'warning', tone: 'warn', text: say('panel_status_partial') };
    case 'orphaned':
      return { icon: 'warning', tone: 'bad', text: say('panel_status_orphaned') };
    case 'open':
      return saved && !hasNewer(state) ? statusOfSaved(saved, say) : statusOfDraft(state, say);
    case 'held':
      return statusOfDraft(state, say);
  }
}

/** What the clerk has done since the last document was saved. */
function hasNewer({ view, notice, lastScan }: SurfaceState): boolean {
  if (notice !== null || view === null) return notice !== null;
  return view.waiting.length > 0 || (lastScan !== null && standsAlone(lastScan, view));
}

/** "Saved: S-5501, 2 units". */
export function savedText({ number, unitCount: count }: SavedDocument, say: Say): string {
  if (count === 0) return number === null ? say('panel_saved_only') : say('panel_saved_number', { number });
  return number === null ? say('panel_saved_unnumbered', { count }) : say('panel_saved', { number, count });
}

function statusOfSaved(saved: SavedDocument, say: Say): Status {
  return { icon: 'check', tone: 'good', text: savedText(saved, say) };
}

function statusOfIdle({ unresolved, saved }: SurfaceState, say: Say): Status {
  if (saved) return statusOfSaved(saved, say);
  const count = unresolved.length;
  if (count > 0) return { icon: 'warning', tone: 'warn', text: say('panel_status_unresolved', { count }) };
  if (saved) return { icon: 'check', tone: 'good', text: savedText(saved, say) };
  return { icon: 'watch', tone: 'quiet', text: say('panel_status_watching') };
}

function statusOfDraft(state: SurfaceState, say: Say): Status {
  const { view, notice, lastScan } = state;
  if (notice !== null)
    return {
      icon: 'warning',
      tone: 'warn',
      text: say(`panel_status_${notice.kind === 'stranger' ? 'stranger' : 'again'}`),
    };
  if (view && view.waiting.length > 0) return { icon: 'clock', tone: 'work', text: say('panel_status_released') };
  if (view?.lines.length === 0 && (view.verdict.outcome === 'refuse' || (lastScan && standsAlone(lastScan, view))))
    return { icon: 'cross', tone: 'bad', text: say('panel_status_refused') };
  if (view === null || view.lines.length === 0) return statusOfIdle(state, say);
  const count = countDraft(view);
  const text = countedText(count, say);
  if (view.shadow) return { icon: 'watch', tone: 'quiet', text: say('panel_status_shadow', { counted: text }) };
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

/** "2 of 4", and what is too many by itself: it hides no lack. */
function countedText({ surplus, ...count }: ReturnType<typeof countDraft>, say: Say): string {
  const facts = inWords(count);
  return surplus > 0 ? say('panel_status_surplus', { ...facts, count: surplus }) : say('panel_status_counted', facts);
}
