import type { UnitState } from './unit';

/** Dispositions of the GS1 Core Business Vocabulary 2.0 that a unit state is exported as; null is internal and never exported. */
export type Disposition =
  | 'sellable_accessible'
  | 'in_transit'
  | 'retail_sold'
  | 'returned'
  | 'unavailable'
  | 'inactive'
  | 'destroyed'
  | 'stolen'
  | null;

export const DISPOSITIONS: Readonly<Record<UnitState, Disposition>> = {
  inStock: 'sellable_accessible',
  reserved: null,
  inTransit: 'in_transit',
  sold: 'retail_sold',
  quarantine: 'returned',
  inRepair: 'unavailable',
  returnedToSupplier: 'in_transit',
  assembled: 'inactive',
  replaced: 'returned',
  writtenOff: 'destroyed',
  lost: 'stolen',
  foreign: null,
};
