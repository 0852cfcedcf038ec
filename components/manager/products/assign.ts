import type { Office } from '../../../core/ledger/office';
import type { Product } from '../../../core/model/product';

/** Gives a product a type; null takes it back, so that the shop's default applies. */
export async function assignType(office: Pick<Office, 'saveProduct'>, product: Product, typeId: string | null) {
  const { typeId: _, ...bare } = product;
  await office.saveProduct(typeId === null ? bare : { ...bare, typeId });
}
