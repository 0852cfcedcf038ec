import type { Label } from './label';

/** One value of a code with several. Null: the code calls it a serial number, and it may be any kind of one. */
export interface Part {
  readonly label: Label | null;
  readonly value: string;
}

/** What a code that is more than one number says of one unit. */
export interface UnitCode {
  /** GTIN of the product as it stands there; its check digit was not looked at. Null: none. */
  readonly gtin: string | null;
  /** Without parts it names the product alone. */
  readonly parts: readonly Part[];
  /** The serial may end sooner, because the code came without its separators: other readings of the first part. */
  readonly doubt?: readonly string[];
}
