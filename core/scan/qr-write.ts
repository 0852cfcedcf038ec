// Not from the package's front door: that brings every sort of barcode into each page that draws one code.
import ErrorCorrectionLevel from '@zxing/library/esm/core/qrcode/decoder/ErrorCorrectionLevel';
import Encoder from '@zxing/library/esm/core/qrcode/encoder/Encoder';
import type { QrMatrix } from '../model/qr-matrix';

/** A QR code that still reads with a seventh of it gone: a card lives in a wallet. */
export function qrOf(text: string): QrMatrix {
  const matrix = Encoder.encode(text, ErrorCorrectionLevel.M, new Map()).getMatrix();
  return Array.from({ length: matrix.getHeight() }, (_, y) =>
    Array.from({ length: matrix.getWidth() }, (_, x) => matrix.get(x, y) === 1),
  );
}
