import type { ProductType } from '../../../core/model/product';

/** One row of the tree as it is shown. */
export interface TreeRow {
  readonly type: ProductType;
  readonly depth: number;
}

/** Product types as a flat list, each under its parent, by name. One whose parent is gone stands at the root. */
export function typeTree(types: readonly ProductType[]): TreeRow[] {
  const ids = new Set(types.map((type) => type.id));
  const children = new Map<string, ProductType[]>();
  for (const type of [...types].sort((a, b) => a.name.localeCompare(b.name))) {
    const parent = type.parentId !== undefined && ids.has(type.parentId) ? type.parentId : '';
    children.set(parent, [...(children.get(parent) ?? []), type]);
  }
  const rows: TreeRow[] = [];
  const walk = (parent: string, depth: number) => {
    for (const type of children.get(parent) ?? []) {
      rows.push({ type, depth });
      walk(type.id, depth + 1);
    }
  };
  walk('', 0);
  return rows;
}

/** Types that may be the parent of one: all but itself and those below it. */
export function possibleParents(id: string, types: readonly ProductType[]): TreeRow[] {
  const below = new Set([id]);
  for (const { type } of typeTree(types))
    if (type.parentId !== undefined && below.has(type.parentId)) below.add(type.id);
  return typeTree(types.filter((type) => !below.has(type.id)));
}

/** The nearest ancestor that sets a field, and what it sets. */
export function inheritedFrom<F extends keyof ProductType>(
  type: ProductType,
  field: F,
  types: readonly ProductType[],
): { readonly from: ProductType; readonly value: NonNullable<ProductType[F]> } | null {
  const byId = new Map(types.map((one) => [one.id, one]));
  const seen = new Set([type.id]);
  for (let id = type.parentId; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const from = byId.get(id);
    if (!from) return null;
    const value = from[field];
    if (value !== undefined) return { from, value };
    id = from.parentId;
  }
  return null;
}
