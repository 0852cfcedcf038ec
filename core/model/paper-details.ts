/** Steps of a transfer between two locations, each a paper of its own. */
export const TRANSFER_STAGES = ['ship', 'receive', 'cancel'] as const;
export type TransferStage = (typeof TRANSFER_STAGES)[number];

export function isTransferStage(stage: string | undefined): stage is TransferStage {
  return TRANSFER_STAGES.some((known) => known === stage);
}

/** Steps of a repair, each a paper of its own; `refused`: handed out as it was, unrepaired. */
export const REPAIR_STAGES = ['intake', 'sent', 'back', 'ready', 'handedOut', 'refused'] as const;
export type RepairStage = (typeof REPAIR_STAGES)[number];

/** Why units leave: by a write-off, or back to the supplier. */
export const WRITE_OFF_CAUSES = ['damaged', 'lost', 'stolen'] as const;
export const SUPPLIER_RETURN_CAUSES = ['defective', 'unsold'] as const;
export type Cause = (typeof WRITE_OFF_CAUSES)[number] | (typeof SUPPLIER_RETURN_CAUSES)[number];

/** What the new unit of a warranty replacement is covered for. */
export const REPLACEMENT_POLICIES = ['inherit', 'restart', 'longer'] as const;
export type ReplacementPolicy = (typeof REPLACEMENT_POLICIES)[number];

/** What a correction corrects of the units on it. Nothing is edited: the entry names the wrong and the right. */
export type Correction =
  /** The unit carries `right` and not `wrong`, an identifier key. */
  | { readonly what: 'identifier'; readonly wrong: string; readonly right: string }
  /** The purchase cost more (or, negative, less) than its paper says: freight, duty, a discount. Minor units for each unit. */
  | { readonly what: 'cost'; readonly minor: number }
  /** Calendar days, `2026-11-23`. */
  | { readonly what: 'warranty'; readonly startsOn: string; readonly endsOn: string };

/** What only some kinds of paper say. A kind that has no use for a field passes it over. */
export interface PaperDetails {
  readonly stage?: TransferStage | RepairStage;
  /** Location that a transfer goes to. */
  readonly toLocation?: string;
  /** Id of the document that this one carries on: the shipment of a transfer, the intake of a repair. */
  readonly follows?: string;
  readonly cause?: Cause;
  /** Somebody's own words: why a correction, a write-off, a repair was made. Never a person's name. */
  readonly note?: string;
  /** Repair intake: what the customer says is wrong, and what came with the unit. */
  readonly problem?: string;
  readonly accessories?: string;
  /** Opening balance: the day on which units sold before tracking began were sold, and their receipt. */
  readonly soldOn?: string;
  /** Warranty replacement: absent, the shop's own policy. */
  readonly replacement?: ReplacementPolicy;
  readonly correction?: Correction;
  /** Stock count: what becomes of units that were not found; absent, they stay as they are. */
  readonly missing?: 'lost';
  /** Stock count: the products that were counted; absent, all of the location. */
  readonly products?: readonly string[];
  /** Stock count: texts scanned that the ledger knows no unit for. */
  readonly strangers?: readonly string[];
}
