import { useState } from 'preact/hooks';
import type { Site } from '../../../core/ledger/office';
import { useDesk, useManager } from '../desk';
import { momentText } from '../format';
import { Answer, Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Switch } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Field';
import { useAction } from '../use-action';
import { useChange } from '../use-change';
import { verifiedText } from './ProfilePicker';
import { ReloadTabs } from './ReloadTabs';
import { type ProfileShelf, useProfiles } from './use-profiles';

interface SiteRowsProps {
  readonly title: string;
  readonly note?: string;
  readonly sites: readonly Site[];
}

/** Sites that SerialGate may work on, their profile, and how to take them back. */
export function SiteRows({ title, note, sites }: SiteRowsProps) {
  const profiles = useProfiles();
  // Kept above the rows: they go with their site, the tabs that show it do not.
  const [tabs, setTabs] = useState<readonly number[]>([]);
  return (
    <>
      {sites.length > 0 && (
        <Card title={title} note={note} flush>
          <Answer of={profiles}>
            {(shelf) => (
              <ul class="rows">
                {sites.map((site) => (
                  <SiteRow key={site.origin} site={site} shelf={shelf} onTabs={setTabs} />
                ))}
              </ul>
            )}
          </Answer>
        </Card>
      )}
      <ReloadTabs key={tabs.join(' ')} tabs={tabs} />
    </>
  );
}

interface SiteRowProps {
  readonly site: Site;
  readonly shelf: ProfileShelf;
  readonly onTabs: (tabs: readonly number[]) => void;
}

function SiteRow({ site, shelf, onTabs }: SiteRowProps) {
  const { say, office, language, tell } = useDesk();
  const changing = useChange();
  const [revoking, setRevoking] = useState(false);
  const profile = shelf.profiles.find((one) => one.id === site.profileId);
  const choices = shelf.profiles.map((one) => ({ value: one.id, label: one.name }));
  if (!profile) choices.unshift({ value: site.profileId, label: say('profile_gone', { id: site.profileId }) });
  const change = (profileId: string) =>
    changing.make(async () => {
      await office.saveSite({ ...site, profileId });
      tell(say('profile_changed'));
    });
  const watchOnly = (on: boolean) =>
    changing.make(async () => {
      const { shadow: _, ...strict } = site;
      await office.saveSite(on ? { ...strict, shadow: true } : strict);
      tell(say(on ? 'shadow_begun' : 'shadow_ended'));
    });
  return (
    <li class="row">
      <div class="row-main">
        <b>{site.origin}</b>
        <small>{profile ? verifiedText(profile, say) : say('profile_gone_note')}</small>
        <small>{say('site_since', { at: momentText(site.grantedAt, language) })}</small>
        <Switch
          label={say('shadow')}
          note={say(site.shadow ? 'shadow_on_note' : 'shadow_off_note')}
          checked={site.shadow === true}
          onChange={(on) => void watchOnly(on)}
        />
        <Trouble error={changing.error} />
      </div>
      <Select
        label={say('profile_of', { origin: site.origin })}
        value={site.profileId}
        choices={choices}
        onChange={change}
      />
      <button type="button" class="quiet-danger" onClick={() => setRevoking(true)}>
        {say('site_revoke')}
      </button>
      {revoking && <RevokeDialog site={site} onClose={() => setRevoking(false)} onTabs={onTabs} />}
    </li>
  );
}

interface RevokeProps {
  readonly site: Site;
  readonly onClose: () => void;
  readonly onTabs: (tabs: readonly number[]) => void;
}

function RevokeDialog({ site, onClose, onTabs }: RevokeProps) {
  const { say } = useDesk();
  const { sites } = useManager();
  const action = useAction();
  const revoke = () =>
    action.run(async () => {
      const { tabs } = await sites.revoke(site.origin);
      onTabs(tabs);
      onClose();
    });
  return (
    <Dialog
      title={say('site_revoke_title')}
      confirm={say('site_revoke')}
      danger
      busy={action.busy}
      error={action.error}
      onConfirm={revoke}
      onClose={onClose}
    >
      <p>{say('site_revoke_note', { origin: site.origin })}</p>
    </Dialog>
  );
}
