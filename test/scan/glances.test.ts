import { describe, expect, test } from 'vitest';
import { closeUp } from '../../core/scan/decode/close-up';
import { type FoundCode, foundCode, isWholeItf, scannedText } from '../../core/scan/decode/found-code';
import { GLANCES, readsAs } from '../../core/scan/decode/js-decoder';
import { lumaOf } from '../../core/scan/decode/luma';
import { drawLabel } from './draw';
import { label } from './pictures';

/** Everything that the decoder in JavaScript finds in a picture, in two rounds of all its ways to look. */
async function found(name: string): Promise<FoundCode[]> {
  const luma = lumaOf(await label(name));
  return [0, 1].flatMap((turn) => GLANCES.flatMap((glance) => glance(luma, turn)));
}
const texts = (codes: readonly FoundCode[]) => [...new Set(codes.map(({ text }) => text))].sort();

describe('the decoder in JavaScript reads', () => {
  test('all four codes of a phone’s box in one frame', async () => {
    const box = ['002288057574104', '007579194513400', '9522116575865', 'R58N4WR3J7G'];
    const luma = lumaOf(await label('gen-phonebox-clean'));
    expect(texts(GLANCES[0]?.(luma, 0) ?? [])).toEqual(box);
  });

  test.each([
    ['a Code 128 askew', 'gen-serial128-rot10', 'S90ZPLKEQZ6N'],
    ['a Code 39 upright', 'gen-code39-rot90', '97GRL402JW'],
    ['a QR Code askew', 'gen-qr-dl-rot10', 'https://id.gs1.org/01/09521030832672/21/TVGL7UYUPQ30'],
    ['a Data Matrix, light on dark', 'zx-inverted-datamatrix-0123456789', '0123456789'],
    ['an ITF-14', 'gen-itf14-lowcon', '19526849210236'],
  ])('%s', async (_, name, text) => {
    expect(texts(await found(name))).toEqual([text]);
  });

  test('GS1 data, and says that they are', async () => {
    const [code] = await found('gen-gs1-dm-clean');
    expect(code).toMatchObject({ symbology: 'dataMatrix', gs1: true, text: '010952641228073721T6J4WUZTAF6QH9' });
    expect(code && scannedText(code)).toBe(']d2010952641228073721T6J4WUZTAF6QH9');
  });

  test('nothing where there is nothing', async () => {
    expect(await found('zx-falsepositives-2-25')).toEqual([]);
  });

  test('no ITF that is shorter than a carton’s but from many lines: a longer one that is cut looks the same', async () => {
    expect(texts(await found('zx-itf-2-05'))).toEqual(['070429']);
    expect(isWholeItf('19527436', 2)).toBe(false);
    expect(isWholeItf('1952', 20)).toBe(false);
    expect(isWholeItf('19527436120648', 2)).toBe(true);
  });
});

describe('what a decoder says', () => {
  test('loses the separator that @zxing/library adds to one Code 128 in a hundred', async () => {
    // Its check symbol is 102, which is also FNC1.
    const drawn = { format: 'Code128', text: '20000001900560', at: [80, 120], module: 2 } as const;
    const luma = lumaOf(await drawLabel(480, 320, [drawn]));
    expect(GLANCES[0]?.(luma, 0).map(({ text }) => text)).toEqual(['20000001900560']);
  });

  test.each([
    [']C10109526\u001d', 'code128', '', true, '0109526'],
    ['\u001d0109526\u001d21A', 'dataMatrix', '', true, '0109526\u001d21A'],
    ['0109526', 'dataMatrix', ']d2', true, '0109526'],
    ['SN1', 'dataMatrix', ']d1', false, 'SN1'],
    ['0036000291452', 'ean', ']E0', false, '036000291452'],
    ['9522116575865', 'ean', ']E0', false, '9522116575865'],
  ] as const)('of %j is one form', (raw, symbology, aim, gs1, text) => {
    expect(foundCode(symbology, raw, aim, [])).toEqual({ symbology, gs1, text, corners: [] });
  });
});

describe('a close-up', () => {
  const text = '356938035643809';

  test('shows the code alone, so that it is read where it lies', async () => {
    const luma = lumaOf(await drawLabel(640, 480, [{ format: 'Code128', text, at: [200, 150], module: 2 }]));
    const [code] = GLANCES[0]?.(luma, 0) ?? [];
    const picture = code && closeUp(luma, 'code128', code.corners);
    expect(picture?.width).toBeLessThan(640);
    expect(code && picture && readsAs(picture, code)).toBe(true);
    expect(code && picture && readsAs(picture, { ...code, text: '356938035643800' })).toBe(false);
  });

  test('of no place is none', () => {
    const luma = { width: 2, height: 2, data: new Uint8ClampedArray(4) };
    expect(closeUp(luma, 'qr', [])).toBeNull();
    expect(closeUp(luma, 'qr', Array(4).fill({ x: 1, y: 1 }))).toBeNull();
  });
});
