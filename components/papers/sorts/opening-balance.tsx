import { dayOf } from '../../../core/model/warranty';
import { useDesk } from '../../manager/desk';
import { DayField, HeadText } from '../PaperText';
import { useDetail } from '../paper-context';
import type { PaperSort } from '../sort';

/** What lay in the shop before tracking began. */
export const OPENING_STOCK: PaperSort = {
  id: 'openingStock',
  kind: 'openingBalance',
  is: ({ soldOn }) => soldOn === undefined,
  begin: () => ({}),
  listed: true,
  meetsNew: true,
  price: 'cost',
  Fields: OpeningStockFields,
};

/** What was sold before tracking began, so that it can come back, or claim its warranty. */
export const OPENING_SOLD: PaperSort = {
  id: 'openingSold',
  kind: 'openingBalance',
  is: ({ soldOn }) => soldOn !== undefined,
  begin: (today) => ({ soldOn: today }),
  listed: true,
  meetsNew: true,
  role: 'sold',
  Fields: OpeningSoldFields,
};

function OpeningStockFields() {
  const { say } = useDesk();
  return <HeadText field="party" label={say('supplier')} hint={say('optional')} />;
}

function OpeningSoldFields() {
  const { say, now, settings } = useDesk();
  const [soldOn, save] = useDetail('soldOn');
  return (
    <div class="columns">
      <DayField
        label={say('sold_on')}
        hint={say('sold_on_hint')}
        value={soldOn ?? ''}
        max={dayOf(now().toISOString(), settings.timeZone ?? undefined)}
        onChange={(day) => save(() => day)}
      />
      <HeadText field="reference" label={say('sold_receipt')} hint={say('sold_receipt_hint')} />
      <HeadText field="party" label={say('customer')} hint={say('optional')} />
    </div>
  );
}
