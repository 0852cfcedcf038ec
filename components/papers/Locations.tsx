import { useState } from 'preact/hooks';
import { locationsOf, MAIN_LOCATION, type ShopLocation } from '../../core/model/settings';
import { locationText } from '../../core/outputs/names';
import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { Card } from '../manager/ui/Card';
import { SelectField, TextField } from '../manager/ui/Field';
import { useAction } from '../manager/use-action';
import { useChange } from '../manager/use-change';
import { Icon } from '../shared/Icon';

/** The shops and stores of the owner, by name, and at which of them this till stands. */
export function Locations() {
  const { say, office, settings } = useDesk();
  const change = useChange();
  const places = locationsOf(settings);
  return (
    <Card title={say('locations')} note={say('locations_note')}>
      <SelectField
        label={say('location')}
        hint={say('location_hint')}
        value={settings.location}
        choices={places.map(({ id }) => ({ value: id, label: locationText(id, settings) }))}
        onChange={(location) => change.make(() => office.saveSettings({ location, locations: places }))}
      />
      <Trouble error={change.error} />
      <LocationNames key={places.map(({ id }) => id).join(' ')} places={places} />
    </Card>
  );
}

function LocationNames({ places }: { readonly places: readonly ShopLocation[] }) {
  const { say, office, settings, tell } = useDesk();
  const action = useAction();
  const [edited, setEdited] = useState(places);
  const names = edited.map(({ name }) => name.trim());
  const twice = names.some((name, index) => name !== '' && names.indexOf(name) !== index);
  const set = (id: string, name: string) => setEdited(edited.map((one) => (one.id === id ? { id, name } : one)));
  const save = async (event: Event) => {
    event.preventDefault();
    // One that was added and got no name is none.
    const kept = edited.filter(({ id, name }) => name.trim() !== '' || places.some((place) => place.id === id));
    const locations = kept.map(({ id, name }) => ({ id, name: name.trim() }));
    if (await action.run(async () => void (await office.saveSettings({ locations })))) tell(say('saved'));
  };
  return (
    <form onSubmit={save} noValidate>
      <ul class="rows">
        {edited.map(({ id, name }, index) => (
          <li key={id} class="row">
            <span class="row-main">
              <TextField
                label={say('location_name', { n: index + 1 })}
                {...(id === MAIN_LOCATION && { placeholder: locationText(id, { ...settings, locations: [] }) })}
                value={name}
                onChange={(typed) => set(id, typed)}
              />
            </span>
            {!places.some((place) => place.id === id) && (
              <button
                type="button"
                class="iconic"
                aria-label={say('location_remove', { n: index + 1 })}
                onClick={() => setEdited(edited.filter((one) => one.id !== id))}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {twice && <p class="field-error">{say('location_twice')}</p>}
      <Trouble error={action.error} />
      <div class="actions">
        <button type="button" onClick={() => setEdited([...edited, { id: crypto.randomUUID(), name: '' }])}>
          {say('location_add')}
        </button>
        <button type="submit" class="primary" disabled={action.busy || twice}>
          {say('locations_save')}
        </button>
      </div>
    </form>
  );
}
