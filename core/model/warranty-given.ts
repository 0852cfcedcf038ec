import type { WarrantyPeriod } from './product';

/** What a sale gave the customer, written down with the sale: a later change of the product type changes nothing of it. */
export interface Warranty {
  /** Calendar days of the shop, `2026-11-23`; `endsOn` is the last day covered. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** How `endsOn` came about: the product type's period from the sale; the days of the unit it replaces; a fresh period; the longer of both; a person. */
  readonly rule: 'period' | 'inherited' | 'restarted' | 'longer' | 'entered';
  /** The period that was counted; absent where none was. */
  readonly period?: WarrantyPeriod;
  /** The paper that says so. */
  readonly documentId: string;
  /** How many times a unit was replaced under it. */
  readonly claims: number;
}
