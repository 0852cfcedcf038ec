import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { swallowOwnEvents } from '../components/till/own-events';
import { bootstrap } from '../core/gate/bootstrap';
import { hearScans } from '../core/gate/scans';
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
    // The scanner is heard before the panel swallows its own keys, and both before the gate.
    const scans = hearScans(window, abort.signal);
    scans.ownField = swallowOwnEvents(window, abort.signal).field;
    const alive = () => browser.runtime?.id !== undefined;
    const client = createTillClient({ send: (message) => browser.runtime.sendMessage(message), alive });
    bootstrap({ window, client, alive, scans, abort });
  },
});
