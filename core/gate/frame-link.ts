import type { BridgeHandler } from './bridge';
import type { DomGuard } from './dom-guard';

const LINK = Symbol.for('serialgate.frame');
/** A window may be made the opener of the one that opened it. */
const FARTHEST = 16;

/** Who decides on a page that shows a document. */
export interface Deciders {
  readonly handler: BridgeHandler | null;
  readonly guard: DomGuard | null;
}

interface Linked {
  [LINK]?: () => Deciders;
}

/**
 * Offers this page's decisions to the frames inside it and to the windows it opens, in the isolated world only: a page may send its document
 * from an empty frame or popup, which shows nothing to judge. Needs isolated worlds that reach each other, as Chromium's do.
 */
export function offerLink(window: Window, deciders: () => Deciders, signal: AbortSignal): void {
  const scope = window as Linked;
  scope[LINK] = deciders;
  signal.addEventListener('abort', () => {
    delete scope[LINK];
  });
}

/** Who decides for the nearest frame around this one, else for the window that opened it; null: nobody, or another origin. */
export function decidersAround(window: Window): Deciders | null {
  try {
    let next: Window | null = window;
    for (let step = 0; step < FARTHEST; step++) {
      next = next.parent === next ? (next.opener as Window | null) : next.parent;
      if (!next) return null;
      const found = (next as Linked)[LINK]?.();
      if (found) return found;
    }
  } catch {
    // A frame of another origin.
  }
  return null;
}
