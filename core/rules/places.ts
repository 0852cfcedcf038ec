import type { Facts } from '../model/facts';
import { locationNameOf } from '../model/settings';
import type { ReasonFacts } from './broken';

/** Facts that are locations, by their codes. */
const PLACES = ['there', 'here'] as const;

/** Beside the code of a location that the shop gave a name stands the name (`thereName`), for the sentence. */
export function withPlaceNames(told: ReasonFacts, { settings }: Pick<Facts, 'settings'>): ReasonFacts {
  const names = PLACES.flatMap((place) => {
    const code = told[place];
    const name = typeof code === 'string' ? locationNameOf(code, settings) : null;
    return name === null ? [] : [[`${place}Name`, name] as const];
  });
  return names.length > 0 ? { ...told, ...Object.fromEntries(names) } : told;
}
