import type { Facts } from '../model/facts';
import { locationNameOf } from '../model/settings';
import type { ReasonFacts } from './broken';

/** Locations in a sentence: their codes and, beside one that the shop gave a name, the name (`thereName`). */
export function placeFacts(
  places: Readonly<Record<string, string>>,
  { settings }: Pick<Facts, 'settings'>,
): ReasonFacts {
  const names = Object.entries(places).flatMap(([fact, code]) => {
    const name = locationNameOf(code, settings);
    return name === null ? [] : [[`${fact}Name`, name] as const];
  });
  return { ...places, ...Object.fromEntries(names) };
}
