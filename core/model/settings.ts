import type { ReplacementPolicy } from './paper-details';

/** One shop's choices on one register. */
export interface ShopSettings {
  readonly shopName: string;
  /** Short random id of this browser profile's till; part of every entry. */
  readonly register: string;
  readonly registerName: string;
  readonly location: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly language: 'en' | 'uk';
  /** Type of a product that nobody assigned; absent: not tracked. */
  readonly defaultTypeId: string | null;
  /** A customer return must name the sales receipt of the unit. */
  readonly returnNeedsReceipt: boolean;
  /** A customer return must come from the customer who bought. */
  readonly returnNeedsCustomer: boolean;
  /** Where a unit that came back goes unless the clerk says otherwise. */
  readonly returnTo: 'inStock' | 'quarantine' | 'inRepair';
  /** The till may settle an unresolved document it meets, on record. */
  readonly settleAtTill: boolean;
  /** What to do when the page no longer matches its profile. */
  readonly onDrift: 'hold' | 'pass';
  /** IANA name of the time zone whose calendar days count for a warranty; null: the machine's own. */
  readonly timeZone: string | null;
  /** What the new unit of a warranty replacement is covered for, unless its paper says otherwise. */
  readonly replacement: ReplacementPolicy;
  /** Rules that a manager's PIN and a reason may turn into a recorded exception; see `core/rules/overridable.ts`. */
  readonly overridable: readonly string[];
  /** Whether a sale prints its warranty card by itself. */
  readonly printCards: 'ask' | 'always' | 'never';
  readonly sound: boolean;
  /** Set once the first-run steps are done. */
  readonly ready: boolean;
}

export const DEFAULT_SETTINGS: Omit<ShopSettings, 'register'> = {
  shopName: '',
  registerName: '',
  location: 'main',
  currency: 'UAH',
  language: 'en',
  defaultTypeId: null,
  returnNeedsReceipt: true,
  returnNeedsCustomer: false,
  returnTo: 'quarantine',
  settleAtTill: false,
  onDrift: 'hold',
  timeZone: null,
  replacement: 'inherit',
  overridable: [],
  printCards: 'ask',
  sound: true,
  ready: false,
};
