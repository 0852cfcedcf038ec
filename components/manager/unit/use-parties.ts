import { useDesk } from '../desk';
import { useLoaded } from '../use-loaded';

/** Names of the people and firms behind ids; an erased one has none. Empty until they are read. */
export type PartyNames = ReadonlyMap<string, string>;

export function useParties(ids: readonly (string | null)[]): PartyNames {
  const { office } = useDesk();
  const wanted = [...new Set(ids.filter((id) => id !== null))].sort();
  const loaded = useLoaded(async () => {
    const parties = await Promise.all(wanted.map((id) => office.party(id)));
    return new Map(parties.flatMap((party) => (party ? [[party.id, party.name] as const] : [])));
  }, [wanted.join(' ')]);
  return loaded.value ?? new Map();
}
