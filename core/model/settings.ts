import type { ReplacementPolicy } from './paper-details';
import type { PrintedPaper, SheetSize } from './sheet-size';

/** Code of a shop's first location. */
export const MAIN_LOCATION = 'main';

/** A shop or store of the same owner. Units and entries hold the code, so it stays when the name changes. */
export interface ShopLocation {
  readonly id: string;
  readonly name: string;
}

/** One shop's choices on one register. */
export interface ShopSettings {
  readonly shopName: string;
  /** Short random id of this browser profile's till; part of every entry. */
  readonly register: string;
  readonly registerName: string;
  /** Code of where this till stands; every unit and entry holds it, so it stays when the name changes. */
  readonly location: string;
  /** Every place that units can be moved between; one without a name here is called by its code. */
  readonly locations: readonly ShopLocation[];
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
  /** Printed on the receipt that a customer gets for a unit left for repair; empty: nothing. */
  readonly repairTerms: string;
  /** Rules that a manager's PIN and a reason may turn into a recorded exception; see `core/rules/overridable.ts`. */
  readonly overridable: readonly string[];
  /** Whether a sale prints its warranty card by itself. */
  readonly printCards: 'ask' | 'always' | 'never';
  /** What this till's printer holds: for warranty cards, and for receipts of ours. */
  readonly sheets: Readonly<Record<PrintedPaper, SheetSize>>;
  readonly sound: boolean;
  /** Set once the first-run steps are done. */
  readonly ready: boolean;
}

/** What a till on a POS page needs of them. */
export type TillSettings = Pick<ShopSettings, 'language' | 'sound' | 'onDrift' | 'settleAtTill' | 'printCards'>;
/** The part of the settings that gives codes their names. */
export type Names = Pick<ShopSettings, 'register' | 'registerName' | 'locations'>;

/** What a person calls a register; null: it is another one, or nobody gave it a name. */
export function registerNameOf(register: string, names: Pick<Names, 'register' | 'registerName'>): string | null {
  return (register === names.register && names.registerName) || null;
}

/** What a person calls a location; null: nobody gave it a name. */
export function locationNameOf(location: string, { locations }: Pick<Names, 'locations'>): string | null {
  return locations.find(({ id }) => id === location)?.name || null;
}

/** Id of the location that a text means: its code, or the name that the shop gave it. A text that is neither is taken as a code. */
export function locationCalled(text: string, { locations }: Pick<Names, 'locations'>): string {
  const folded = (name: string) => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase();
  const called = locations.find(({ id }) => id === text) ?? locations.find(({ name }) => folded(name) === folded(text));
  return called?.id ?? text;
}

/** Every location of the shop; where this till stands is always one, listed or not. */
export function locationsOf({
  location,
  locations,
}: Pick<ShopSettings, 'location' | 'locations'>): readonly ShopLocation[] {
  return locations.some(({ id }) => id === location) ? locations : [{ id: location, name: '' }, ...locations];
}

export const DEFAULT_SETTINGS: Omit<ShopSettings, 'register'> = {
  shopName: '',
  registerName: '',
  location: MAIN_LOCATION,
  locations: [],
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
  repairTerms: '',
  overridable: [],
  printCards: 'ask',
  sheets: { card: 'A5', receipt: 'roll80' },
  sound: true,
  ready: false,
};
