import { useDesk } from '../desk';
import { Answer } from '../ui/Answer';
import { View } from '../ui/View';
import { useLoaded } from '../use-loaded';
import { AddSite } from './AddSite';
import { ImportedProfiles } from './ImportedProfiles';
import { SiteRows } from './SiteRows';

/** Where SerialGate may work, and by which profile. */
export function SitesView({ site }: { readonly site: string | null }) {
  const { say, office } = useDesk();
  const sites = useLoaded(() => office.sites(), []);
  return (
    <View title={say('nav_sites')} lead={say('sites_lead')}>
      <Answer of={sites}>
        {(granted) => (
          <>
            <SiteRows title={say('sites_granted')} note={say('sites_reload_note')} sites={granted} />
            {granted.length === 0 && <p class="banner">{say('sites_none')}</p>}
            <AddSite key={site ?? ''} site={site} granted={granted} />
            <ImportedProfiles />
          </>
        )}
      </Answer>
    </View>
  );
}
