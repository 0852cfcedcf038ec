import type { DraftView, ListResult, OpenDocument, SavedDocument, ScanResult, StockChoice } from '../ledger/till';
import type { ReceiptReason, ReturnTo } from '../model/document';

/** What the till shows. The gate makes it, the panel draws it. */
export interface SurfaceState {
  /**
   * `watching`: no document or nothing tracked; `held`: a submission waits; `refused`: the last one was refused;
   * `changed`: the page changed between the clerk's press and the ledger's answer, so nothing was submitted: press again;
   * `unsaved`: a change on the page had to be saved first, so nothing was submitted: press again;
   * `drift`: the page no longer matches its profile; `partial`: it does not show all lines.
   */
  readonly phase:
    | 'starting'
    | 'watching'
    | 'open'
    | 'held'
    | 'refused'
    | 'changed'
    | 'unsaved'
    | 'released'
    | 'unanswered'
    | 'drift'
    | 'partial'
    | 'orphaned';
  /** Null while no document is shown. */
  readonly view: DraftView | null;
  /** The line the clerk is working on: scans go there first. */
  readonly activeLine: string | null;
  readonly lastScan: ScanResult | null;
  /** A scan since then that did not get as far as the ledger. */
  readonly notice: Notice | null;
  /** Documents that wait for a settlement and concern this till. */
  readonly unresolved: readonly OpenDocument[];
  /** The document that the POS has just saved, until the page shows the next one. */
  readonly saved: SavedDocument | null;
  /** Expressions of the profile that no longer match, for `drift`. */
  readonly detail: readonly string[];
  /** For `unanswered`. */
  readonly trouble: Trouble | null;
}

/** Why the ledger could not be asked. */
export interface Trouble {
  /** Names it where the panel has words of its own for it. */
  readonly code: string | null;
  /** In English, for all other. */
  readonly text: string;
}

/** `cut`: its beginning may be missing; `lost`: the page went away under it. Either way it must be scanned again. */
export type Notice = { readonly kind: 'cut' } | { readonly kind: 'lost'; readonly text: string };

/** What the clerk can do on the panel. Each comes back as a new state. */
export interface SurfaceActions {
  scan(raw: string, line: string | null): Promise<ScanResult | null>;
  /** A list, all of it or what is good of it. */
  scanList(text: string, line: string | null, keep: 'all' | 'good'): Promise<ListResult | null>;
  remove(line: string, unit: number, key: string | null): Promise<void>;
  takeOver(key: string): Promise<void>;
  explain(key: string, reason: ReceiptReason): Promise<void>;
  sendTo(returnTo: ReturnTo): Promise<void>;
  choices(line: string, part: string): Promise<StockChoice[]>;
  activate(line: string): void;
  /** Asks the ledger again after an error. */
  retry(): Promise<void>;
  /** The clerk says what became of an unresolved document; only where the shop allows it. */
  settle(documentId: string, state: 'posted' | 'voided', number: string | null): Promise<void>;
}

/** The inline panel as the gate knows it. Loaded on need; `show` may be called before it is there. */
export interface Surface {
  show(state: SurfaceState): void;
  destroy(): void;
}

/** What a mounted panel needs. `lineElement` places the badge; `language` and `sound` come from the settings. */
export interface SurfaceHost {
  readonly actions: SurfaceActions;
  readonly lineElement: (lineKey: string) => Element | null;
  /** What submits the document shown: the panel must not lie on it. */
  readonly finalControls: () => readonly Element[];
  readonly language: 'en' | 'uk';
  readonly sound: boolean;
  /** The shop lets the till say what became of an unresolved document. */
  readonly settleAtTill: boolean;
}
