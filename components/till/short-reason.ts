import { hasPanelWords, type PanelKey } from '../../core/outputs/panel-words';
import type { Say } from './say';

/** Why a scan was turned away, in three words to be caught at a glance; null: there is no shorter way to say it. */
export function shortReason(rule: string, say: Say): string | null {
  const key = `panel_short_${rule}`;
  return hasPanelWords(key) ? say(key as PanelKey) : null;
}
