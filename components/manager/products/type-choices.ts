import type { ProductType } from '../../../core/model/product';
import type { Desk } from '../desk';
import { typeTree } from '../types/type-tree';
import type { Choice } from '../ui/Field';

/** Product types as choices, children indented under their parents; the first one leaves it to the shop's default. */
export function typeChoices(types: readonly ProductType[], say: Desk['say']): Choice<string>[] {
  const rows = typeTree(types).map(({ type, depth }) => ({
    value: type.id,
    label: `${'\u2003'.repeat(depth)}${type.name}`,
  }));
  return [{ value: '', label: say('type_default') }, ...rows];
}
