/** What a camera in a hand makes of a label: a little shaken, noisy and bright from frame to frame. The same in every run. */

export const FRAME = { width: 1280, height: 720 };

/** Of a hand that holds a label still: pixels, degrees, and parts of the size. */
const SHAKE = { shift: 8, turn: 1.5, nearer: 0.06 };
/** Standard deviation of the noise of a small sensor in a shop's light, of 255 steps. */
const NOISE = 3;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const canvas = new OffscreenCanvas(FRAME.width, FRAME.height);
const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });

/** One frame of a picture that fills the view as far as it goes, on a ground as bright as its own edge. */
export function frameOf(picture: ImageBitmap, random: () => number): ImageData {
  if (!context) throw new Error('no canvas in this worker');
  const { width, height } = FRAME;
  const swing = (most: number) => (random() * 2 - 1) * most;
  const fit = Math.min(width / picture.width, height / picture.height) * (1 - random() * SHAKE.nearer);
  context.resetTransform();
  context.fillStyle = groundOf(picture);
  context.fillRect(0, 0, width, height);
  context.translate(width / 2 + swing(SHAKE.shift), height / 2 + swing(SHAKE.shift));
  context.rotate((swing(SHAKE.turn) * Math.PI) / 180);
  context.scale(fit, fit);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  const frame = context.getImageData(0, 0, width, height);
  const light = swing(6);
  const { data } = frame;
  for (let at = 0, grain = Math.floor(random() * GRAINS.length); at < data.length; at += 4, grain++) {
    const noise = (GRAINS[grain % GRAINS.length] ?? 0) + light;
    for (let part = at; part < at + 3; part++) data[part] = (data[part] ?? 0) + noise;
  }
  return frame;
}

/** Noise is made once, and begins elsewhere in every frame. */
const GRAINS = grains();

function grains(): Float32Array {
  const random = chance(0);
  // The sum of four is near enough to a bell.
  const bell = () => (random() + random() + random() + random() - 2) * 1.73;
  return Float32Array.from({ length: 1_000_003 }, () => bell() * NOISE);
}

const grounds = new WeakMap<ImageBitmap, string>();

function groundOf(picture: ImageBitmap): string {
  const known = grounds.get(picture);
  if (known) return known;
  const small = new OffscreenCanvas(8, 8).getContext('2d', { alpha: false });
  if (!small) throw new Error('no canvas in this worker');
  small.drawImage(picture, 0, 0, 8, 8);
  const { data } = small.getImageData(0, 0, 8, 8);
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      if (x % 7 !== 0 && y % 7 !== 0) continue;
      count++;
      for (let part = 0; part < 3; part++) sums[part] = (sums[part] ?? 0) + (data[(y * 8 + x) * 4 + part] ?? 0);
    }
  }
  const ground = `rgb(${sums.map((sum) => Math.round(sum / count)).join(' ')})`;
  grounds.set(picture, ground);
  return ground;
}
