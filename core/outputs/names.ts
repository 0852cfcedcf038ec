import { locationNameOf, MAIN_LOCATION, type Names, registerNameOf } from '../model/settings';
import { type Language, words } from './words';

type Shop = Names & { readonly language: Language };

/** What a person reads for a register: its name, else its code, called a register. */
export function registerText(register: string, shop: Shop): string {
  return registerNameOf(register, shop) ?? words(shop.language, 'register_coded', { register });
}

/** What a person reads for a location: its name, else its code; the first location of a shop has words of its own. */
export function locationText(location: string, shop: Shop): string {
  const name = locationNameOf(location, shop);
  return name ?? (location === MAIN_LOCATION ? words(shop.language, 'location_main') : location);
}

/** Who wrote an entry and where. A till that wrote by itself is named once. */
export function writerText(entry: { readonly by: string; readonly register: string }, shop: Shop): string {
  const { by, register } = entry;
  const till = registerText(register, shop);
  return by === till || by === register ? till : `${by}, ${till}`;
}
