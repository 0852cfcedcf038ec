import { describe, expect, test } from 'vitest';
import type { FoundCode, Symbology } from '../../core/scan/decode/found-code';
import { proofOf } from '../../core/scan/decode/proof';
import { Witnesses } from '../../core/scan/decode/witnesses';

const IMEI = '356938035643809';

function code(text: string, symbology: Symbology = 'code128', top = 100): FoundCode {
  const [left, right, bottom] = [100, 300, top + 40];
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { symbology, gs1: false, text, corners };
}
const standings = (witnesses: Witnesses) =>
  Object.fromEntries(witnesses.judge().map((one) => [one.text, one.standing]));

describe('a code', () => {
  test.each([IMEI, 'R58N4WR3J7G'])('%s with one witness is not accepted', (text) => {
    const witnesses = new Witnesses();
    witnesses.hear('wasm', 0, [code(text)], 0);
    witnesses.hear('wasm', 0, [code(text)], 0);
    expect(standings(witnesses)).toEqual({ [text]: 'waiting' });
  });

  test('is accepted by two decoders on one frame, and by one on two', () => {
    const decoders = new Witnesses();
    decoders.hear('wasm', 0, [code(IMEI)], 0);
    decoders.hear('js', 0, [code(IMEI)], 0);
    expect(standings(decoders)).toEqual({ [IMEI]: 'accepted' });
    const frames = new Witnesses();
    frames.hear('js', 0, [code(IMEI)], 0);
    frames.hear('js', 1, [code(IMEI)], 100);
    expect(standings(frames)).toEqual({ [IMEI]: 'accepted' });
  });

  test('whose check digit is wrong is not accepted, whoever agrees', () => {
    const witnesses = new Witnesses();
    const wrong = '356938035643800';
    for (let frame = 0; frame < 9; frame++) {
      witnesses.hear('wasm', frame, [code(wrong)], frame * 60);
      witnesses.hear('js', frame, [code(wrong)], frame * 60);
    }
    expect(standings(witnesses)).toEqual({ [wrong]: 'broken' });
  });

  test('that was read long ago is forgotten', () => {
    const witnesses = new Witnesses();
    witnesses.hear('js', 0, [code(IMEI)], 0);
    witnesses.hear('js', 1, [], 1_501);
    expect(standings(witnesses)).toEqual({});
    witnesses.hear('js', 2, [code(IMEI)], 1_600);
    expect(standings(witnesses)).toEqual({ [IMEI]: 'waiting' });
  });

  test('keeps what one of its witnesses knows: that its text is GS1 data', () => {
    const witnesses = new Witnesses();
    witnesses.hear('js', 0, [{ ...code('01095264122807372', 'dataMatrix'), gs1: true }], 0);
    witnesses.hear('native', 0, [{ ...code('01095264122807372', 'dataMatrix'), corners: [] }], 0);
    expect(witnesses.judge()[0]).toMatchObject({ gs1: true, corners: code('').corners });
  });
});

describe('two texts', () => {
  test('at one place dispute each other until one has two witnesses more', () => {
    const witnesses = new Witnesses();
    // Both have valid check digits: a UPC-A that is there, and an EAN-13 that two decoders have read in its place.
    const [right, wrong] = ['023942431015', '9074932437075'];
    witnesses.hear('wasm', 0, [code(wrong, 'ean')], 0);
    witnesses.hear('wasm', 1, [code(right, 'ean')], 60);
    witnesses.hear('wasm', 2, [code(wrong, 'ean')], 120);
    witnesses.hear('js', 2, [code(right, 'ean')], 120);
    expect(standings(witnesses)).toEqual({ [right]: 'disputed', [wrong]: 'disputed' });
    witnesses.hear('js', 3, [code(right, 'ean')], 180);
    witnesses.hear('js', 4, [code(right, 'ean')], 240);
    expect(standings(witnesses)).toEqual({ [right]: 'accepted', [wrong]: 'disputed' });
  });

  test('of which one is a part of the other, in ITF, are a code and a cut of it', () => {
    const witnesses = new Witnesses();
    for (let frame = 0; frame < 9; frame++) witnesses.hear('wasm', frame, [code('19527436', 'itf')], frame * 60);
    expect(standings(witnesses)).toEqual({ '19527436': 'accepted' });
    witnesses.hear('js', 9, [code('19527436120648', 'itf'), code('19527436', 'itf')], 540);
    expect(standings(witnesses)).toMatchObject({ '19527436': 'disputed' });
  });

  test('one below the other are two codes', () => {
    const witnesses = new Witnesses();
    const both = [code(IMEI), code('490154203237518', 'code128', 180)];
    witnesses.hear('js', 0, both, 0);
    witnesses.hear('js', 1, both, 60);
    expect(Object.values(standings(witnesses))).toEqual(['accepted', 'accepted']);
  });

  test('one after the other are two labels', () => {
    const witnesses = new Witnesses();
    for (const frame of [0, 1, 2]) witnesses.hear('js', frame, [code(IMEI)], frame * 60);
    for (const frame of [3, 4]) witnesses.hear('js', frame, [code('490154203237518')], frame * 60);
    expect(standings(witnesses)).toEqual({ [IMEI]: 'accepted', '490154203237518': 'accepted' });
  });
});

describe('the check digit', () => {
  test.each([
    ['ean', false, '9522116575865', 'holds'],
    ['ean', false, '9522116575866', 'broken'],
    ['ean', false, '023942431015', 'holds'],
    ['itf', false, '19527350604941', 'holds'],
    ['itf', false, '19527350604942', 'broken'],
    ['itf', false, '0829220875', 'none'],
    ['dataMatrix', true, '010952641228073721T6J4WUZTAF6QH9', 'holds'],
    ['dataMatrix', true, '010952641228073821T6J4WUZTAF6QH9', 'broken'],
    ['dataMatrix', true, '21T6J4WUZTAF6QH9', 'none'],
    ['code128', false, IMEI, 'holds'],
    ['code128', false, '356938035643800', 'broken'],
    ['code128', false, '89001012012341234012345678901224', 'holds'],
    ['code128', false, '89001012012341234012345678901225', 'broken'],
    ['code128', false, 'R58N4WR3J7G', 'none'],
    ['code39', false, '36URDU68ZQ', 'none'],
    ['qr', false, 'IMEI1:009632676179253;IMEI2:005556149314326;SN:2599P0X4LF', 'none'],
  ] as const)('of %s (GS1: %s) %s: %s', (symbology, gs1, text, proof) => {
    expect(proofOf({ symbology, gs1, text, corners: [] })).toBe(proof);
  });
});
