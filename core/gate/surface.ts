import type { DraftView, OpenDocument, ScanResult, StockChoice } from '../ledger/till';
import type { ReceiptReason, ReturnTo } from '../model/document';

/** What the till shows. The gate makes it, the panel draws it. */
export interface SurfaceState {
  /**
   * `watching`: no document or nothing tracked; `held`: a submission waits; `refused`: the last one was refused;
   * `changed`: the page changed between the clerk's press and the ledger's answer, so nothing was submitted: press again.
   */
  readonly phase:
    | 'starting'
    | 'watching'
    | 'open'
    | 'held'
    | 'refused'
    | 'changed'
    | 'released'
    | 'unanswered'
    | 'drift'
    | 'orphaned';
  /** Null while no document is shown. */
  readonly view: DraftView | null;
  /** The line the clerk is working on: scans go there first. */
  readonly activeLine: string | null;
  readonly lastScan: ScanResult | null;
  /** Documents that wait for a settlement and concern this till. */
  readonly unresolved: readonly OpenDocument[];
  /** Expressions of the profile that no longer match, for `drift`; the error's words, for `unanswered`. */
  readonly detail: readonly string[];
}

/** What the clerk can do on the panel. Each comes back as a new state. */
export interface SurfaceActions {
  scan(raw: string, line: string | null): Promise<ScanResult | null>;
  remove(line: string, unit: number, key: string | null): Promise<void>;
  takeOver(key: string): Promise<void>;
  explain(key: string, reason: ReceiptReason): Promise<void>;
  sendTo(returnTo: ReturnTo): Promise<void>;
  choices(line: string, part: string): Promise<StockChoice[]>;
  activate(line: string): void;
  /** Asks the ledger again after an error. */
  retry(): Promise<void>;
  /** Opens a window of our own, in which a manager may let the paper pass. Absent: there can be none, as in the widget. */
  askManager?(): Promise<void>;
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
