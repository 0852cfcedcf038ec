import { mountPanel } from '../../components/till/mount-panel';
import { swallowOwnEvents } from '../../components/till/own-events';
import { begin as beginGate } from '../../core/gate/begin';
import { openBridge } from '../../core/gate/bridge';
import { Departure } from '../../core/gate/departure';
import { createDomGate } from '../../core/gate/dom-gate';
import { decidersAround } from '../../core/gate/frame-link';
import { isTaken, whenTaken } from '../../core/gate/in-charge';
import { showNotice } from '../../core/gate/notice';
import { installPageGate } from '../../core/gate/page/install';
import { PANEL_SLOT, type PanelSlot } from '../../core/gate/panel-slot';
import { Porch } from '../../core/gate/porch';
import { Scans } from '../../core/gate/scans';
import { startWith } from '../../core/gate/start-with';
import { words } from '../../core/gate/words';
import type { Office } from '../../core/ledger/office';
import { openLedger } from '../../core/ledger/open-ledger';
import { sentence } from '../../core/outputs/sentence';
import { bring } from '../../core/rules/bring';
import { missingSchemes } from '../../core/rules/complete';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { recognise } from '../../core/scan/recognise';
import { readProfile } from './read-profile';
import { keepLeftovers } from './relay';
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
  const destroy = () => {
    abort.abort();
    delete window.SerialGate;
  };
  if (isTaken(document)) return { ready: Promise.reject(new Error(sayTwice())), destroy };
  installPageGate(window);
  const bridge = openBridge(document);
  signal.addEventListener('abort', () => bridge.off());
  const departure = new Departure(window, keepLeftovers(), signal);
  const scans = new Scans(window, departure, signal);
  scans.ownField = swallowOwnEvents(window, signal).field;
  const domGate = createDomGate(window, () => bridge.readingForm, signal);
  const porch = new Porch(bridge, domGate, () => decidersAround(window));

  const letGo = () => {
    abort.abort();
    domGate.guard = null;
    porch.flush();
  };

  const opening = openLedger({ judge, place, bring, recognise, sentence, missing: missingSchemes });
  signal.addEventListener('abort', () => void opening.then((ledger) => ledger.close(), closedAnyway));

  async function begin() {
    const [profile, ledger] = await Promise.all([readProfile(source, signal), opening]);
    return { profile, ledger, tab: await keepTab(ledger, signal), settings: await ledger.office.settings() };
  }

  const ready = new Promise<Office>((resolve, reject) => {
    const standBack = () => {
      letGo();
      reject(new Error(sayTwice()));
    };
    whenTaken(document, standBack, signal);
    startWith(begin, {
      granted({ profile, ledger, tab, settings }: Awaited<ReturnType<typeof begin>>) {
        if (signal.aborted) return;
        scans.scanners = settings.scanners;
        const till = ledger.till({ origin: location.origin, tab });
        const orphaned = () => false;
        const onLedgerChange = (changed: () => void) => signal.addEventListener('abort', ledger.onShared(changed));
        const own = { window, bridge, domGate, scans, departure, onLedgerChange, signal };
        beginGate({ ...own, profile, till, settings, loadPanel, orphaned });
        porch.flush();
        resolve(ledger.office);
      },
      notGranted() {},
      failed(why) {
        if (signal.aborted) return;
        letGo();
        showNotice(document, 'notStarted', why);
        reject(new Error(why));
      },
    });
  });
  return { ready, destroy };
}

/** Milliseconds for which the page is told that its widget stands back. */
const READING_TIME = 10_000;

/** Shows and gives back why the widget does nothing on a page that the extension has. */
function sayTwice(): string {
  setTimeout(showNotice(document, 'twice', null), READING_TIME);
  return words('twice', 'en');
}

/** The panel is in this very script: it only has to take its seat. */
async function loadPanel(): Promise<void> {
  const slot = (globalThis as { [PANEL_SLOT]?: PanelSlot })[PANEL_SLOT];
  slot?.((host) => mountPanel(host, document));
}

/** A ledger that never opened needs no closing. */
function closedAnyway(): void {}
