import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPanel } from '../components/till/mount-panel';
import { PANEL_SLOT, type PanelSlot } from '../core/gate/panel-slot';
import { onLetPass } from '../core/messages/manager-window';

/** Injected by the worker into the content script's world when a till needs it. */
export default defineUnlistedScript(() => {
  const slot = (globalThis as { [PANEL_SLOT]?: PanelSlot })[PANEL_SLOT];
  slot?.((host) => {
    const panel = mountPanel(host, document);
    const stop = onLetPass(() => void host.actions.retry());
    return {
      show: panel.show,
      destroy() {
        stop();
        panel.destroy();
      },
    };
  });
});
