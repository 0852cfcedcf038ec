import { isLinear, type Symbology } from './found-code';
import { type Luma, type Point, resampled } from './luma';

/** So much is added around a code, of its own size: the quiet zone that a decoder wants to see. */
const MARGIN = 0.14;
/** Pixels across a close-up. A finer one costs time and shows nothing more. */
const WIDEST = 900;
const NARROWEST = 450;
/** Lines across a linear code are enough for a vote. */
const LINES = 12;

/** A code alone, upright, as it lies in its four corners: another decoder looks at it there. Null: the corners enclose nothing. */
export function closeUp(luma: Luma, symbology: Symbology, corners: readonly Point[]): Luma | null {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  if (!topLeft || !topRight || !bottomRight || !bottomLeft) return null;
  const across = Math.max(distance(topLeft, topRight), distance(bottomLeft, bottomRight));
  if (!(across >= 8)) return null;
  // Fine codes are enlarged, so that the binarizer has room to sharpen.
  const scale = across < NARROWEST ? 2 : Math.min(1, WIDEST / across);
  const width = Math.round(across * scale * (1 + 2 * MARGIN));
  const linear = isLinear(symbology);
  const height = linear ? LINES : width;
  const place = (across: number, down: number): Point => ({
    x: between(between(topLeft.x, topRight.x, across), between(bottomLeft.x, bottomRight.x, across), down),
    y: between(between(topLeft.y, topRight.y, across), between(bottomLeft.y, bottomRight.y, across), down),
  });
  const outward = (part: number) => part * (1 + 2 * MARGIN) - MARGIN;
  return resampled(luma, width, height, ({ x, y }) =>
    place(outward(x / (width - 1)), linear ? y / (height - 1) : outward(y / (height - 1))),
  );
}

function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}
