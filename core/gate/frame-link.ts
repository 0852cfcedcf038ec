import type { BridgeHandler } from './bridge';

const LINK = Symbol.for('serialgate.frame');

interface Linked {
  [LINK]?: () => BridgeHandler | null;
}

/**
 * Offers this frame's decisions to the frames inside it, in the isolated world only: a page may send its document from the `fetch` of an
 * empty frame, which shows nothing to judge. Needs isolated worlds that reach each other across frames, as Chromium's do.
 */
export function offerLink(window: Window, handler: () => BridgeHandler | null, signal: AbortSignal): void {
  const scope = window as Linked;
  scope[LINK] = handler;
  signal.addEventListener('abort', () => {
    delete scope[LINK];
  });
}

/** Who decides for the nearest frame around this one, or null at the top or across origins. */
export function handlerAround(window: Window): BridgeHandler | null {
  if (window.parent === window) return null;
  try {
    return (window.parent as Linked)[LINK]?.() ?? handlerAround(window.parent);
  } catch {
    // A frame of another origin.
    return null;
  }
}
