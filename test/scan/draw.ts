import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Frame } from '../../core/scan/decode/found-code';
import { wasmFile } from './pictures';

/** One code of a label: where its top left corner is, and pixels per module. */
export interface Drawn {
  readonly format: 'Code128' | 'EAN13' | 'QRCode' | 'DataMatrix' | 'Code39';
  readonly text: string;
  readonly at: readonly [x: number, y: number];
  readonly module: number;
  /** Pixels; of a linear code only. */
  readonly height?: number;
}

let ready: Promise<unknown> | null = null;

/** Draws a label of our own: codes on a light grey ground, as paper is in a camera. */
export async function drawLabel(width: number, height: number, codes: readonly Drawn[]): Promise<Frame> {
  ready ??= wasmFile('writer').then((wasmBinary) =>
    prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true }),
  );
  await ready;
  const data = new Uint8ClampedArray(width * height * 4).fill(225);
  for (const { format, text, at, module, height: tall = 70 } of codes) {
    const { symbol, error } = await writeBarcode(text, { format, scale: 1, addQuietZones: false, addHRT: false });
    if (error) throw new Error(`${format} ${text}: ${error}`);
    const linear = symbol.height < symbol.width / 4;
    const rows = linear ? tall : symbol.height * module;
    for (let y = 0; y < rows; y++) {
      const row = linear ? 0 : Math.floor(y / module);
      for (let x = 0; x < symbol.width * module; x++) {
        const dark = symbol.data[row * symbol.width + Math.floor(x / module)] === 0;
        const to = ((at[1] + y) * width + at[0] + x) * 4;
        if (dark) data.fill(30, to, to + 3);
      }
    }
  }
  for (let to = 3; to < data.length; to += 4) data[to] = 255;
  return { width, height, data };
}
