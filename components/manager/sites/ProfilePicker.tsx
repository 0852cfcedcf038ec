import type { Profile } from '../../../core/pos/profile';
import { useDesk } from '../desk';
import { profilesFor } from '../profile-choice';
import { ChoiceCards } from '../ui/Choices';

interface ProfilePickerProps {
  readonly origin: string;
  readonly profiles: readonly Profile[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Profiles that fit a site first. Each says honestly how far it can be trusted. */
export function ProfilePicker({ origin, profiles, value, onChange }: ProfilePickerProps) {
  const { say } = useDesk();
  const { fitting, others } = profilesFor(origin, profiles);
  const card = (profile: Profile) => ({
    value: profile.id,
    label: profile.name,
    note: verifiedText(profile, say),
  });
  return (
    <>
      {fitting.length > 0 ? (
        <ChoiceCards label={say('profile_choose')} value={value} choices={fitting.map(card)} onChange={onChange} />
      ) : (
        <p class="note">{say('profile_none_fits')}</p>
      )}
      {others.length > 0 && (
        <details open={others.some((profile) => profile.id === value)}>
          <summary>{say('profile_others', { count: others.length })}</summary>
          <ChoiceCards
            label={say('profile_others_label')}
            hideLabel
            value={value}
            choices={others.map(card)}
            onChange={onChange}
          />
        </details>
      )}
    </>
  );
}

export function verifiedText(profile: Profile, say: (key: string, facts?: Record<string, string>) => string): string {
  if (profile.verifiedOn.length === 0) return say('profile_unverified');
  return say('profile_verified', { systems: profile.verifiedOn.join(', ') });
}
