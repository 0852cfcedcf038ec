import type { Surface, SurfaceHost } from './surface';

/**
 * Where the panel script, injected later into the same isolated world, finds the content script that asked for it:
 * it calls `globalThis[PANEL_SLOT](mount)` once.
 */
export const PANEL_SLOT = Symbol.for('serialgate.host');

/** Draws the panel for a host. */
export type Mount = (host: SurfaceHost) => Surface;

/** What the content script puts into the slot. */
export type PanelSlot = (mount: Mount) => void;

interface SlottedGlobal {
  [PANEL_SLOT]?: PanelSlot | undefined;
}

export function openPanelSlot(scope: object, slot: PanelSlot): void {
  (scope as SlottedGlobal)[PANEL_SLOT] = slot;
}

export function closePanelSlot(scope: object): void {
  delete (scope as SlottedGlobal)[PANEL_SLOT];
}
