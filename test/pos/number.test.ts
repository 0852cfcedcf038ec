import { describe, expect, test } from 'vitest';
import { readNumber } from '../../core/pos/number';
import { MACHINE, separatorsOf } from '../../core/pos/separators';

const read = (text: string, language: string) => readNumber(text, separatorsOf('auto', language));

describe('numbers as pages write them', () => {
  test.each([
    ['1 234,50', 'uk', 1234.5],
    ['1\u00a0234,50 ₴', 'uk', 1234.5],
    ['1,234.50', 'en', 1234.5],
    ['1.234,50', 'de', 1234.5],
    ['1’234.50', 'de-CH', 1234.5],
    ['12,5', 'en', 12.5],
    ['1,000', 'en', 1000],
    ['1,000', 'uk', 1],
    ['1.000', 'de', 1000],
    ['1.000', 'en', 1],
    ['× 3', 'en', 3],
    ['-2', 'en', -2],
    ['−2', 'en', -2],
    ['1,234,567', 'en', 1234567],
    ['٣', 'ar', 3],
    ['1.00', 'de', 1],
    ['$ 1 234.5', 'en', 1234.5],
  ])('%s in %s is %d', (text, language, value) => {
    expect(read(text, language)).toEqual({ value });
  });

  test.each([
    ['1\u202f234,5', 'fr', 1234.5],
    ['₴7,499.00', 'en', 7499],
    ['−₴7,499.00', 'en', -7499],
    ['12,34,567', 'en-IN', 1234567],
    ['１２', 'en', 12],
    ['۴۲', 'fa', 42],
    ['.5', 'en', 0.5],
    ['No.5', 'en', 5],
    ['5.', 'en', 5],
    ['3 шт', 'uk', 3],
    ['x2', 'en', 2],
    ['A-5', 'en', 5],
    ['0.125', 'de', 0.125],
    ['1234.500', 'de', 1234.5],
    ['1 234.500', 'de', 1234.5],
    ['\u200f-3', 'ar', -3],
  ])('%s in %s is %d', (text, language, value) => {
    expect(read(text, language)).toEqual({ value });
  });

  test.each([
    ['', 'blank'],
    ['  \u00a0', 'blank'],
    ['free', 'noNumber'],
    ['–', 'noNumber'],
    ['2 of 3', 'severalNumbers'],
    ['12 m2', 'severalNumbers'],
    ['3.56938E+14', 'severalNumbers'],
    ['1e0', 'severalNumbers'],
    ['1234 567', 'malformed'],
    ['1.23.456', 'malformed'],
    ['1,2,3', 'malformed'],
    ['1.234.5', 'malformed'],
    ["1'23", 'malformed'],
    ['5-', 'malformed'],
  ])('"%s" is no number: %s', (text, reason) => {
    expect(read(text, 'en')).toEqual({ value: null, reason });
  });

  test.each([
    ['1.000', ''],
    ['1,000', ''],
    ['1.000', 'not a tag'],
    ['1,000', 'xx'],
    ['1.000', 'uk'],
    ['1,000', 'de-CH'],
  ])('%s in language "%s" could be two numbers', (text, language) => {
    expect(read(text, language)).toEqual({ value: null, reason: 'ambiguous' });
  });

  test('a profile may say how its page writes numbers', () => {
    expect(readNumber('1.000', separatorsOf({ decimal: '.', group: '' }, 'uk'))).toEqual({ value: 1 });
    expect(readNumber('1.000', separatorsOf({ decimal: ',', group: '.' }, 'uk'))).toEqual({ value: 1000 });
    expect(readNumber('2.000', MACHINE)).toEqual({ value: 2 });
  });
});

describe('a number written by the browser is read back', () => {
  const random = seeded(20260807);
  test.each(['en', 'uk', 'de', 'fr', 'de-CH', 'en-IN', 'pl', 'ar-EG'])('in %s', (language) => {
    for (let round = 0; round < 2000; round++) {
      const digits = Math.floor(random() * 4);
      const value = Number(((random() - 0.4) * 10 ** (1 + Math.floor(random() * 9))).toFixed(digits));
      const options = { minimumFractionDigits: round % 2 ? digits : 0, maximumFractionDigits: digits };
      const text = new Intl.NumberFormat(language, options).format(value);
      // `+ 0`: the browser writes minus zero, nobody sells it.
      expect((read(text, language).value ?? Number.NaN) + 0, text).toBe(value + 0);
    }
  });
});

/** Mulberry32: the same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
