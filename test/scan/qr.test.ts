import { describe, expect, test } from 'vitest';
import type { QrMatrix } from '../../core/model/qr-matrix';
import { readQr } from '../../core/scan/qr-read';
import { qrOf } from '../../core/scan/qr-write';

/** The code as a picture: so many pixels a module, a light edge around it. */
function picture(matrix: QrMatrix, pixels: number): { grey: Uint8ClampedArray; size: number } {
  const size = (matrix.length + 8) * pixels;
  const grey = new Uint8ClampedArray(size * size).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (matrix[Math.floor(y / pixels) - 4]?.[Math.floor(x / pixels) - 4]) grey[y * size + x] = 0;
    }
  }
  return { grey, size };
}

describe('a QR code', () => {
  test.each([1, 40, 300, 700])('of %i characters is read again', (length) => {
    const text = `SG1.${'Ab-_9'.repeat(200)}`.slice(0, length);
    const { grey, size } = picture(qrOf(text), 3);
    expect(readQr(grey, size, size)).toBe(text);
  });

  test('of an ordinary claim has modules of half a millimetre on a roll', () => {
    const matrix = qrOf('x'.repeat(330));
    expect(62 / (matrix.length + 8)).toBeGreaterThan(0.5);
    // The longest there can be is still five dots of a printer with 203 to the inch.
    expect(62 / (qrOf('x'.repeat(900)).length + 8)).toBeGreaterThan(0.45);
  });

  test('that is not there is not found', () => {
    expect(readQr(new Uint8ClampedArray(100 * 100).fill(255), 100, 100)).toBeNull();
  });
});
