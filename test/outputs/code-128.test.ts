import { BitArray, Code128Reader, DecodeHintType } from '@zxing/library';
import { describe, expect, test } from 'vitest';
import { code128 } from '../../core/outputs/code-128';

/** Another's reader over the modules, with a quiet zone. */
function read(text: string): string {
  const row = code128(text).flatMap((width, at) => Array.from({ length: width }, () => at % 2 === 0));
  const bits = new BitArray(row.length + 20);
  for (const [at, bar] of row.entries()) if (bar) bits.set(at + 10);
  const hints = new Map([[DecodeHintType.ASSUME_GS1, true]]);
  return new Code128Reader().decodeRow(0, bits, hints).getText();
}

describe('Code 128', () => {
  test.each(['SERIAL-0012', 'aZ ~!"#$%&', '0', 'C02XK1FYJGH5'])('%s is what a reader reads', (text) => {
    expect(read(text)).toBe(text);
  });

  test('has a separator inside', () => {
    expect(read('21AB\u001d10X')).toBe('21AB\u001d10X');
  });

  test('has no other characters', () => {
    expect(() => code128('ї')).toThrow(RangeError);
    expect(() => code128('a\n')).toThrow(RangeError);
  });
});
