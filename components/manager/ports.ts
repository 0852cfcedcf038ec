import type { Calibration } from '../../core/model/scanner';
import type { Profile } from '../../core/pos/profile';

/** What came of asking the browser for a site. */
export interface GrantResult {
  /** The person said yes to the browser's question. */
  readonly granted: boolean;
  /** Tabs that show the site now and must be reloaded before SerialGate works there. */
  readonly tabs: readonly number[];
}

/** The browser's permissions, seen from the manager page. */
export interface Sites {
  /** Call it straight from a click: the browser asks its own question. */
  grant(origin: string, profileId: string): Promise<GrantResult>;
  /** Takes permission and scripts back. */
  revoke(origin: string): Promise<GrantResult>;
  reload(tabs: readonly number[]): Promise<void>;
}

/** A file being written. After `close` or `abort` nothing more may be written. */
export interface FileSink {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  /** Leaves no file, or an empty one where the person had already named it. */
  abort(): Promise<void>;
}

/** Asks where to put a file; null when the person changed their mind. Call it straight from a click. */
export type SaveFile = (name: string) => Promise<FileSink | null>;

/** The scanner's test. */
export interface ScannerTest {
  /** Text of the test code. */
  readonly code: string;
  /** Hears scans into an element that has the focus, and says after each how far it has come. */
  calibrate(element: HTMLElement, signal: AbortSignal, onHeard: (calibration: Calibration) => void): void;
}

/** Reads the JSON of an imported profile; throws an error that names the place. */
export type ReadProfile = (json: string) => Profile;
