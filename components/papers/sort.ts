import type { ComponentType } from 'preact';
import type { DocumentKind, LineRole } from '../../core/model/document';
import type { PaperDetails } from '../../core/model/paper-details';
import type { UnitState } from '../../core/model/unit';

/**
 * One sort of paper as a person sees it. A kind of document may be several: a transfer is shipped, received and taken back. Its words are
 * `sort_…`, `sort_…_note`, `post_…` and `posted_…` with its id.
 */
export interface PaperSort {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Whether a paper of this kind, with these details, is of this sort. */
  readonly is: (details: PaperDetails) => boolean;
  /** What it says from the beginning. `today`: a calendar day, `2026-11-23`. */
  readonly begin: (today: string) => PaperDetails;
  /** Begun from the list of sorts; the others begin at the unit or the shipment that they are about. */
  readonly listed: boolean;
  /** Units that nobody knows may stand on it: their product is chosen by search. */
  readonly meetsNew: boolean;
  /** A product that the shop does not sell may be named on it. */
  readonly namesProducts?: true;
  /** What units of a chosen product are to the paper. */
  readonly role?: LineRole;
  /** Which price each line may have; absent: none. */
  readonly price?: 'cost' | 'credit';
  /** Units in these states and here may be picked instead of scanned; absent: none. */
  readonly picks?: readonly UnitState[];
  /** Units are put aside for a customer rather than booked. */
  readonly setsAside?: true;
  /** What it asks besides the units. */
  readonly Fields?: ComponentType;
  /** Takes the place of the scan field and the lines. */
  readonly Body?: ComponentType;
  /** What is shown, and can be done next, once it is posted. */
  readonly Posted?: ComponentType<{ readonly documentId: string }>;
}
