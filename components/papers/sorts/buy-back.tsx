import type { ReturnTo } from '../../../core/model/document';
import { useDesk } from '../../manager/desk';
import { Segmented } from '../../manager/ui/Choices';
import { HeadText } from '../PaperText';
import { usePaperHere } from '../paper-context';
import type { PaperSort } from '../sort';

/** A customer sells us a unit, be it one that we sold. */
export const BUY_BACK: PaperSort = {
  id: 'buyBack',
  kind: 'buyBack',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: true,
  price: 'cost',
  Fields: BuyBackFields,
};

const PLACES: readonly ReturnTo[] = ['inStock', 'quarantine', 'inRepair'];

function BuyBackFields() {
  const { say } = useDesk();
  const { view, work } = usePaperHere();
  return (
    <>
      <div class="columns">
        <HeadText field="party" label={say('seller')} hint={say('seller_hint')} />
        <HeadText field="contact" label={say('contact')} hint={say('contact_hint')} />
      </div>
      <Segmented
        label={say('goes_to')}
        value={view.returnTo}
        choices={PLACES.map((value) => ({ value, label: say(`goes_to_${value}`) }))}
        onChange={(place) => work.sendTo(place).catch(work.failed)}
      />
    </>
  );
}
