import { mountPanel } from '../../components/till/mount-panel';
import { swallowOwnEvents } from '../../components/till/own-events';
import { begin as beginGate } from '../../core/gate/begin';
import { openBridge } from '../../core/gate/bridge';
import { createDomGate } from '../../core/gate/dom-gate';
import { handlerAround } from '../../core/gate/frame-link';
import { showNotice } from '../../core/gate/notice';
import { installPageGate } from '../../core/gate/page/install';
import { PANEL_SLOT, type PanelSlot } from '../../core/gate/panel-slot';
import { Porch } from '../../core/gate/porch';
import { hearScans } from '../../core/gate/scans';
import { startWith } from '../../core/gate/start-with';
import type { Office } from '../../core/ledger/office';
import { openLedger } from '../../core/ledger/open-ledger';
import { RULES } from '../shared/rules';
import { readProfile } from './read-profile';
import { keepTab } from './tab';

/** What the script tag leaves on the page as `window.SerialGate`; described in README.md beside this file. */
export interface SerialGateWidget {
  /** Settles when the page is on watch; rejects, in words, when it could not be. */
  readonly ready: Promise<Office>;
  /** Takes everything off the page again; the ledger stays. */
  destroy(): void;
}

declare global {
  interface Window {
    SerialGate?: SerialGateWidget;
  }
}

const script = document.currentScript;
if (window.SerialGate) throw new Error('SerialGate is already on this page: its script tag stands here twice.');
window.SerialGate = start(script instanceof HTMLScriptElement ? script.dataset.profile : undefined);

function start(source: string | undefined): SerialGateWidget {
  const abort = new AbortController();
  const { signal } = abort;
  installPageGate(window);
  const bridge = openBridge(document);
  signal.addEventListener('abort', () => bridge.off());
  const scans = hearScans(window, signal);
  scans.ownField = swallowOwnEvents(window, signal).field;
  const domGate = createDomGate(window, () => bridge.readingForm, signal);
  const porch = new Porch(bridge, domGate, () => handlerAround(window));

  const opening = openLedger(RULES);
  signal.addEventListener('abort', () => void opening.then((ledger) => ledger.close(), closedAnyway));

  async function begin() {
    const [profile, ledger] = await Promise.all([readProfile(source, signal), opening]);
    return { profile, ledger, tab: await keepTab(ledger, signal), settings: await ledger.office.settings() };
  }

  const ready = new Promise<Office>((resolve, reject) => {
    startWith(begin, {
      granted({ profile, ledger, tab, settings }: Awaited<ReturnType<typeof begin>>) {
        const till = ledger.till({ origin: location.origin, tab });
        const orphaned = () => false;
        const parts = { window, profile, till, settings, bridge, domGate, loadPanel, orphaned, signal };
        // A card is signed and printed by a page of the extension's own: here there is none.
        scans.taker = beginGate({ ...parts, printCards: null });
        porch.flush();
        resolve(ledger.office);
      },
      notGranted() {},
      failed(why) {
        abort.abort();
        domGate.guard = null;
        porch.flush();
        showNotice(document, 'notStarted', why);
        reject(new Error(why));
      },
    });
  });
  return {
    ready,
    destroy() {
      abort.abort();
      delete window.SerialGate;
    },
  };
}

/** The panel is in this very script: it only has to take its seat. */
async function loadPanel(): Promise<void> {
  const slot = (globalThis as { [PANEL_SLOT]?: PanelSlot })[PANEL_SLOT];
  slot?.((host) => mountPanel(host, document));
}

/** A ledger that never opened needs no closing. */
function closedAnyway(): void {}
