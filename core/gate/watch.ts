/** Least time between two readings of a page that never stands still, in milliseconds. */
const PAUSE = 80;
/** A background tab paints no frames; it is read all the same. */
const WITHOUT_FRAMES = 250;

/** Calls back after the page may have changed, once per burst of changes. */
export function watchPage(window: Window & typeof globalThis, changed: () => void, signal: AbortSignal): void {
  let waiting = false;
  let last = 0;
  const run = () => {
    if (!waiting || signal.aborted) return;
    waiting = false;
    last = performance.now();
    changed();
  };
  const soon = () => {
    if (waiting || signal.aborted) return;
    waiting = true;
    const rest = Math.max(0, last + PAUSE - performance.now());
    window.setTimeout(() => window.requestAnimationFrame(run), rest);
    window.setTimeout(run, rest + WITHOUT_FRAMES);
  };
  const observer = new MutationObserver(soon);
  observer.observe(window.document, { subtree: true, childList: true, characterData: true, attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
  // What changes without a mutation: typed values, addresses, pages taken out of the back-forward cache.
  for (const type of ['input', 'change', 'hashchange', 'popstate', 'pageshow', 'load', 'visibilitychange']) {
    window.addEventListener(type, soon, { capture: true, signal });
  }
  window.document.addEventListener('DOMContentLoaded', soon, { signal });
  if ('navigation' in window && window.navigation instanceof EventTarget) {
    window.navigation.addEventListener('navigatesuccess', soon, { signal });
  }
  soon();
}
