import { defineContentScript } from 'wxt/utils/define-content-script';
import { installPageGate } from '../core/gate/page/install';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main() {
    installPageGate(window);
  },
});
