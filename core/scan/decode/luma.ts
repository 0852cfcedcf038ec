/** Brightness of a picture: one byte a pixel, row by row; 0 is black. */
export interface Luma {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A place in a picture, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture made of another one, and where its places were there. */
export interface View {
  readonly luma: Luma;
  readonly back: (point: Point) => Point;
}

/** From the four bytes a pixel that a canvas gives. */
export function lumaOf({ width, height, data }: Luma): Luma {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    grey[at] = ((data[from] ?? 0) * 306 + (data[from + 1] ?? 0) * 601 + (data[from + 2] ?? 0) * 117) >> 10;
  }
  return { width, height, data: grey };
}

/** Back to four bytes a pixel. */
export function rgbaOf({ width, height, data: grey }: Luma): Luma {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (let at = 0, to = 0; at < grey.length; at++, to += 4) {
    data[to] = data[to + 1] = data[to + 2] = grey[at] ?? 0;
  }
  return { width, height, data };
}

export function asIs(luma: Luma): View {
  return { luma, back: (point) => point };
}

/** Half the size, each pixel the mean of four: the cure for noise. */
export function halved({ width, height, data }: Luma): View {
  const [w, h] = [width >> 1, height >> 1];
  const result = new Uint8ClampedArray(w * h);
  for (let y = 0, to = 0; y < h; y++) {
    for (let x = 0, from = 2 * y * width; x < w; x++, to++, from += 2) {
      const upper = (data[from] ?? 0) + (data[from + 1] ?? 0);
      result[to] = (upper + (data[from + width] ?? 0) + (data[from + width + 1] ?? 0)) >> 2;
    }
  }
  return { luma: { width: w, height: h, data: result }, back: ({ x, y }) => ({ x: 2 * x, y: 2 * y }) };
}

/** Three lines more: the means of the upper half, the lower half and all lines. What is noise on one line goes out in them. */
export function withMeans({ width, height, data }: Luma): Luma {
  const result = new Uint8ClampedArray(width * (height + 3));
  result.set(data);
  const half = height >> 1;
  for (const [at, [from, to]] of [[0, half] as const, [half, height] as const, [0, height] as const].entries()) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let y = from; y < to; y++) sum += data[y * width + x] ?? 0;
      result[(height + at) * width + x] = sum / (to - from);
    }
  }
  return { width, height: height + 3, data: result };
}

/** A picture whose lines are all the mean of its lines. */
export function levelled({ width, height, data }: Luma): Luma {
  const line = withMeans({ width, height, data }).data.subarray((height + 2) * width);
  const result = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) result.set(line, y * width);
  return { width, height, data: result };
}

/** Lines whose blur is taken back in part: what a pixel has over the mean about it counts three times. @param reach pixels to either side */
export function sharpened({ width, height, data }: Luma, reach: number): Luma {
  const result = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const at = (x: number) => data[start + Math.min(Math.max(x, 0), width - 1)] ?? 0;
    let sum = 0;
    for (let x = -reach; x <= reach; x++) sum += at(x);
    for (let x = 0; x < width; x++) {
      const own = at(x);
      result[start + x] = own + 2 * (own - sum / (2 * reach + 1));
      sum += at(x + reach + 1) - at(x - reach);
    }
  }
  return { width, height, data: result };
}

export function negative({ width, height, data }: Luma): Luma {
  return { width, height, data: data.map((value) => 255 - value) };
}

/** A part of a picture, the corners in parts of its size from 0 to 1. */
export function part(luma: Luma, [left, top, right, bottom]: readonly [number, number, number, number]): View {
  const [x0, y0] = [Math.floor(left * luma.width), Math.floor(top * luma.height)];
  const [width, height] = [Math.floor(right * luma.width) - x0, Math.floor(bottom * luma.height) - y0];
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const from = (y0 + y) * luma.width + x0;
    data.set(luma.data.subarray(from, from + width), y * width);
  }
  return { luma: { width, height, data }, back: ({ x, y }) => ({ x: x + x0, y: y + y0 }) };
}

/** A picture whose every pixel is taken from a place of another one, between its pixels in proportion. */
export function resampled(luma: Luma, width: number, height: number, back: (point: Point) => Point): Luma {
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) data[to] = brightnessAt(luma, back({ x, y }));
  }
  return { width, height, data };
}

/** What lies outside has the brightness of the nearest edge: a border of pure white would spoil the histogram. */
function brightnessAt({ width, height, data }: Luma, { x, y }: Point): number {
  const left = Math.min(Math.max(x, 0), width - 1.001);
  const top = Math.min(Math.max(y, 0), height - 1.001);
  const [column, row] = [Math.floor(left), Math.floor(top)];
  const [right, below] = [left - column, top - row];
  const at = row * width + column;
  const upper = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
  const lower = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right;
  return upper * (1 - below) + lower * below;
}
