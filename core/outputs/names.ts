import { locationNameOf, MAIN_LOCATION, type ShopSettings } from '../model/settings';
import { words } from './words';

/** What a person reads for a location: its name, else its code; the first location of a shop has words of its own. */
export function locationText(location: string, shop: Pick<ShopSettings, 'locations' | 'language'>): string {
  const name = locationNameOf(location, shop);
  return name ?? (location === MAIN_LOCATION ? words(shop.language, 'location_main') : location);
}
