import type { Product } from '../../core/model/product';
import { useDesk } from '../manager/desk';
import { findProducts } from './find-products';
import { PickList } from './PickList';
import { usePolicies } from './use-policies';

interface ProductSearchProps {
  readonly label: string;
  readonly onPick: (product: Product) => void;
  readonly onClose?: () => void;
  /** Left out of the list. */
  readonly without?: readonly string[];
  /** Those that nobody tracks, too. */
  readonly untracked?: boolean;
  readonly autofocus?: boolean;
}

/** Finds a product by a part of its name or code; those that nobody tracks are left out where only units count. */
export function ProductSearch({
  label,
  onPick,
  onClose,
  without = [],
  untracked = false,
  autofocus = false,
}: ProductSearchProps) {
  const { say, office } = useDesk();
  const policies = usePolicies().value;
  if (!policies) return null;
  const accepts = (product: Product) =>
    !without.includes(product.id) && (untracked || policies(product).capture !== 'off');
  return (
    <PickList
      label={label}
      find={(part) => findProducts(office, part, accepts)}
      idOf={({ id }) => id}
      onPick={onPick}
      {...(onClose && { onClose })}
      none={say(untracked ? 'product_none' : 'product_none_tracked')}
      autofocus={autofocus}
    >
      {({ name, sku }) => (
        <>
          <b>{name}</b> {sku && <small>{sku}</small>}
        </>
      )}
    </PickList>
  );
}
