import type { SurfaceHost, SurfaceState } from '../../core/gate/surface';
import { countLine, inWords } from '../shared/count';
import { isWrong } from '../shared/told';

/** Small counts beside the page's own lines, laid over the page by geometry: nothing is put among its nodes. */
export interface Badges {
  show(state: SurfaceState): void;
  /** Finds the lines again: the page moved or drew itself anew. */
  place(): void;
}

/** Pixels between a badge and its line, and from the window's edge. */
const GAP = 4;

export function createBadges(layer: HTMLElement, lineElement: SurfaceHost['lineElement']): Badges {
  const badges = new Map<string, HTMLElement>();
  const { ownerDocument } = layer;
  // The panel says the same in words.
  layer.setAttribute('aria-hidden', 'true');

  function badgeOf(key: string): HTMLElement {
    const known = badges.get(key);
    if (known) return known;
    const badge = ownerDocument.createElement('span');
    badges.set(key, badge);
    layer.append(badge);
    return badge;
  }

  function place(): void {
    const measured = [...badges].map(([key, badge]) => ({ badge, spot: spotOf(lineElement(key), badge) }));
    for (const { badge, spot } of measured) {
      badge.style.visibility = spot === null ? 'hidden' : 'visible';
      if (spot !== null) badge.style.translate = `${spot[0]}px ${spot[1]}px`;
    }
  }

  return {
    place,
    show({ view, phase }) {
      const lines = view !== null && phase !== 'drift' && phase !== 'orphaned' ? view.lines : [];
      for (const [key, badge] of badges) {
        if (lines.some((line) => line.key === key)) continue;
        badge.remove();
        badges.delete(key);
      }
      for (const line of lines) {
        const badge = badgeOf(line.key);
        const count = countLine(line);
        const { done, needed } = inWords(count);
        badge.textContent = `${done}/${needed}`;
        badge.className = `badge ${line.reasons.some(isWrong) ? 'bad' : count.needed > 0 && done >= count.needed ? 'good' : 'work'}`;
      }
      place();
    },
  };
}

/** Left of the line where there is room, else on its upper left corner; null: the line is not to be seen. */
function spotOf(line: Element | null, badge: HTMLElement): [x: number, y: number] | null {
  if (line === null) return null;
  const box = line.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  const seen = line.ownerDocument.elementFromPoint(box.left + Math.min(8, box.width / 2), box.top + box.height / 2);
  if (seen === null || !(line.contains(seen) || seen.contains(line))) return null;
  const { offsetWidth: width, offsetHeight: height } = badge;
  const outside = box.left - width - GAP;
  return outside >= GAP
    ? [outside, box.top + (box.height - height) / 2]
    : [Math.max(GAP, box.left - width / 2), box.top - height / 2];
}
