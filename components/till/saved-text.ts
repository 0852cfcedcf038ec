import type { Saved } from '../../core/gate/surface';
import type { Say } from '../shared/say';

/** "Saved: S-5501, 2 units". */
export function savedText({ number, units }: Saved, say: Say): string {
  const count = say('panel_saved_units', { count: units });
  if (number === null) return units > 0 ? say('panel_saved_as', { what: count }) : say('panel_saved');
  return say('panel_saved_as', { what: units > 0 ? `${number}, ${count}` : number });
}
