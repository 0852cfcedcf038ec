import type { WedgeScan } from '../scan/wedge';
import type { WedgeField } from '../scan/wedge-fields';
import { listenForScans } from '../scan/wedge-listener';

/** Who takes the scans, once the page is known. */
export interface ScanTaker {
  /** Whether a scan is ours; a product's code is the POS's own. */
  accepts(scan: WedgeScan): boolean;
  take(scan: WedgeScan): void;
}

export interface Scans {
  /** Null: every scan is the page's. */
  taker: ScanTaker | null;
  /** The field of our own panel that a key event types into. */
  ownField: (event: KeyboardEvent) => WedgeField | null;
}

/** Hears the scanner from document_start on. */
export function hearScans(window: Window, signal: AbortSignal): Scans {
  const scans: Scans = { taker: null, ownField: () => null };
  let inPanel = false;
  listenForScans({
    window,
    signal,
    accepts: (scan) => scans.taker !== null && (inPanel || scans.taker.accepts(scan)),
    onScan: (scan) => scans.taker?.take(scan),
    // Written anew, whole, once it is known where the text belongs.
    keeps: () => false,
    ownField(event) {
      const field = scans.ownField(event);
      inPanel = field !== null;
      return field;
    },
  });
  return scans;
}
