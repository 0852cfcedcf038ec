import { useState } from 'preact/hooks';
import type { Product, ProductType } from '../../../core/model/product';
import { useDesk } from '../desk';
import { hashOf } from '../routes';
import { Answer, Empty, More } from '../ui/Answer';
import { Card } from '../ui/Card';
import { SearchBox } from '../ui/SearchBox';
import { View } from '../ui/View';
import { useDebounced } from '../use-debounced';
import { useLoaded, usePaged } from '../use-loaded';
import { AssignBar } from './AssignBar';
import { ProductTable } from './ProductTable';

const PAUSE_MS = 150;

/** Products and their types; those that nobody assigned come first. */
export function ProductsView() {
  const { say, office } = useDesk();
  const [typed, setTyped] = useState('');
  const part = useDebounced(typed.trim(), PAUSE_MS);
  const types = useLoaded(() => office.productTypes(), []);
  const products = usePaged((after) => office.products(part, after), [part]);
  return (
    <View title={say('nav_products')} lead={say('products_lead')}>
      <SearchBox
        label={say('products_filter')}
        placeholder={say('products_filter')}
        value={typed}
        onChange={setTyped}
      />
      <Answer of={products}>
        {(rows) =>
          rows.length === 0 && part === '' ? (
            <Empty icon="products" title={say('products_empty')}>
              <p>{say('products_empty_note')}</p>
            </Empty>
          ) : (
            <>
              <ProductList key={part} products={rows} types={types.value ?? []} />
              <More more={products.more} />
            </>
          )
        }
      </Answer>
    </View>
  );
}

interface ListProps {
  readonly products: readonly Product[];
  readonly types: readonly ProductType[];
}

function ProductList({ products, types }: ListProps) {
  const { say } = useDesk();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const unassigned = products.filter((product) => product.typeId === undefined);
  const selected = products.filter((product) => chosen.has(product.id));
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return (
    <>
      {unassigned.length > 0 && (
        <p class="banner">
          <span>{say('products_unassigned', { count: unassigned.length })}</span>
          <button
            type="button"
            onClick={() =>
              choose(
                unassigned.map((product) => product.id),
                true,
              )
            }
          >
            {say('products_choose_unassigned')}
          </button>
        </p>
      )}
      {types.length === 0 && (
        <p class="note">
          {say('types_none')} <a href={hashOf({ view: 'types' })}>{say('nav_types')}</a>
        </p>
      )}
      <AssignBar products={selected} types={types} onDone={() => setChosen(new Set())} />
      <Card flush>
        {products.length === 0 ? (
          <p class="note padded">{say('products_none')}</p>
        ) : (
          <ProductTable products={products} types={types} chosen={chosen} onChoose={choose} />
        )}
      </Card>
    </>
  );
}
