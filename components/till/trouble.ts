import { isNamedTrouble } from '../../core/gate/surface-trouble';
import type { Say } from './say';

/** What went wrong, in the shop's language where it has words for it. */
export function troubleText(trouble: string, say: Say): string {
  return isNamedTrouble(trouble) ? say(`panel_error_${trouble}`) : trouble;
}
