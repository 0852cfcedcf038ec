import { CORNERS, type Corner, cornerAfter, GAP } from './host-element';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first corner, `wanted` before the others, where a panel of this size lies on none of the boxes; `wanted` if there is none. */
export function freeCorner(wanted: Corner, panel: Size, window: Size, boxes: readonly Box[]): Corner {
  let corner = wanted;
  for (let tried = 0; tried < CORNERS.length; tried++) {
    const place = boxAt(corner, panel, window);
    if (!boxes.some((box) => overlap(place, box))) return corner;
    corner = cornerAfter(corner);
  }
  return wanted;
}

function boxAt(corner: Corner, { width, height }: Size, window: Size): Box {
  const atLeft = corner === 'topLeft' || corner === 'bottomLeft';
  const atTop = corner === 'topLeft' || corner === 'topRight';
  const left = atLeft ? GAP : window.width - GAP - width;
  const top = atTop ? GAP : window.height - GAP - height;
  return { left, top, right: left + width, bottom: top + height };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
