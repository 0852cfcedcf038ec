import { browser } from 'wxt/browser';

/** Firefox calls its side panel a sidebar. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * How this browser opens the side panel; null: it has none. The window is asked for beforehand: a browser opens the panel only
 * straight from a click.
 */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | null> {
  const { sidebarAction } = browser as unknown as WithSidebar;
  if (sidebarAction) return () => sidebarAction.open();
  if (!browser.sidePanel?.open) return null;
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? null : () => browser.sidePanel.open({ windowId: id });
}
