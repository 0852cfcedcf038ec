import type { Scheme } from '../../../core/model/identifier';
import { PRESETS, type ProductType } from '../../../core/model/product';

/** What one phone carries. */
export const PHONE_SETS = {
  imei: ['imei'],
  twoImeis: ['imei', 'imei'],
  twoImeisAndSerial: ['imei', 'imei', 'serial'],
} as const satisfies Record<string, readonly Scheme[]>;

export type PhoneSet = keyof typeof PHONE_SETS;

/** Fixed ids: taking the step again changes these types and adds no second ones. */
export const PHONES = 'phones';
export const ACCESSORIES = 'accessories';
export const UNTYPED = 'untyped';

export function phonesType(name: string, set: PhoneSet): ProductType {
  return {
    id: PHONES,
    name,
    ...PRESETS.strict,
    identifiers: PHONE_SETS[set],
    warranty: { length: 12, unit: 'months' },
  };
}

export function accessoriesType(name: string): ProductType {
  return { id: ACCESSORIES, name, ...PRESETS.none };
}

/** What holds for products that nobody gave a type, where the shop wants them strict: of these any one identifier is enough. */
export function untypedType(name: string): ProductType {
  return { id: UNTYPED, name, ...PRESETS.strict };
}

/** The set that a type asks for, if it is one of those offered here. */
export function phoneSetOf(type: ProductType | undefined): PhoneSet {
  const wanted = [...(type?.identifiers ?? PHONE_SETS.imei)].sort().join(' ');
  const sets = Object.entries(PHONE_SETS) as [PhoneSet, readonly Scheme[]][];
  return sets.find(([, schemes]) => [...schemes].sort().join(' ') === wanted)?.[0] ?? 'imei';
}
