import { useState } from 'preact/hooks';
import { locationText } from '../../../core/outputs/names';
import { useDesk } from '../../manager/desk';
import { Segmented } from '../../manager/ui/Choices';
import { useLoaded } from '../../manager/use-loaded';
import { Icon } from '../../shared/Icon';
import { ProductSearch } from '../ProductSearch';
import { useDetail } from '../paper-context';

/** What is counted: all that should be at this location, or some products of it. */
export function CountScope() {
  const { say, settings } = useDesk();
  const [products, save] = useDetail('products');
  const [choosing, setChoosing] = useState(products !== undefined);
  return (
    <>
      <Segmented
        label={say('count_scope', { place: locationText(settings.location, settings) })}
        value={choosing ? 'some' : 'all'}
        choices={(['all', 'some'] as const).map((value) => ({ value, label: say(`count_scope_${value}`) }))}
        onChange={(scope) => {
          setChoosing(scope === 'some');
          if (scope === 'all') save(() => undefined);
        }}
      />
      {choosing && (
        <>
          <CountedProducts ids={products ?? []} onRemove={(id) => save((before = []) => without(before, id))} />
          <ProductSearch
            label={say('count_add')}
            without={products ?? []}
            onPick={({ id }) => save((before = []) => [...without(before, id), id])}
          />
        </>
      )}
    </>
  );
}

function CountedProducts({
  ids,
  onRemove,
}: {
  readonly ids: readonly string[];
  readonly onRemove: (id: string) => void;
}) {
  const { say, office } = useDesk();
  const names = useLoaded(
    () => Promise.all(ids.map(async (id) => (await office.product(id))?.name ?? id)),
    [ids.join(' ')],
  );
  if (ids.length === 0) return <p class="note">{say('count_nothing_chosen')}</p>;
  return (
    <ul class="chosen-products">
      {ids.map((id, index) => {
        const name = names.value?.[index] ?? '';
        return (
          <li key={id} class="chip">
            <span>{name}</span>
            <button
              type="button"
              class="iconic"
              aria-label={say('count_leave_out', { name })}
              onClick={() => onRemove(id)}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function without(products: readonly string[], id: string): readonly string[] {
  return products.filter((one) => one !== id);
}
