import { useState } from 'preact/hooks';
import type { Site } from '../../../core/ledger/office';
import { useDesk, useManager } from '../desk';
import { profilesFor } from '../profile-choice';
import { siteOrigin } from '../site-address';
import { Answer, Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { TextField } from '../ui/Field';
import { useAction } from '../use-action';
import { ProfilePicker } from './ProfilePicker';
import { ReloadTabs } from './ReloadTabs';
import { type ProfileShelf, useProfiles } from './use-profiles';

interface AddSiteProps {
  /** Address that the toolbar button passed on. */
  readonly site: string | null;
  readonly granted: readonly Site[];
}

/** "Use on this site": an address, a profile, and the browser's own question. */
export function AddSite(props: AddSiteProps) {
  const profiles = useProfiles();
  return <Answer of={profiles}>{(shelf) => <AddSiteForm {...props} shelf={shelf} />}</Answer>;
}

function AddSiteForm({ site, granted, shelf }: AddSiteProps & { readonly shelf: ProfileShelf }) {
  const { say, tell } = useDesk();
  const { sites } = useManager();
  const action = useAction();
  const [address, setAddress] = useState(site ?? '');
  const [chosen, setChosen] = useState('');
  const [tabs, setTabs] = useState<readonly number[]>([]);
  const [answered, setAnswered] = useState(false);
  const origin = siteOrigin(address);
  const already = granted.some((one) => one.origin === origin);
  const profileId = chosen || (origin && profilesFor(origin, shelf.profiles).best?.id) || '';
  const grant = (event: Event) => {
    event.preventDefault();
    if (!origin || !profileId) return;
    // The first thing in the click: a browser forgets after a pause that a person asked.
    const asked = sites.grant(origin, profileId);
    void action.run(async () => {
      const result = await asked;
      setAnswered(!result.granted);
      if (!result.granted) return;
      setTabs(result.tabs);
      setAddress('');
      setChosen('');
      tell(say('site_granted', { origin }));
    });
  };
  return (
    <form onSubmit={grant}>
      <Card title={say('site_add')} note={say('site_add_note')}>
        <TextField
          label={say('site_address')}
          placeholder="https://till.example"
          hint={say('site_address_hint')}
          error={address.trim() !== '' && !origin ? say('site_address_wrong') : undefined}
          value={address}
          onChange={setAddress}
        />
        {origin && already && <p class="note">{say('site_already', { origin })}</p>}
        {origin && !already && (
          <>
            <ProfilePicker origin={origin} profiles={shelf.profiles} value={profileId} onChange={setChosen} />
            <div class="actions inline">
              <button type="submit" class="primary" disabled={action.busy || !profileId}>
                {say('site_use', { host: new URL(origin).host })}
              </button>
              <p class="note">{say(action.busy ? 'site_waiting' : profileId ? 'site_asks' : 'profile_first')}</p>
            </div>
          </>
        )}
        {answered && <p class="field-error">{say('site_refused')}</p>}
        <Trouble error={action.error} />
        <ReloadTabs tabs={tabs} />
      </Card>
    </form>
  );
}
