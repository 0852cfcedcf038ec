import type { Till } from '../ledger/till';
import type { SiteSettings } from '../model/settings';
import type { Profile } from '../pos/profile';
import { submittingRules } from '../pos/submitting';
import { type Bridge, openBridge } from './bridge';
import type { Departure } from './departure';
import { createDomGate, type DomGate } from './dom-gate';
import { decidersAround } from './frame-link';
import { openGateSlot } from './gate-slot';
import { takeCharge } from './in-charge';
import { showNotice } from './notice';
import { Porch } from './porch';
import { isProductCode } from './product-code';
import type { Scans } from './scans';
import { showsSomething } from './shows-something';
import { startWith } from './start-with';
import { watchPage } from './watch';

/** What the worker says of the site. */
export interface SiteStart {
  readonly profile: Profile;
  readonly settings: SiteSettings;
  /** Documents of this site wait for a settlement, or one was just saved: its outcome may be on any page. */
  readonly waiting: boolean;
}

export interface BootstrapOptions {
  readonly window: Window & typeof globalThis;
  readonly client: {
    readonly till: Till;
    /** Null: the site was not granted. */
    start(): Promise<SiteStart | null>;
    loadGate(): Promise<void>;
    loadPanel(): Promise<void>;
  };
  /** False once the extension was updated under this page. */
  readonly alive: () => boolean;
  readonly scans: Scans;
  readonly departure: Departure;
  /** Calls back whenever the ledger changed. */
  readonly onLedgerChange: (changed: () => void) => void;
  /** Undoes everything. */
  readonly abort: AbortController;
}

/** All that is on a POS page while it shows nothing of interest. To be called at document_start, once per frame. */
export function bootstrap(options: BootstrapOptions): void {
  const { window, client, alive, abort } = options;
  const { document } = window;
  const bridge = openBridge(document);
  const domGate = createDomGate(window, () => bridge.readingForm, abort.signal);
  const porch = new Porch(bridge, domGate, () => decidersAround(window));
  abort.signal.addEventListener('abort', () => {
    domGate.guard = null;
    bridge.off();
    porch.flush();
  });
  const failed = (why: string) => {
    abort.abort();
    showNotice(document, alive() ? 'notStarted' : 'updated', why);
  };
  void startWith(client.start, {
    granted(start) {
      takeCharge(document, abort.signal);
      // A start that was kept from an earlier version names none.
      options.scans.scanners = start.settings.scanners ?? [];
      waitForNeed(options, start, { bridge, domGate, porch, failed });
    },
    notGranted: () => abort.abort(),
    failed,
  });
}

interface Parts {
  readonly bridge: Bridge;
  readonly domGate: DomGate;
  readonly porch: Porch;
  readonly failed: (why: string) => void;
}

/** Loads the gate itself once a document may be shown. */
function waitForNeed(options: BootstrapOptions, start: SiteStart, parts: Parts): void {
  const { window, client, alive, scans, departure, onLedgerChange, abort } = options;
  const { bridge, domGate, porch, failed } = parts;
  const { profile, settings } = start;
  const asleep = new AbortController();
  const signal = AbortSignal.any([asleep.signal, abort.signal]);
  const load = () => {
    if (signal.aborted) return;
    asleep.abort();
    porch.hold();
    scans.taker = undefined;
    const { till, loadPanel } = client;
    const orphaned = () => !alive();
    openGateSlot(globalThis, (begin) => {
      const own = { window, bridge, domGate, scans, departure, onLedgerChange, signal: abort.signal };
      begin({ ...own, profile, till, settings, loadPanel, orphaned });
      porch.flush();
    });
    const loaded = () => client.loadGate().then(() => true);
    void startWith(loaded, { granted: () => undefined, notGranted: () => undefined, failed });
  };
  if (start.waiting || showsSomething(profile, window.document)) {
    load();
    return;
  }
  scans.taker = {
    place: null,
    box: null,
    concerns({ text }) {
      const concerns = !isProductCode(text) && showsSomething(profile, window.document);
      // A document that was drawn just now: its gate is on its way, and the scan waits for it.
      if (concerns) load();
      return concerns;
    },
    take: () => Promise.resolve(false),
    lose: () => undefined,
  };
  porch.watch(submittingRules(profile), load);
  watchPage(window, () => showsSomething(profile, window.document) && load(), signal);
}
