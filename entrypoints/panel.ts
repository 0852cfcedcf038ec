import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPanel } from '../components/till/mount-panel';
import { PANEL_SLOT, type PanelSlot } from '../core/gate/panel-slot';

/** Injected by the worker into the content script's world when a till needs it. */
export default defineUnlistedScript(() => {
  const slot = (globalThis as { [PANEL_SLOT]?: PanelSlot })[PANEL_SLOT];
  slot?.((host) => mountPanel(host, document));
});
