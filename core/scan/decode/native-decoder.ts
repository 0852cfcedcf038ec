import { type Decoder, foundCode, isWholeItf, type Symbology } from './found-code';
import type { Point } from './luma';

/** The part of the Barcode Detection API that is used; TypeScript does not know it. */
interface Detector {
  detect(
    picture: ImageData,
  ): Promise<
    readonly { readonly format: string; readonly rawValue: string; readonly cornerPoints: readonly Point[] }[]
  >;
}
export interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const KINDS: ReadonlyMap<string, Symbology> = new Map([
  ['ean_13', 'ean'],
  ['upc_a', 'ean'],
  ['code_128', 'code128'],
  ['code_39', 'code39'],
  ['itf', 'itf'],
  ['qr_code', 'qr'],
  ['data_matrix', 'dataMatrix'],
]);

/** The browser's own detector where it has one (macOS, Android, ChromeOS) that reads serials; else null. It cannot tell GS1 data. */
export async function createNativeDecoder(BarcodeDetector: DetectorClass | undefined): Promise<Decoder | null> {
  const supported = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  const formats = supported.filter((format) => KINDS.has(format));
  if (!BarcodeDetector || !formats.includes('code_128')) return null;
  const detector = new BarcodeDetector({ formats });
  return {
    name: 'native',
    async decode({ width, height, data }) {
      const picture = new ImageData(new Uint8ClampedArray(data), width, height);
      // It may stop working at any time: its service runs outside the browser.
      const found = await detector.detect(picture).catch(() => []);
      return found.flatMap(({ format, rawValue, cornerPoints }) => {
        const symbology = KINDS.get(format);
        if (!symbology || (symbology === 'itf' && !isWholeItf(rawValue, 1))) return [];
        return [foundCode(symbology, rawValue, '', cornerPoints)];
      });
    },
  };
}
