import { panelParent } from './modal';

/** A page that keeps throwing the panel out gets it back this often a second, no more. */
const MOVES_PER_SECOND = 10;

/**
 * Keeps the host mounted where it can be used, for as long as the signal says. `moved` is called after each move, `changed` in
 * the frame after any change of the page.
 */
export function keepPlaced(
  element: HTMLElement,
  { signal, moved, changed }: { signal: AbortSignal; moved: () => void; changed: () => void },
): void {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  if (view === null) return;
  let moves: number[] = [];
  let frame = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function place(): void {
    clearTimeout(retry);
    const parent = panelParent(ownerDocument);
    if (element.parentNode === parent) return;
    const now = performance.now();
    moves = moves.filter((at) => now - at < 1000);
    if (moves.length >= MOVES_PER_SECOND) {
      retry = setTimeout(place, 1000);
      return;
    }
    moves.push(now);
    parent.append(element);
    moved();
  }

  function look(): void {
    frame = 0;
    place();
    changed();
  }

  const observer = new MutationObserver(() => {
    frame ||= view.requestAnimationFrame(look);
  });
  // The attributes that open and close a dialog; watching all of them slows busy pages down.
  const attributeFilter = ['open', 'class', 'role', 'aria-modal'];
  observer.observe(ownerDocument, { childList: true, subtree: true, attributes: true, attributeFilter });
  ownerDocument.addEventListener('fullscreenchange', moved, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.cancelAnimationFrame(frame);
    clearTimeout(retry);
  });
  place();
}
