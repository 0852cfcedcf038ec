import { type Product, type ProductType, policyOf, presetOf } from '../../../core/model/product';
import { KitButton } from '../../papers/KitButton';
import { useDesk } from '../desk';
import { hashOf } from '../routes';
import { Trouble } from '../ui/Answer';
import { TrackingBadge } from '../ui/Badge';
import { Select } from '../ui/Field';
import { useChange } from '../use-change';
import { assignType } from './assign';
import { typeChoices } from './type-choices';

interface ProductTableProps {
  readonly products: readonly Product[];
  readonly types: readonly ProductType[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
}

export function ProductTable({ products, types, chosen, onChoose }: ProductTableProps) {
  const { say } = useDesk();
  const all = products.every((product) => chosen.has(product.id));
  const ids = products.map((product) => product.id);
  return (
    <div class="table-scroll">
      <table class="middle">
        <thead>
          <tr>
            <th scope="col" class="tick">
              <input
                type="checkbox"
                aria-label={say('choose_all')}
                checked={all}
                onChange={(event) => onChoose(ids, event.currentTarget.checked)}
              />
            </th>
            <th scope="col">{say('col_product')}</th>
            <th scope="col">{say('col_codes')}</th>
            <th scope="col">{say('col_type')}</th>
            <th scope="col">{say('col_tracking')}</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <ProductRow
              key={product.id}
              product={product}
              types={types}
              chosen={chosen.has(product.id)}
              onChoose={(on) => onChoose([product.id], on)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ProductRowProps {
  readonly product: Product;
  readonly types: readonly ProductType[];
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function ProductRow({ product, types, chosen, onChoose }: ProductRowProps) {
  const { say, office, settings } = useDesk();
  const change = useChange();
  const byId = new Map(types.map((type) => [type.id, type]));
  const policy = policyOf(product.typeId ?? settings.defaultTypeId ?? undefined, byId);
  const codes = [
    ...(product.sku ? [say('code_sku', { code: product.sku })] : []),
    ...(product.gtin ? [say('code_gtin', { code: product.gtin })] : []),
  ];
  return (
    <tr class={product.typeId === undefined ? 'unassigned' : ''}>
      <td class="tick">
        <input
          type="checkbox"
          aria-label={say('choose_one', { name: product.name })}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <td class="name">
        <a class="row-link" href={hashOf({ view: 'productUnits', productId: product.id })}>
          {product.name}
        </a>
        <small class="below">
          <KitButton product={product} />
        </small>
      </td>
      <td>
        <ul class="note">
          {codes.map((code) => (
            <li key={code} class="code">
              {code}
            </li>
          ))}
          {codes.length === 0 && <li>–</li>}
        </ul>
      </td>
      <td>
        <Select
          label={say('type_of', { name: product.name })}
          value={product.typeId ?? ''}
          choices={typeChoices(types, say)}
          onChange={(typeId) => change.make(() => assignType(office, product, typeId || null))}
        />
        <Trouble error={change.error} />
      </td>
      <td>
        <TrackingBadge tracking={presetOf(policy.capture, policy.verify)} />
      </td>
    </tr>
  );
}
