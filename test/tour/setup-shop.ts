import type { Scheme } from '../../core/model/identifier';
import { PRESETS, productKeys } from '../../core/model/product';
import type { RemoteOffice } from '../e2e/office';
import { products } from '../shop/catalogue';

/** The two tills of the demo shop: one server, but each front-end at an origin of its own, since a site has one profile. */
export interface Tills {
  /** Server-rendered, at 127.0.0.1. */
  readonly classic: string;
  /** Single-page, at localhost. */
  readonly spa: string;
}

export function tillsOf(shopUrl: string): Tills {
  return { classic: `${shopUrl}/classic`, spa: `${shopUrl.replace('127.0.0.1', 'localhost')}/spa/` };
}

/** The shop's own choices: what a manager sets on the first day. `phones`: what makes one phone complete. */
export async function setUpShop(office: RemoteOffice, shopUrl: string, phones: readonly Scheme[] = ['imei']) {
  await office.saveSettings({ shopName: 'Kyiv Mobile', registerName: 'Till 1', ready: true });
  const warranty = { length: 12, unit: 'months' } as const;
  await office.saveProductType({ id: 'phones', name: 'Phones', ...PRESETS.strict, identifiers: phones, warranty });
  await office.saveProductType({ id: 'accessories', name: 'Accessories', ...PRESETS.none });
  for (const { sku, ean, name, group } of products) {
    const typeId = group === 'Phones' ? 'phones' : 'accessories';
    const refs = productKeys({ sku, gtin: ean, name }, shopUrl);
    await office.saveProduct({ id: sku, name, sku, gtin: ean, typeId, refs });
  }
  const { classic, spa } = tillsOf(shopUrl);
  await office.grant(new URL(classic).origin, 'demo-classic');
  await office.grant(new URL(spa).origin, 'demo-spa');
}
