import type { Scanner } from './scanner';
import type { StripRule } from './strip-rule';

/** One shop's choices on one register. */
export interface ShopSettings {
  readonly shopName: string;
  /** Short random id of this browser profile's till; part of every entry. */
  readonly register: string;
  readonly registerName: string;
  /** Code of where this till stands; every unit and entry holds it, so it stays when the name changes. */
  readonly location: string;
  /** What people call it; empty: nobody gave it a name. */
  readonly locationName: string;
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
  readonly sound: boolean;
  /** The shop's scanners that were calibrated. */
  readonly scanners: readonly Scanner[];
  /** What to take off the serials on suppliers' labels. */
  readonly stripRules: readonly StripRule[];
  /** Set once the first-run steps are done. */
  readonly ready: boolean;
}

/** The part of the settings that a POS page needs. */
export type SiteSettings = Pick<ShopSettings, 'language' | 'sound' | 'onDrift' | 'settleAtTill' | 'scanners'>;

/** Code of a shop's first location. */
export const MAIN_LOCATION = 'main';

/** The part of the settings that gives codes their names. */
export type Names = Pick<ShopSettings, 'register' | 'registerName' | 'location' | 'locationName'>;

/** What a person calls a register; null: it is another one, or nobody gave it a name. */
export function registerNameOf(register: string, names: Names): string | null {
  return (register === names.register && names.registerName) || null;
}

/** What a person calls a location; null: it is another one, or nobody gave it a name. */
export function locationNameOf(location: string, names: Names): string | null {
  return (location === names.location && names.locationName) || null;
}

export const DEFAULT_SETTINGS: Omit<ShopSettings, 'register'> = {
  shopName: '',
  registerName: '',
  location: MAIN_LOCATION,
  locationName: '',
  currency: 'UAH',
  language: 'en',
  defaultTypeId: null,
  returnNeedsReceipt: true,
  returnNeedsCustomer: false,
  returnTo: 'quarantine',
  settleAtTill: false,
  onDrift: 'hold',
  sound: true,
  scanners: [],
  stripRules: [],
  ready: false,
};
