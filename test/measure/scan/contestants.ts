import BinaryBitmap from '@zxing/library/es2015/core/BinaryBitmap';
import HybridBinarizer from '@zxing/library/es2015/core/common/HybridBinarizer';
import MultiFormatReader from '@zxing/library/es2015/core/MultiFormatReader';
import RGBLuminanceSource from '@zxing/library/es2015/core/RGBLuminanceSource';
import { type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { GLANCES } from '../../../core/scan/decode/js-decoder';
import { lumaOf } from '../../../core/scan/decode/luma';
import { Reader } from '../../../core/scan/decode/reader';
import { createWasmDecoder } from '../../../core/scan/decode/wasm-decoder';

/** What one frame gave: texts taken for true, and texts that a person would be asked about. */
export interface Look {
  readonly taken: readonly string[];
  readonly asked: readonly string[];
}

/** Someone who reads the frames of one label, one after the other. */
export interface Contestant {
  readonly id: string;
  /** Begins with a new label. */
  begin(): (frame: ImageData, at: number) => Promise<Look> | Look;
}

/** Milliseconds from frame to frame. */
export const PACE = 100;
/** Glances per frame of our loop alone, as many as the reader takes where it has no other decoder. */
const GLANCES_ALONE = 3;

/** @zxing/library as its README says. */
const plain: Contestant = {
  id: 'zxing-library',
  begin: () => (frame) => {
    const bitmap = new BinaryBitmap(
      new HybridBinarizer(new RGBLuminanceSource(lumaOf(frame).data, frame.width, frame.height)),
    );
    try {
      return { taken: [new MultiFormatReader().decode(bitmap, new Map()).getText()], asked: [] };
    } catch {
      return { taken: [], asked: [] };
    }
  },
};

const loop: Contestant = {
  id: 'zxing-library-loop',
  begin() {
    let glances = 0;
    return (frame) => {
      const luma = lumaOf(frame);
      const taken: string[] = [];
      for (let glance = 0; glance < GLANCES_ALONE; glance++, glances++) {
        const look = GLANCES[glances % GLANCES.length];
        taken.push(...(look?.(luma, Math.floor(glances / GLANCES.length)) ?? []).map(({ text }) => text));
      }
      return { taken, asked: [] };
    };
  },
};

/** zxing-wasm with its own defaults, for the kinds of code that are there. */
const WASM_OPTIONS: ReaderOptions = {
  formats: ['EAN13', 'UPCA', 'Code128', 'Code39', 'ITF', 'QRCode', 'DataMatrix'],
  textMode: 'Plain',
};
const wasmAlone: Contestant = {
  id: 'zxing-wasm',
  begin: () => async (frame) => ({
    taken: (await readBarcodes(frame, WASM_OPTIONS)).map(({ text }) => text),
    asked: [],
  }),
};

/** zbarimg of the machine, asked by way of the server. Its time holds a process and a file, so it is not told. */
export const zbar: Contestant = {
  id: 'zbar',
  begin: () => async (frame) => {
    const { width, height } = frame;
    const body = new Uint8Array(lumaOf(frame).data);
    const answer = await fetch(`/zbar?width=${width}&height=${height}`, { method: 'POST', body });
    return { taken: await answer.json(), asked: [] };
  },
};

/** As shipped: the reader of the camera's window. */
async function serialgate(): Promise<Contestant> {
  const wasm = await createWasmDecoder(await (await fetch('/zxing_reader.wasm')).arrayBuffer());
  return {
    id: 'serialgate',
    begin() {
      const reader = new Reader({ wasm, native: null });
      return async (frame, at) => {
        const codes = await reader.look(frame, at);
        const of = (accepted: boolean) =>
          codes.flatMap(({ text, standing }) => ((standing === 'accepted') === accepted ? [text] : []));
        return { taken: of(true), asked: of(false) };
      };
    },
  };
}

export async function contestants(withZbar: boolean): Promise<Contestant[]> {
  const ours = await serialgate();
  return [plain, loop, wasmAlone, ours, ...(withZbar ? [zbar] : [])];
}
