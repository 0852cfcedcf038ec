import { type Policy, policyOf } from '../../../core/model/product';
import { useDesk } from '../desk';
import { type Loaded, useLoaded } from '../use-loaded';

/** What today's product types say of a product. */
export function useProductPolicy(productId: string): Loaded<Policy> {
  const { office, settings } = useDesk();
  return useLoaded(async () => {
    const [product, types] = await Promise.all([office.product(productId), office.productTypes()]);
    const typeId = product?.typeId ?? settings.defaultTypeId ?? undefined;
    return policyOf(typeId, new Map(types.map((type) => [type.id, type])));
  }, [productId, settings.defaultTypeId]);
}
