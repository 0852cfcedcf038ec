import type { Trouble } from '../../core/gate/surface';
import { hasWords } from '../../core/outputs/words';
import type { PanelKey, Say } from './say';

/** Why the ledger could not be asked, in the shop's language; of what has no code, only what it says itself. */
export function troubleWords({ code, text }: Trouble, say: Say): string {
  const key = `panel_trouble_${code}`;
  return hasWords(key) ? say(key as PanelKey) : text;
}
