import { useRef } from 'preact/hooks';
import { useDesk, useManager } from '../desk';
import { Answer, Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { useAction } from '../use-action';
import { verifiedText } from './ProfilePicker';
import { type ProfileShelf, useProfiles } from './use-profiles';

/** Profiles that somebody else made, brought in as a file. Each is checked before it is kept. */
export function ImportedProfiles() {
  const { say, office, tell } = useDesk();
  const { readProfile } = useManager();
  const shelf = useProfiles();
  const action = useAction();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File) =>
    action.run(async () => {
      const json = await file.text();
      const profile = readProfile(json);
      await office.saveProfile({ id: profile.id, json });
      tell(say('profile_imported', { name: profile.name }));
    });
  return (
    <Card
      title={say('profiles_imported')}
      note={say('profiles_imported_note')}
      aside={
        <button type="button" onClick={() => input.current?.click()} disabled={action.busy}>
          {say('profile_import')}
        </button>
      }
    >
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <Trouble error={action.error} />
      <Answer of={shelf}>{(value) => value.imported.size > 0 && <ImportedRows shelf={value} />}</Answer>
    </Card>
  );
}

function ImportedRows({ shelf }: { readonly shelf: ProfileShelf }) {
  const { say } = useDesk();
  const { profiles, imported, unreadable } = shelf;
  const readable = profiles.filter(({ id }) => imported.has(id) && !unreadable.some((one) => one.id === id));
  return (
    <ul class="rows">
      {readable.map((profile) => (
        <ImportedRow key={profile.id} id={profile.id} name={profile.name} note={verifiedText(profile, say)} />
      ))}
      {unreadable.map(({ id, problem }) => (
        <ImportedRow key={id} id={id} name={id} note={say('profile_unreadable', { problem })} />
      ))}
    </ul>
  );
}

function ImportedRow({ id, name, note }: { readonly id: string; readonly name: string; readonly note: string }) {
  const { say, office } = useDesk();
  const action = useAction();
  return (
    <li class="row">
      <div class="row-main">
        <b>{name}</b>
        <small>{note}</small>
        <Trouble error={action.error} />
      </div>
      <button type="button" class="quiet-danger" onClick={() => action.run(() => office.removeProfile(id))}>
        {say('remove')}
      </button>
    </li>
  );
}
