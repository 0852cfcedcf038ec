import type { Till } from '../ledger/till';
import type { PageDraft } from '../model/document';
import type { ShopSettings } from '../model/settings';
import type { Profile } from '../pos/profile';
import { type Bridge, openBridge } from './bridge';
import { createDomGate, type DomGate } from './dom-gate';
import { handlerAround } from './frame-link';
import { openGateSlot } from './gate-slot';
import { showNotice } from './notice';
import { Porch } from './porch';
import type { Scans } from './scans';
import { showsSomething } from './shows-something';
import { startWith } from './start-with';
import { watchPage } from './watch';

/** What the worker says of the site. */
export interface SiteStart {
  readonly profile: Profile;
  readonly settings: Pick<ShopSettings, 'language' | 'sound' | 'onDrift' | 'settleAtTill'>;
  /** Documents of this site wait for a settlement: their outcome may be on any page. */
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
    askManager(draft: PageDraft): Promise<void>;
  };
  /** False once the extension was updated under this page. */
  readonly alive: () => boolean;
  readonly scans: Scans;
  /** Undoes everything. */
  readonly abort: AbortController;
}

/** All that is on a POS page while it shows nothing of interest. To be called at document_start, once per frame. */
export function bootstrap(options: BootstrapOptions): void {
  const { window, client, alive, abort } = options;
  const { document } = window;
  const bridge = openBridge(document);
  const domGate = createDomGate(window, () => bridge.readingForm, abort.signal);
  const porch = new Porch(bridge, domGate, () => handlerAround(window));
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
    granted: (start) => waitForNeed(options, start, { bridge, domGate, porch, failed }),
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
function waitForNeed({ window, client, alive, scans, abort }: BootstrapOptions, start: SiteStart, parts: Parts): void {
  const { bridge, domGate, porch, failed } = parts;
  const { profile, settings } = start;
  const asleep = new AbortController();
  const signal = AbortSignal.any([asleep.signal, abort.signal]);
  const load = () => {
    if (signal.aborted) return;
    asleep.abort();
    porch.hold();
    const { till, loadPanel, askManager } = client;
    const orphaned = () => !alive();
    openGateSlot(globalThis, (begin) => {
      scans.taker = begin({
        window,
        profile,
        till,
        settings,
        bridge,
        domGate,
        loadPanel,
        askManager,
        orphaned,
        signal: abort.signal,
      });
      porch.flush();
    });
    const loaded = () => client.loadGate().then(() => true);
    void startWith(loaded, { granted: () => undefined, notGranted: () => undefined, failed });
  };
  if (start.waiting || showsSomething(profile, window.document)) {
    load();
    return;
  }
  porch.watch(profile.requests, load);
  watchPage(window, () => showsSomething(profile, window.document) && load(), signal);
}
