import { locationsOf } from '../../../core/model/settings';
import { locationText } from '../../../core/outputs/names';
import { useDesk } from '../../manager/desk';
import { SelectField } from '../../manager/ui/Field';
import { PlaceLink } from '../PlaceLink';
import { useDetail } from '../paper-context';
import type { PaperSort } from '../sort';

/** Units leave for another location of the shop. */
export const SHIP: PaperSort = {
  id: 'ship',
  kind: 'transfer',
  is: ({ stage }) => stage === 'ship' || stage === undefined,
  begin: () => ({ stage: 'ship' }),
  listed: true,
  meetsNew: false,
  picks: ['inStock'],
  Fields: ShipFields,
};

function ShipFields() {
  const { say, settings } = useDesk();
  const [to, save] = useDetail('toLocation');
  const others = locationsOf(settings).filter(({ id }) => id !== settings.location);
  if (others.length === 0) {
    return (
      <p class="banner">
        <span>{say('ship_nowhere')}</span>
        <PlaceLink to={{ view: 'settings', tab: 'shop' }}>{say('nav_settings')}</PlaceLink>
      </p>
    );
  }
  const choices = others.map(({ id }) => ({ value: id, label: locationText(id, settings) }));
  return (
    <SelectField
      label={say('ship_to')}
      hint={say('ship_from', { place: locationText(settings.location, settings) })}
      value={to ?? ''}
      choices={[{ value: '', label: say('choose') }, ...choices]}
      onChange={(id) => save(() => id || undefined)}
    />
  );
}
