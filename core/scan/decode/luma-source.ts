import LuminanceSource from '@zxing/library/es2015/core/LuminanceSource';
import { type Luma, negative } from './luma';

/** A picture as @zxing/library wants it. Its own sources need a canvas, or copy what need not be copied. */
export class LumaSource extends LuminanceSource {
  readonly #luma: Luma;

  constructor(luma: Luma) {
    super(luma.width, luma.height);
    this.#luma = luma;
  }

  override getRow(y: number, row?: Uint8ClampedArray): Uint8ClampedArray {
    const { width, data } = this.#luma;
    const line = data.subarray(y * width, (y + 1) * width);
    if (!row || row.length < width) return line;
    row.set(line);
    return row;
  }

  override getMatrix(): Uint8ClampedArray {
    return this.#luma.data;
  }

  override invert(): LuminanceSource {
    return new LumaSource(negative(this.#luma));
  }
}
