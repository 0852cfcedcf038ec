import { type Policy, type Product, policyOf } from '../../core/model/product';
import { useDesk } from '../manager/desk';
import { type Loaded, useLoaded } from '../manager/use-loaded';

export type PolicyOf = (product: Product) => Policy;

/** What today's product types say of any product. */
export function usePolicies(): Loaded<PolicyOf> {
  const { office, settings } = useDesk();
  return useLoaded(async () => {
    const types = new Map((await office.productTypes()).map((type) => [type.id, type]));
    return (product: Product) => policyOf(product.typeId ?? settings.defaultTypeId ?? undefined, types);
  }, [settings.defaultTypeId]);
}
