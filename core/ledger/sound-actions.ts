import type { Action } from '../model/unit';
import type { FactStore } from './fact-store';

/**
 * What a lenient policy let pass must not break the projection, so before a document's actions are written: one action
 * per unit; none on a unit that another open paper reserves; an identifier goes to one unit only, and once. A new unit
 * left without any identifier is none. The entry's warnings tell what the clerk saw.
 */
export function soundActions(actions: readonly Action[], store: FactStore): Action[] {
  const units = new Set<string>();
  const added = new Set<string>();
  const sound: Action[] = [];
  for (const action of actions) {
    const unit = store.unit(action.unitId);
    if (units.has(action.unitId) || unit?.reservation) continue;
    const adds = action.adds.filter((add) => !added.has(add.key) && store.unitOf(add.key) === undefined);
    if (!unit && adds.length === 0) continue;
    units.add(action.unitId);
    for (const add of adds) added.add(add.key);
    sound.push(adds.length === action.adds.length ? action : { ...action, adds });
  }
  return sound;
}
