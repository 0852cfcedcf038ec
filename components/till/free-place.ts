import { CORNERS, type Corner, cornerAfter, GAP } from './corners';

export interface Size {
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

/** Where the panel is fixed: so far from one side and one edge of the window, in pixels. From the edge it grows up or down. */
export interface Spot {
  readonly side: 'left' | 'right';
  readonly x: number;
  readonly edge: 'top' | 'bottom';
  readonly y: number;
}

/** A spot, and how high the panel may grow there. */
export interface Place {
  readonly spot: Spot;
  readonly room: number;
}

/** A panel less high than this is scrolled more than read. */
export const LEAST = 300;
/** Less high than this nothing can be read in it. */
export const LOWEST = 180;

/**
 * Where a panel of this size lies on none of the boxes, if need be at less than its full height (`least`): a panel that grows while the
 * clerk scans rather scrolls than jumps. First in the corners, `wanted` before the others, then anywhere, near to it. Null: nowhere.
 */
export function freePlace(
  wanted: Corner,
  panel: Size,
  window: Size,
  boxes: readonly Box[],
  least = LEAST,
): Place | null {
  const enough = Math.min(panel.height, least);
  let corner = wanted;
  for (let tried = 0; tried < CORNERS.length; tried++) {
    const spot = spotOf(corner);
    const room = roomAt(spot, panel.width, window, boxes);
    if (room >= enough) return { spot, room };
    corner = cornerAfter(corner);
  }
  return nearest(spotOf(wanted), panel, window, between(spotOf(wanted), panel, window, boxes, enough));
}

export function spotOf(corner: Corner): Spot {
  return {
    side: corner === 'topLeft' || corner === 'bottomLeft' ? 'left' : 'right',
    edge: corner === 'topLeft' || corner === 'topRight' ? 'top' : 'bottom',
    x: GAP,
    y: GAP,
  };
}

/** Height from a spot to the first box in the panel's way. */
export function roomAt(spot: Spot, width: number, window: Size, boxes: readonly Box[]): number {
  const left = leftOf(spot, width, window);
  const inTheWay = boxes.filter((box) => box.left < left + width && left < box.right);
  const start = spot.y;
  const end =
    spot.edge === 'top'
      ? Math.min(window.height, ...inTheWay.flatMap(({ top, bottom }) => (bottom > start ? [top] : [])))
      : window.height -
        Math.max(0, ...inTheWay.flatMap(({ top, bottom }) => (top < window.height - start ? [bottom] : [])));
  return Math.max(0, Math.min(end, window.height) - start - GAP);
}

function leftOf({ side, x }: Spot, width: number, window: Size): number {
  return side === 'left' ? x : window.width - x - width;
}

/** Every gap between the boxes that is wide and high enough. */
function between(like: Spot, { width }: Size, window: Size, boxes: readonly Box[], enough: number): Place[] {
  const right = window.width - GAP - width;
  const lefts = [GAP, right, ...boxes.flatMap((box) => [box.right + GAP, box.left - GAP - width])];
  return [...new Set(lefts)]
    .filter((left) => left >= GAP && left <= right)
    .flatMap((left) => {
      const column = boxes.filter((box) => box.left < left + width && left < box.right);
      return gapsOf(column, window.height)
        .filter(([top, bottom]) => bottom - top >= enough)
        .map(([top, bottom]): Place => {
          const y = like.edge === 'top' ? top : window.height - bottom;
          const across = left === right ? ({ side: 'right', x: GAP } as const) : ({ side: 'left', x: left } as const);
          return { spot: { ...across, edge: like.edge, y }, room: bottom - top };
        });
    });
}

/** Free stretches of a column from top to bottom, with the panel's distance kept. */
function gapsOf(column: readonly Box[], height: number): [top: number, bottom: number][] {
  const gaps: [number, number][] = [];
  let from = GAP;
  for (const { top, bottom } of [...column].sort((one, other) => one.top - other.top)) {
    gaps.push([from, top - GAP]);
    from = Math.max(from, bottom + GAP);
  }
  return [...gaps, [from, height - GAP]];
}

function nearest(wanted: Spot, { width }: Size, window: Size, places: readonly Place[]): Place | null {
  const far = ({ spot }: Place) =>
    Math.abs(leftOf(spot, width, window) - leftOf(wanted, width, window)) + Math.abs(spot.y - wanted.y);
  return places.reduce<Place | null>((best, place) => (best && far(best) <= far(place) ? best : place), null);
}
