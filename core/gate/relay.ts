/** What a page that goes away leaves to the next one of its tab. */
export interface Leftover {
  /** Scans that came while the page was going away, in order. */
  readonly scans: readonly string[];
  /** Id of the definition of the document on which they were made; null: none was shown. */
  readonly definition: string | null;
  /** The page went away in the middle of a scan, or such a scan's end was all that arrived. */
  readonly interrupted: boolean;
  /** A press was put off for a change that had to be saved first; names the change. */
  readonly unsaved: string | null;
}

export const NOTHING_LEFT: Leftover = { scans: [], definition: null, interrupted: false, unsaved: null };

/** Carries it over. The page has no part in it. */
export interface Relay {
  /** Replaces what this page has left so far. */
  leave(leftover: Leftover): void;
  /** What the page before left, once. */
  pickUp(): Promise<Leftover | null>;
}
