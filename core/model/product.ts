import type { Scheme, Uniqueness } from './identifier';

/** Preset over capture × verify that a manager sees first. */
export type Tracking = 'none' | 'lenient' | 'strict';
/** Whether the till asks for identifiers. */
export type Capture = 'off' | 'optional' | 'required';
/** What a broken rule does: nothing, a warning, a refusal. */
export type Verify = 'off' | 'warn' | 'refuse';

export const PRESETS: Readonly<Record<Tracking, { readonly capture: Capture; readonly verify: Verify }>> = {
  none: { capture: 'off', verify: 'off' },
  lenient: { capture: 'optional', verify: 'warn' },
  strict: { capture: 'required', verify: 'refuse' },
};

/** Length of a warranty, from the day of sale. */
export interface WarrantyPeriod {
  readonly length: number;
  readonly unit: 'days' | 'months' | 'years';
}

/** What a serial of a product type may look like. Data, never a regular expression. */
export interface SerialPattern {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly characters?: 'digits' | 'alphanumeric' | 'any';
  readonly prefix?: string;
}

/** The policy of a branch of products. Whatever is absent is inherited from the parent. */
export interface ProductType {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string;
  readonly capture?: Capture;
  readonly verify?: Verify;
  readonly warranty?: WarrantyPeriod;
  /** The complete set one unit must carry, with repeats: a dual-SIM phone is `['imei', 'imei', 'serial']`. Empty: any one identifier. */
  readonly identifiers?: readonly Scheme[];
  readonly serialPattern?: SerialPattern;
  readonly uniqueness?: Uniqueness;
  /** Text of the warranty card, see `core/outputs/card-template.ts`. Empty: the standard one. */
  readonly cardTemplate?: string;
}

/** A product type with everything inherited filled in. */
export interface Policy {
  readonly typeId: string;
  readonly typeName: string;
  readonly capture: Capture;
  readonly verify: Verify;
  readonly warranty: WarrantyPeriod | null;
  readonly identifiers: readonly Scheme[];
  readonly serialPattern: SerialPattern;
  readonly uniqueness: Uniqueness;
  readonly cardTemplate: string;
}

/** What a POS line says about its product; at least one field is there. */
export interface ProductRef {
  /** The ledger's own id; only on papers of our own, never from a page. */
  readonly id?: string;
  /** The POS's own id of the product. */
  readonly posId?: string;
  readonly sku?: string;
  readonly gtin?: string;
  readonly name?: string;
}

/** What a POS line sells. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly sku?: string;
  readonly gtin?: string;
  /** Absent: the shop's default type applies and the product is listed for the manager. */
  readonly typeId?: string;
  /** Everything a POS line may call it, as made by `productKeys`. */
  readonly refs: readonly string[];
  /** What one set holds, where the product is a set. Absent: it is none. */
  readonly components?: readonly KitComponent[];
}

/** So many of a product in one set. */
export interface KitComponent {
  readonly productId: string;
  readonly quantity: number;
}

/** Lookup keys of a reference, strongest first: `pos:…`, `sku:…`, `gtin:…`, `name:…`. `posId` belongs to one origin. */
export function productKeys(ref: ProductRef, origin: string): string[] {
  const keys: string[] = [];
  if (ref.posId) keys.push(`pos:${origin}|${ref.posId}`);
  if (ref.sku) keys.push(`sku:${ref.sku.trim().toUpperCase()}`);
  if (ref.gtin) keys.push(`gtin:${ref.gtin.padStart(14, '0')}`);
  if (ref.name) keys.push(`name:${ref.name.trim().replace(/\s+/gu, ' ').toUpperCase()}`);
  return keys;
}

const FALLBACK: Omit<Policy, 'typeId' | 'typeName'> = {
  ...PRESETS.none,
  warranty: null,
  identifiers: [],
  serialPattern: {},
  uniqueness: 'product',
  cardTemplate: '',
};

/** Walks from the type to the root; the nearest value wins. A loop or an unknown parent ends the walk. */
export function policyOf(typeId: string | undefined, types: ReadonlyMap<string, ProductType>): Policy {
  const own = typeId === undefined ? undefined : types.get(typeId);
  const policy: Mutable<Policy> = { ...FALLBACK, typeId: own?.id ?? '', typeName: own?.name ?? '' };
  const set = new Set<keyof Policy>();
  const seen = new Set<string>();
  for (let type = own; type && !seen.has(type.id); type = type.parentId ? types.get(type.parentId) : undefined) {
    seen.add(type.id);
    for (const field of INHERITED) {
      const value = type[field];
      if (value === undefined || set.has(field)) continue;
      set.add(field);
      Object.assign(policy, { [field]: value });
    }
  }
  return policy;
}

const INHERITED = [
  'capture',
  'verify',
  'warranty',
  'identifiers',
  'serialPattern',
  'uniqueness',
  'cardTemplate',
] as const;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The preset that a pair of settings amounts to, or null for an advanced mix. */
export function presetOf(capture: Capture, verify: Verify): Tracking | null {
  for (const name of ['none', 'lenient', 'strict'] as const) {
    if (PRESETS[name].capture === capture && PRESETS[name].verify === verify) return name;
  }
  return null;
}
