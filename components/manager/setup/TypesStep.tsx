import { useState } from 'preact/hooks';
import type { ProductType } from '../../../core/model/product';
import { useDesk } from '../desk';
import { Answer, Trouble } from '../ui/Answer';
import { TrackingBadge } from '../ui/Badge';
import { Card } from '../ui/Card';
import { Switch } from '../ui/Choices';
import { SelectField } from '../ui/Field';
import { useAction } from '../use-action';
import { useLoaded } from '../use-loaded';
import {
  ACCESSORIES,
  accessoriesType,
  PHONE_SETS,
  PHONES,
  type PhoneSet,
  phoneSetOf,
  phonesType,
} from './suggested-types';

const SETS = Object.keys(PHONE_SETS) as PhoneSet[];

/** Step 3: two product types that suit most shops, and the type of products that nobody assigned. */
export function TypesStep({ onDone }: { readonly onDone: () => Promise<void> }) {
  const { office } = useDesk();
  const types = useLoaded(() => office.productTypes(), []);
  return <Answer of={types}>{(known) => <Suggestions known={known} onDone={onDone} />}</Answer>;
}

interface SuggestionsProps {
  readonly known: readonly ProductType[];
  readonly onDone: () => Promise<void>;
}

function Suggestions({ known, onDone }: SuggestionsProps) {
  const { say, office, settings } = useDesk();
  const action = useAction();
  const before = (id: string) => known.find((type) => type.id === id);
  const names = {
    phones: before(PHONES)?.name ?? say('type_phones'),
    accessories: before(ACCESSORIES)?.name ?? say('type_accessories'),
  };
  const fresh = known.length === 0;
  const [phones, setPhones] = useState(fresh || before(PHONES) !== undefined);
  const [accessories, setAccessories] = useState(fresh || before(ACCESSORIES) !== undefined);
  const [set, setSet] = useState<PhoneSet>(phoneSetOf(before(PHONES)));
  const [chosenDefault, setDefault] = useState(settings.defaultTypeId ?? ACCESSORIES);
  const offered = [
    ...(accessories ? [{ value: ACCESSORIES, label: names.accessories }] : []),
    ...(phones ? [{ value: PHONES, label: names.phones }] : []),
    ...known
      .filter((type) => type.id !== PHONES && type.id !== ACCESSORIES)
      .map((type) => ({ value: type.id, label: type.name })),
    { value: '', label: say('default_none') },
  ];
  const defaultId = offered.some((one) => one.value === chosenDefault) ? chosenDefault : '';
  const save = () =>
    action.run(async () => {
      const phonesNow = before(PHONES);
      if (phones && !phonesNow) await office.saveProductType(phonesType(names.phones, set));
      if (phones && phonesNow && phoneSetOf(phonesNow) !== set) {
        await office.saveProductType({ ...phonesNow, identifiers: PHONE_SETS[set] });
      }
      if (accessories && !before(ACCESSORIES)) await office.saveProductType(accessoriesType(names.accessories));
      await office.saveSettings({ defaultTypeId: defaultId || null });
      await onDone();
    });
  return (
    <>
      <div class="columns">
        <Card>
          <Switch label={names.phones} note={say('setup_phones_note')} checked={phones} onChange={setPhones} />
          <p>
            <TrackingBadge tracking="strict" />
          </p>
          <SelectField
            label={say('setup_phone_carries')}
            value={set}
            choices={SETS.map((value) => ({ value, label: say(`phoneSet_${value}`) }))}
            onChange={setSet}
          />
        </Card>
        <Card>
          <Switch
            label={names.accessories}
            note={say('setup_accessories_note')}
            checked={accessories}
            onChange={setAccessories}
          />
          <p>
            <TrackingBadge tracking="none" />
          </p>
        </Card>
      </div>
      <Card>
        <SelectField
          label={say('default_type')}
          hint={say('default_type_hint')}
          value={defaultId}
          choices={offered}
          onChange={setDefault}
        />
        <Trouble error={action.error} />
      </Card>
      <div class="actions">
        <button type="button" class="primary" disabled={action.busy} onClick={save}>
          {say('setup_finish')}
        </button>
      </div>
    </>
  );
}
