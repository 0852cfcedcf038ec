import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { swallowOwnEvents } from '../components/till/own-events';
import { bootstrap } from '../core/gate/bootstrap';
import { Departure } from '../core/gate/departure';
import { Scans } from '../core/gate/scans';
import { onCamera } from '../core/messages/camera';
import { onWorkerNews } from '../core/messages/news';
import { createTillClient } from '../core/messages/till-client';

const HERE = Symbol.for('serialgate.here');

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main() {
    const scope = globalThis as { [HERE]?: true };
    if (scope[HERE]) return;
    scope[HERE] = true;

    const abort = new AbortController();
    const alive = () => browser.runtime?.id !== undefined;
    const client = createTillClient({ send: (message) => browser.runtime.sendMessage(message), alive });
    const departure = new Departure(window, client.relay, abort.signal);
    // The scanner is heard before the panel swallows its own keys, and both before the gate.
    const scans = new Scans(window, departure, abort.signal);
    scans.ownField = swallowOwnEvents(window, abort.signal).field;
    const onLedgerChange = (changed: () => void) => onWorkerNews(changed, abort.signal);
    onCamera((ask) => scans.camera(ask), abort.signal);
    bootstrap({ window, client, alive, scans, departure, onLedgerChange, abort });
  },
});
