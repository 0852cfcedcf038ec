import { CORNERS, type Corner, cornerAfter, GAP } from './host-element';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box on the screen, in pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the panel lies, and how high it may grow there. */
export interface Place {
  readonly corner: Corner;
  readonly room: number;
}

/** A panel less high than this is scrolled more than read. */
const LEAST = 300;

/**
 * The first corner, `wanted` before the others, where a panel of this size lies on none of the boxes, if need be at less than its full
 * height: a panel that grows while the clerk scans rather scrolls than jumps. Where there is no such corner, one that leaves at least the
 * `needed` boxes free; else `wanted`.
 */
export function freePlace(
  wanted: Corner,
  panel: Size,
  window: Size,
  needed: readonly Box[],
  useful: readonly Box[] = [],
): Place {
  const whole = window.height - 2 * GAP;
  const place = placeOff([...needed, ...useful]) ?? placeOff(needed);
  return place ?? { corner: wanted, room: whole };

  function placeOff(boxes: readonly Box[]): Place | null {
    let corner = wanted;
    for (let tried = 0; tried < CORNERS.length; tried++) {
      const room = roomAt(corner, panel.width, window, boxes);
      if (room >= Math.min(panel.height, LEAST)) return { corner, room };
      corner = cornerAfter(corner);
    }
    return null;
  }
}

/** Height from the corner to the first box in the panel's way. */
function roomAt(corner: Corner, width: number, window: Size, boxes: readonly Box[]): number {
  const atLeft = corner === 'topLeft' || corner === 'bottomLeft';
  const atTop = corner === 'topLeft' || corner === 'topRight';
  const left = atLeft ? GAP : window.width - GAP - width;
  const inTheWay = boxes.filter((box) => box.left < left + width && left < box.right);
  const free = atTop
    ? Math.min(window.height, ...inTheWay.map(({ top, bottom }) => (bottom > GAP ? top : window.height)))
    : window.height - Math.max(0, ...inTheWay.map(({ top, bottom }) => (top < window.height - GAP ? bottom : 0)));
  return Math.max(0, Math.min(free, window.height) - 2 * GAP);
}
