import { useState } from 'preact/hooks';
import type { ProductType } from '../../../core/model/product';
import { type Desk, useDesk } from '../desk';
import { Answer, Trouble } from '../ui/Answer';
import { TrackingBadge } from '../ui/Badge';
import { Card } from '../ui/Card';
import { ChoiceCards, Switch } from '../ui/Choices';
import { type Choice, SelectField } from '../ui/Field';
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
  UNTYPED,
  untypedType,
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
  const [defaultId, setDefault] = useState(settings.defaultTypeId ?? '');
  const save = () =>
    action.run(async () => {
      const phonesNow = before(PHONES);
      if (phones && !phonesNow) await office.saveProductType(phonesType(names.phones, set));
      if (phones && phonesNow && phoneSetOf(phonesNow) !== set) {
        await office.saveProductType({ ...phonesNow, identifiers: PHONE_SETS[set] });
      }
      if (accessories && !before(ACCESSORIES)) await office.saveProductType(accessoriesType(names.accessories));
      if (defaultId === UNTYPED && !before(UNTYPED)) await office.saveProductType(untypedType(say('type_untyped')));
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
        <ChoiceCards
          label={say('untyped_question')}
          value={defaultId}
          choices={defaultChoices(settings.defaultTypeId, known, say)}
          onChange={setDefault}
        />
        <p class="hint">{say('untyped_hint')}</p>
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

/** Not tracked or strict; a type that the shop has chosen for them otherwise stays a choice. */
function defaultChoices(chosen: string | null, known: readonly ProductType[], say: Desk['say']): Choice<string>[] {
  const other = known.find((type) => type.id === chosen && type.id !== UNTYPED);
  return [
    { value: '', label: say('tracking_none'), note: say('untyped_none_note') },
    { value: UNTYPED, label: say('tracking_strict'), note: say('untyped_strict_note') },
    ...(other ? [{ value: other.id, label: other.name, note: say('untyped_other_note') }] : []),
  ];
}
