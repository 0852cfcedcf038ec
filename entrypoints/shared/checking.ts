import type { Checking } from '../../components/verify/CheckCard';
import { readQr } from '../../core/scan/qr-read';

const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Longest sides of the picture that are tried, in pixels: a reader finds a code best that is neither tiny nor huge. */
const SIDES = [1000, 1800, 500] as const;

/** How cards are checked in a browser: with its own cryptography, and its own decoder of pictures. */
export const CHECKING: Checking = {
  async verify(key, signature, signed) {
    try {
      const imported = await crypto.subtle.importKey('raw', key, KEY, false, ['verify']);
      return await crypto.subtle.verify(SIGNATURE, imported, signature, signed);
    } catch {
      // A key or a signature that is none proves nothing.
      return false;
    }
  },
  async readPhoto(file) {
    const picture = await createImageBitmap(file).catch(() => null);
    if (!picture) return null;
    for (const side of SIDES) {
      const text = readAt(picture, side);
      if (text !== null) return text;
    }
    return null;
  },
};

function readAt(picture: ImageBitmap, side: number): string | null {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return null;
  drawing.drawImage(picture, 0, 0, width, height);
  const { data } = drawing.getImageData(0, 0, width, height);
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0; i < grey.length; i += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * i, 4 * i + 3);
    grey[i] = (red * 306 + green * 601 + blue * 117) >> 10;
  }
  return readQr(grey, width, height);
}
