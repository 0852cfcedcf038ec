import type { Luma, View } from './luma';

export interface LinesOptions {
  /** Which way the lines run, in degrees clockwise from left to right. */
  readonly degrees: number;
  /** How many, spread evenly over the picture. */
  readonly count: number;
  /** Pixels of the picture that one pixel of a line is the mean of, along and across it: 2 is the cure for noise. */
  readonly mean: number;
  /** Shifts the lines by a part of the distance between them: the next frame is read between the lines of this one. */
  readonly shift: number;
}

/**
 * The lines across a picture in one direction, as rows of a picture of their own. Linear codes need no more of it, and a turned or a
 * tilted copy of the whole would cost more than the decoding.
 */
export function linesAcross(luma: Luma, { degrees, count, mean, shift }: LinesOptions): View {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const { width, height, data } = luma;
  const length = Math.abs(width * cosine) + Math.abs(height * sine);
  const breadth = Math.abs(width * sine) + Math.abs(height * cosine);
  const across = Math.floor(length / mean);
  const place = (x: number, y: number) => {
    const along = (x + 0.5) * mean - length / 2;
    const aside = ((y + shift) / count) * breadth - breadth / 2;
    return [width / 2 + along * cosine - aside * sine, height / 2 + along * sine + aside * cosine] as const;
  };
  const lines = new Uint8ClampedArray(across * count);
  for (let y = 0; y < count; y++) {
    const [startX, startY] = place(0, y);
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let step = 0; step < mean; step++) {
        for (let aside = 0; aside < mean; aside++) {
          const along = x * mean + step;
          const column = Math.round(startX + along * cosine - aside * sine - 0.5);
          const row = Math.round(startY + along * sine + aside * cosine - 0.5);
          const [inX, inY] = [clamp(column, width), clamp(row, height)];
          sum += data[inY * width + inX] ?? 0;
        }
      }
      lines[y * across + x] = sum / (mean * mean);
    }
  }
  const back = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const [left, top] = place(x, y);
    return { x: left, y: top };
  };
  return { luma: { width: across, height: count, data: lines }, back };
}

function clamp(value: number, size: number): number {
  return value < 0 ? 0 : value >= size ? size - 1 : value;
}
