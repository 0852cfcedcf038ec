/** An amount in the smallest unit of its currency (kopiyka, cent). Amounts of different currencies are never added. */
export interface Money {
  /** Whole number of minor units; may be negative. */
  readonly minor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}
