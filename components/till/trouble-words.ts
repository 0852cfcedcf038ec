import type { Trouble } from '../../core/gate/surface';
import { hasPanelWords, type PanelKey } from '../../core/outputs/panel-words';
import type { Say } from '../shared/say';

/** Why the ledger could not be asked, in the shop's language; of what has no code, only what it says itself. */
export function troubleWords({ code, text }: Trouble, say: Say): string {
  const key = `panel_trouble_${code}`;
  return hasPanelWords(key) ? say(key as PanelKey) : text;
}
