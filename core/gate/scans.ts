import type { Scanner } from '../model/scanner';
import { pressKey } from '../pos/press-key';
import type { WedgeScan } from '../scan/wedge';
import { isTextField, typeInto, type WedgeField } from '../scan/wedge-fields';
import { listenForScans, type WedgePlace } from '../scan/wedge-listener';
import type { Departure } from './departure';
import { isProductCode } from './product-code';

export interface HeardScan extends WedgeScan, WedgePlace {
  /** The page before could not deal with it any more. */
  readonly inherited?: true;
}

/** Who takes the scans, once the page is known. */
export interface ScanTaker {
  /** Id of the definition of the document shown, or null. */
  readonly place: string | null;
  /** Where the page takes codes: for a scan whose own field is not there any more. */
  readonly box: WedgeField | null;
  /** Whether a scan may be ours; asked at its Enter. Not: it goes to the page as it comes, as a product's code does. */
  concerns(scan: HeardScan): boolean;
  /** Settles when the scan is dealt with. False: it is the page's after all, and is typed there. */
  take(scan: HeardScan): Promise<boolean>;
  /** It could be given back to nobody: the clerk must scan it again. */
  lose(text: string): void;
}

/**
 * Every scan on the page, in order. One whose owner is not known yet (the page was just loaded, the ledger has not answered, the page is on
 * its way out) waits with its Enter (or Tab), and then goes where it belongs: to the taker, to the page as typed, or to the next page of the tab.
 */
export class Scans {
  /** The field of our own panel that a key event types into. */
  ownField: (event: Event) => WedgeField | null = () => null;
  /** How the shop's own scanners type. */
  scanners: readonly Scanner[] = [];
  /** Undefined: not known yet. Null: every scan is the page's. */
  #taker: ScanTaker | null | undefined;
  #line: HeardScan[] = [];
  #busy = false;

  /** Hears the scanner from document_start on. */
  constructor(
    readonly window: Window & typeof globalThis,
    readonly departure: Departure,
    signal: AbortSignal,
  ) {
    const wedge = listenForScans({
      window,
      signal,
      accepts: (scan, place) => this.#accepts({ ...scan, ...place }),
      onScan: (scan, place) => this.#hear({ ...scan, ...place }),
      // Written anew, whole, once it is known where the text belongs.
      keeps: () => false,
      ownField: (event) => this.ownField(event),
      scanners: () => this.scanners,
    });
    const leave = () => this.#line.length > 0 && this.#leave();
    const go = () => {
      this.#line = [];
      if (this.#taker && wedge.isMidway(window.performance.now())) departure.leave({ interrupted: true });
    };
    window.addEventListener('beforeunload', leave, { signal });
    window.addEventListener('pagehide', go, { signal });
    signal.addEventListener('abort', () => {
      this.taker = null;
    });
  }

  set taker(taker: ScanTaker | null | undefined) {
    this.#taker = taker;
    void this.#work();
  }

  /** What the page before could not deal with any more comes first. */
  inherit(texts: readonly string[]): void {
    const scan = { alternative: null, end: 'Enter', cut: false, field: null, own: false, inherited: true } as const;
    this.#line.unshift(...texts.map((text) => ({ ...scan, text })));
    void this.#work();
  }

  #accepts(scan: HeardScan): boolean {
    if (this.#taker === null) return false;
    // Behind others it must wait for its turn, whosever it is.
    if (this.#busy || this.#line.length > 0) return true;
    return this.#taker ? this.#taker.concerns(scan) : !isProductCode(scan.text);
  }

  #hear(scan: HeardScan): void {
    this.#line.push(scan);
    if (this.departure.underWay) this.#leave();
    void this.#work();
  }

  #leave(): void {
    this.departure.leave({ scans: this.#line.map(({ text }) => text), definition: this.#taker?.place ?? null });
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#line.length > 0 && this.#taker !== undefined && (await this.departure.stays())) {
        const scan = this.#line.shift();
        if (scan) await this.#deal(scan);
        // A page that comes anew for what it was just given begins to in its next task; the next scan is then for its successor.
        await new Promise((resolve) => setTimeout(resolve));
      }
    } finally {
      this.#busy = false;
    }
  }

  async #deal(scan: HeardScan): Promise<void> {
    let ours = false;
    try {
      ours = (await this.#taker?.take(scan)) ?? false;
    } finally {
      // An error of ours must not cost the page its scan.
      if (!ours && !this.#giveBack(scan)) this.#taker?.lose(scan.text);
    }
  }

  /** Types it where it was typed, or where the page takes codes. The letters of a scan that went into no field were heard when they came. */
  #giveBack({ text, alternative, end, field, inherited }: HeardScan): boolean {
    const { document } = this.window;
    const focused = document.activeElement;
    const here = field?.isConnected ? field : (this.#taker?.box ?? (isTextField(focused) ? focused : null));
    if (here && (field || inherited)) {
      typeInto(here, alternative ?? text);
      pressKey(here, end);
      return true;
    }
    if (!field && !inherited) pressKey(focused ?? document.body, end);
    return !field && !inherited;
  }
}
