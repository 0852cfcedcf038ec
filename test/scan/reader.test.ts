import { beforeAll, describe, expect, test } from 'vitest';
import type { Decoder, Frame } from '../../core/scan/decode/found-code';
import { createNativeDecoder, type DetectorClass } from '../../core/scan/decode/native-decoder';
import { Reader } from '../../core/scan/decode/reader';
import { createWasmDecoder } from '../../core/scan/decode/wasm-decoder';
import { drawLabel } from './draw';
import { label, wasmFile } from './pictures';

const IMEI = '356938035643809';
let wasm: Decoder;
beforeAll(async () => {
  wasm = await createWasmDecoder(await wasmFile('reader'));
});

const accepted = (codes: Awaited<ReturnType<Reader['study']>>) =>
  codes.flatMap(({ text, standing }) => (standing === 'accepted' ? [text] : [])).sort();

describe('a picture', () => {
  test('of a phone’s box gives all its codes, each with two witnesses', async () => {
    const codes = await new Reader({ wasm, native: null }).study(await label('gen-phonebox-clean'));
    expect(accepted(codes)).toEqual(['002288057574104', '007579194513400', '9522116575865', 'R58N4WR3J7G']);
  });

  test('that is blurred is read too, by both decoders once the blur is taken back', async () => {
    const codes = await new Reader({ wasm, native: null }).study(await label('gen-phonebox-blur1'));
    expect(accepted(codes)).toEqual(['002432154758521', '004945098406483', 'R5866GGCNY2']);
  });

  test('gives a Data Matrix beside other codes, which only one decoder finds and the other reads from close by', async () => {
    const codes = await new Reader({ wasm, native: null }).study(await label('gen-mixed-rot10'));
    expect(accepted(codes)).toContain('010952212937770821XRUY98HJWY2Z');
  });

  test('read by one decoder alone is asked about, not accepted', async () => {
    const codes = await new Reader({ wasm: null, native: null }).study(await label('gen-serial128-lowcon'));
    expect(codes.map(({ text, standing }) => [text, standing])).toEqual([['SKMHMY2FBTKD', 'waiting']]);
  });

  test('is no witness for the next one, nor for the live view, nor that for it', async () => {
    const reader = new Reader({ wasm: null, native: null });
    const picture = await label('gen-serial128-lowcon');
    await reader.study(picture);
    expect(accepted(await reader.study(picture))).toEqual([]);
    const seen: string[] = [];
    while (seen.length === 0) seen.push(...(await reader.look(picture, 0)).map(({ standing }) => standing));
    expect(seen).toEqual(['waiting']);
    expect(accepted(await reader.study(picture))).toEqual([]);
  });

  test('without a code gives none', async () => {
    const codes = await new Reader({ wasm, native: null }).study(await label('zx-falsepositives-2-25'));
    expect(codes).toEqual([]);
  });
});

describe('a live view', () => {
  const box = () =>
    drawLabel(1280, 720, [
      { format: 'Code128', text: IMEI, at: [300, 200], module: 3 },
      { format: 'Code128', text: 'R58N4WR3J7G', at: [300, 400], module: 3 },
    ]);

  test('has two witnesses in its first frame where there are two decoders', async () => {
    expect(accepted(await new Reader({ wasm, native: null }).look(await box(), 0))).toEqual([IMEI, 'R58N4WR3J7G']);
  });

  test('has the second decoder look from close by at what only the first has found', async () => {
    const codes = await new Reader({ wasm, native: null }).look(await label('gen-gs1-dm-rot90'), 0);
    expect(accepted(codes)).toEqual(['010952540954330521WNCWDCLPTDL4DY']);
  });

  test('without WebAssembly needs two frames', async () => {
    const reader = new Reader({ wasm: null, native: null });
    const frame = await box();
    expect(accepted(await reader.look(frame, 0))).toEqual([]);
    let codes = await reader.look(frame, 60);
    // The lines are looked at again when all other ways have had their turn.
    for (let at = 120; accepted(codes).length < 2 && at < 600; at += 60) codes = await reader.look(frame, at);
    expect(accepted(codes)).toEqual([IMEI, 'R58N4WR3J7G']);
  });
});

describe('the browser’s own detector', () => {
  const code = { format: 'code_128', rawValue: IMEI, cornerPoints: [] };
  function detector(formats: readonly string[], detect: () => Promise<unknown> = async () => [code]): DetectorClass {
    return class {
      static getSupportedFormats = async () => formats;
      detect = detect;
    } as unknown as DetectorClass;
  }
  const frame: Frame = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

  test('is used only where it reads serials', async () => {
    expect(await createNativeDecoder(undefined)).toBeNull();
    expect(await createNativeDecoder(detector(['qr_code']))).toBeNull();
    expect(await createNativeDecoder(detector(['qr_code', 'code_128']))).toMatchObject({ name: 'native' });
  });

  test('that breaks down reads nothing more', async () => {
    globalThis.ImageData ??= class {} as never;
    const broken = await createNativeDecoder(detector(['code_128'], () => Promise.reject(new Error('service gone'))));
    expect(await broken?.decode(frame)).toEqual([]);
    const well = await createNativeDecoder(detector(['code_128']));
    expect(await well?.decode(frame)).toEqual([{ symbology: 'code128', gs1: false, text: IMEI, corners: [] }]);
  });
});
