import { useDesk } from '../desk';
import { AddSite } from '../sites/AddSite';
import { ImportedProfiles } from '../sites/ImportedProfiles';
import { SiteRows } from '../sites/SiteRows';
import { useLoaded } from '../use-loaded';

/** Step 2: the POS site and the profile that describes it. */
export function SiteStep({ site, onDone }: { readonly site: string | null; readonly onDone: () => void }) {
  const { say, office } = useDesk();
  const sites = useLoaded(() => office.sites(), []);
  const some = (sites.value?.length ?? 0) > 0;
  return (
    <>
      <SiteRows title={say('sites_granted')} sites={sites.value ?? []} />
      <AddSite key={site ?? ''} site={site} granted={sites.value ?? []} />
      <ImportedProfiles />
      <div class="actions">
        <button type="button" class={some ? 'primary' : ''} onClick={onDone}>
          {say(some ? 'continue' : 'setup_site_later')}
        </button>
      </div>
    </>
  );
}
