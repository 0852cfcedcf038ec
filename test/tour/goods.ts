import { imeiOf } from './imei';

/** A model that the demo shop sells, with the barcode on its box. */
export const GALAXY = { sku: 'GAL-A15', name: 'Samsung Galaxy A15', barcode: '4820000100151' } as const;
export const PIXEL = { sku: 'PIX-8', name: 'Google Pixel 8', barcode: '4820000100083' } as const;

/** IMEIs of two phones that arrive in the shop, and of one that never does. */
export const FIRST = imeiOf('35693803564380');
export const SECOND = imeiOf('35693803564381');
export const STRANGER = imeiOf('86012304567890');

/** IMEIs of phones that lay in the shop before the ledger began. */
export const OLD_STOCK = imeiOf('35209900176148');
export const SHOP_WINDOW = imeiOf('35209900176149');
export const SPARE = imeiOf('35209900176150');
