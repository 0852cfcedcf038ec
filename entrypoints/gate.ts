import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begin } from '../core/gate/begin';
import { takeGateSlot } from '../core/gate/gate-slot';

/** Injected by the worker into the content script's world once a document is shown. */
export default defineUnlistedScript(() => takeGateSlot(globalThis)?.(begin));
