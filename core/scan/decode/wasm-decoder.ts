import { prepareZXingModule, type ReaderOptions, type ReadOutputBarcodeFormat, readBarcodes } from 'zxing-wasm/reader';
import { type Decoder, type FoundCode, type Frame, foundCode, isWholeItf, type Symbology } from './found-code';

const KINDS: ReadonlyMap<ReadOutputBarcodeFormat, Symbology> = new Map([
  ['EAN13', 'ean'],
  ['ISBN', 'ean'],
  ['UPCA', 'ean'],
  ['Code128', 'code128'],
  ['Code39', 'code39'],
  ['Code39Std', 'code39'],
  ['ITF', 'itf'],
  ['ITF14', 'itf'],
  ['QRCode', 'qr'],
  ['QRCodeModel1', 'qr'],
  ['QRCodeModel2', 'qr'],
  ['DataMatrix', 'dataMatrix'],
]);

/** Plain text: by default GS1 data come as `(01)…(21)…`, where the brackets could be the data's own. */
const OPTIONS: ReaderOptions = {
  formats: ['EAN13', 'UPCA', 'Code128', 'Code39', 'ITF', 'QRCode', 'DataMatrix'],
  textMode: 'Plain',
  tryCode39ExtendedMode: false,
};

/**
 * zxing-cpp. Rejects where the browser compiles no WebAssembly.
 * @param wasmBinary `zxing_reader.wasm` of the package; without it the library would ask a public server
 */
export async function createWasmDecoder(wasmBinary: ArrayBuffer): Promise<Decoder> {
  await prepareZXingModule({ overrides: { wasmBinary, locateFile: (file: string) => file }, fireImmediately: true });
  return { name: 'wasm', decode };
}

async function decode(frame: Frame): Promise<readonly FoundCode[]> {
  const results = await readBarcodes(frame as ImageData, OPTIONS);
  return results.flatMap(({ isValid, format, text, lineCount, symbologyIdentifier, position }) => {
    const symbology = KINDS.get(format);
    if (!isValid || !symbology || (symbology === 'itf' && !isWholeItf(text, lineCount))) return [];
    const { topLeft, topRight, bottomRight, bottomLeft } = position;
    return [foundCode(symbology, text, symbologyIdentifier, [topLeft, topRight, bottomRight, bottomLeft])];
  });
}
