import type { DocumentKind } from './document';

/** What the camera's window asks of the POS page that it was opened from. */
export type CameraAsk =
  | { readonly ask: 'see' }
  /** A code that was accepted, as a scanner would have typed it. */
  | { readonly ask: 'scan'; readonly text: string }
  /** What became of a scan under which the page came anew. */
  | { readonly ask: 'find'; readonly text: string }
  /** Takes what that scan brought off the paper again. */
  | { readonly ask: 'undo'; readonly text: string };

/** The paper that the page shows, counted over its tracked lines. */
export interface CameraPaper {
  readonly kind: DocumentKind;
  readonly done: number;
  readonly needed: number;
}

/** What became of a scan or of an undo. */
export type CameraResult =
  | { readonly became: 'placed'; readonly identifier: string; readonly product: string }
  | { readonly became: 'refused'; readonly sentence: string }
  | { readonly became: 'undone' }
  /** There was nothing of it on the paper. */
  | { readonly became: 'nothing' };

export interface CameraAnswer {
  /** Null: the page shows no paper. */
  readonly paper: CameraPaper | null;
  /** Null: the ledger did not answer, there was nowhere to go, or nothing was asked but to see. */
  readonly result: CameraResult | null;
}
