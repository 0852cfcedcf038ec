import type { Unit } from '../../../core/model/unit';
import { locationText } from '../../../core/outputs/names';
import type { Desk } from '../desk';

/** Where a unit is: with the customer, or in a shop or store by its name. */
export function whereText(unit: Pick<Unit, 'state' | 'location'>, { say, settings }: Desk): string {
  return unit.state === 'sold' ? say('where_customer') : locationText(unit.location, settings);
}
