import type { Unit } from '../../../core/model/unit';
import { locationText } from '../../../core/outputs/names';
import type { Desk } from '../desk';

/** Where a unit is: with the customer, on its way, or in a shop or store by its name. */
export function whereText({ state, location, transit }: Unit, { say, settings }: Desk): string {
  if (transit) return say('where_transit', { to: locationText(transit.to, settings) });
  return state === 'sold' || state === 'foreign' ? say('where_customer') : locationText(location, settings);
}
