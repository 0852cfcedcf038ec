/// <reference lib="webworker" />
import wasmFile from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { PictureReading } from '../../components/camera/camera-parts';
import { createNativeDecoder, type DetectorClass } from '../../core/scan/decode/native-decoder';
import { Reader } from '../../core/scan/decode/reader';
import { createWasmDecoder } from '../../core/scan/decode/wasm-decoder';

export interface ReadOrder {
  readonly id: number;
  readonly how: 'look' | 'study';
  readonly picture: ImageBitmap;
  readonly longest: number;
}
export type ReadAnswer =
  | { readonly id: number; readonly reading: PictureReading }
  | { readonly id: number; readonly error: string };

// @zxing/library throws for every line in which it finds nothing: without the stacks it is two to three times as fast.
Error.stackTraceLimit = 0;

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
const reader = createReader();
let last: Promise<unknown> = Promise.resolve();

async function createReader(): Promise<Reader> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const [wasm, native] = await Promise.all([loadWasm(), createNativeDecoder(BarcodeDetector)]);
  return new Reader({ wasm, native });
}

/** From inside the package. Where it cannot be started the decoder in JavaScript does it alone. */
async function loadWasm() {
  try {
    return await createWasmDecoder(await (await fetch(wasmFile)).arrayBuffer());
  } catch {
    return null;
  }
}

async function read({ how, picture, longest }: ReadOrder): Promise<PictureReading> {
  if (!context) throw new Error('this browser gives a worker no canvas');
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  // Setting a size clears and reallocates.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const frame = context.getImageData(0, 0, width, height);
  const codes = await (how === 'look' ? (await reader).look(frame, performance.now()) : (await reader).study(frame));
  return { codes, width, height };
}

self.onmessage = ({ data }: MessageEvent<ReadOrder>) => {
  const run = async () => {
    const { id } = data;
    const answer: ReadAnswer = await read(data).then(
      (reading) => ({ id, reading }),
      (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
    );
    self.postMessage(answer);
  };
  last = last.then(run);
};
