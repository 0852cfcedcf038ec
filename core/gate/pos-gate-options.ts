import type { Till } from '../ledger/till';
import type { PageDraft } from '../model/document';
import type { TillSettings } from '../model/settings';
import type { PosAdapter } from '../pos/adapter';
import type { Profile } from '../pos/profile';
import type { Bridge } from './bridge';
import type { Departure } from './departure';
import type { DomGate } from './dom-gate';
import type { Scans } from './scans';

/** What the gate of one POS page is made of. */
export interface PosGateOptions {
  readonly window: Window & typeof globalThis;
  readonly profile: Profile;
  readonly adapter: PosAdapter;
  readonly till: Till;
  readonly settings: TillSettings;
  readonly bridge: Bridge;
  readonly domGate: DomGate;
  readonly scans: Scans;
  readonly departure: Departure;
  /** Calls back whenever the ledger changed, whoever changed it. */
  readonly onLedgerChange: (changed: () => void) => void;
  /** Brings the panel script into this frame. */
  readonly loadPanel: () => Promise<void>;
  /** Opens the camera's window; null: there is none (the widget has no window of its own). */
  readonly openCamera: (() => Promise<void>) | null;
  /** Opens the page that prints the warranty cards of a posted document; null: there is none here. */
  readonly printCards: ((documentId: string) => Promise<void>) | null;
  /** Opens the window in which a manager may let a draft pass; absent: there is none. */
  readonly askManager?: (draft: PageDraft) => Promise<void>;
  /** The extension was updated under this page: the ledger can no longer be reached. */
  readonly orphaned: () => boolean;
  /** Undoes everything. */
  readonly signal: AbortSignal;
}
