import BinaryBitmap from '@zxing/library/es2015/core/BinaryBitmap';
import HybridBinarizer from '@zxing/library/es2015/core/common/HybridBinarizer';
import DataMatrixReader from '@zxing/library/es2015/core/datamatrix/DataMatrixReader';
import QRCodeReader from '@zxing/library/es2015/core/qrcode/QRCodeReader';
import type Result from '@zxing/library/es2015/core/Result';
import { type FoundCode, foundCode } from './found-code';
import type { Luma, Point } from './luma';
import { LumaSource } from './luma-source';

/** The QR Code and the Data Matrix of a picture; of each at most one, and a Data Matrix only where it lies about the middle. */
export function readMatrix(luma: Luma): FoundCode[] {
  const bitmap = new BinaryBitmap(new HybridBinarizer(new LumaSource(luma)));
  const qr = read(() => new QRCodeReader().decode(bitmap));
  const dataMatrix = read(() => new DataMatrixReader().decode(bitmap));
  return [
    ...(qr ? [foundCode('qr', qr.getText(), '', outline(qr, luma))] : []),
    ...(dataMatrix ? [foundCode('dataMatrix', dataMatrix.getText(), '', outline(dataMatrix, luma))] : []),
  ];
}

/** The decoder throws for whatever is not there. */
function read(decode: () => Result): Result | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

/** Upright and generous: it says where to look, not more. */
function outline(result: Result, { width, height }: Luma): readonly Point[] {
  const points = result.getResultPoints().filter(Boolean);
  const [xs, ys] = [points.map((point) => point.getX()), points.map((point) => point.getY())];
  if (points.length === 0) return [];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // The points of a QR Code are the middles of its finders.
  const margin = Math.max(right - left, bottom - top) * 0.2;
  const [x0, x1] = [Math.max(0, left - margin), Math.min(width - 1, right + margin)];
  const [y0, y1] = [Math.max(0, top - margin), Math.min(height - 1, bottom + margin)];
  return [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ];
}
