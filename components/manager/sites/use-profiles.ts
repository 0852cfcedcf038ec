import type { Profile } from '../../../core/pos/profile';
import { useDesk, useManager } from '../desk';
import { type Loaded, useLoaded } from '../use-loaded';

/** Built-in and imported profiles; an imported one replaces the built-in one of the same id. */
export interface ProfileShelf {
  readonly profiles: readonly Profile[];
  readonly imported: ReadonlySet<string>;
  /** Imported ones that this version cannot read, with the reason. */
  readonly unreadable: readonly { readonly id: string; readonly problem: string }[];
}

export function useProfiles(): Loaded<ProfileShelf> {
  const { office } = useDesk();
  const { builtInProfiles, readProfile } = useManager();
  return useLoaded(async () => {
    const shelf = new Map(builtInProfiles.map((profile) => [profile.id, profile]));
    const imported = new Set<string>();
    const unreadable: { id: string; problem: string }[] = [];
    for (const { id, json } of await office.profiles()) {
      imported.add(id);
      try {
        shelf.set(id, readProfile(json));
      } catch (error) {
        unreadable.push({ id, problem: error instanceof Error ? error.message : String(error) });
      }
    }
    return { profiles: [...shelf.values()], imported, unreadable };
  }, []);
}
