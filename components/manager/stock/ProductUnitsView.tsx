import { useState } from 'preact/hooks';
import { UNIT_STATES, type UnitState } from '../../../core/model/unit';
import { useDesk } from '../desk';
import { UnitTable } from '../find/UnitTable';
import { Answer, More } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Select } from '../ui/Field';
import { SearchBox } from '../ui/SearchBox';
import { View } from '../ui/View';
import { useDebounced } from '../use-debounced';
import { useLoaded, usePaged } from '../use-loaded';

const PAUSE_MS = 150;

/** The units of one product, by default those in stock. */
export function ProductUnitsView({ productId }: { readonly productId: string }) {
  const { say, office } = useDesk();
  const [state, setState] = useState<UnitState | 'any'>('inStock');
  const [typed, setTyped] = useState('');
  const part = useDebounced(typed.trim(), PAUSE_MS);
  const product = useLoaded(() => office.product(productId), [productId]);
  const units = usePaged(
    (after) => office.units({ part, productId, state: state === 'any' ? null : state }, after),
    [productId, part, state],
  );
  const choices = [
    { value: 'any' as const, label: say('state_any') },
    ...UNIT_STATES.map((value) => ({ value, label: say(`unitState_${value}`) })),
  ];
  return (
    <View
      title={product.value?.name ?? units.value?.[0]?.productName ?? say('col_product')}
      back={{ to: { view: 'stock' }, label: say('nav_stock') }}
    >
      <div class="filters">
        <SearchBox label={say('units_filter')} placeholder={say('units_filter')} value={typed} onChange={setTyped} />
        <Select label={say('col_state')} value={state} choices={choices} onChange={setState} />
      </div>
      <Answer of={units}>
        {(rows) => (
          <Card flush>
            {rows.length > 0 ? (
              <UnitTable units={rows} part={part} withProduct={false} />
            ) : (
              <p class="note padded">{say('units_none')}</p>
            )}
            <More more={units.more} />
          </Card>
        )}
      </Answer>
    </View>
  );
}
