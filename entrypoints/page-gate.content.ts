import { defineContentScript } from 'wxt/utils/define-content-script';
import { installPageGate } from '../core/gate/page/install';

// Where and when it runs stands where it is registered, in `core/messages/sites.ts`; here it would only be more code on the page.
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  main() {
    installPageGate(window);
  },
});
