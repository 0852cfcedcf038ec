import { describe, expect, test } from 'vitest';
import { isTooSlow, readSample, type Sample, scannerOf, TEST_CODE } from '../../core/scan/calibration';
import { createWedge } from '../../core/scan/wedge';
import { typed } from './wedge-keys';

const sample = (change: Partial<Sample> = {}): Sample => ({
  ...{ prefix: '', suffix: '', separator: '\u001d', end: 'Enter', medianGap: 10, maxGap: 20 },
  ...change,
});
const three = (change: Partial<Sample> = {}) => [sample(change), sample(change), sample(change)];

describe('a scan of the test code', () => {
  test('shows how fast the scanner types and what ends it', () => {
    expect(readSample(typed(TEST_CODE, () => 12))).toEqual(sample({ medianGap: 12, maxGap: 12 }));
    expect(readSample(typed(TEST_CODE, () => 12, { end: ['Tab'] }))).toMatchObject({ end: 'Tab' });
    expect(readSample(typed(TEST_CODE, () => 12, { end: [] }))).toMatchObject({ end: null });
  });

  test('shows what stands around it, and what the scanner sends for the separator', () => {
    expect(readSample(typed(`-${TEST_CODE}/`, () => 12))).toMatchObject({ prefix: '-', suffix: '/' });
    expect(readSample(typed(TEST_CODE.replace('\u001d', ')'), () => 12))).toMatchObject({ separator: ')' });
    expect(readSample(typed(TEST_CODE.replace('\u001d', ''), () => 12))).toMatchObject({ separator: '' });
  });

  test('is read by key position, whatever the layout', () => {
    expect(readSample(typed(TEST_CODE, () => 12, { layout: 'ukrainian' }))).toMatchObject({ separator: '\u001d' });
  });

  test('is known from another code, from typing, and from one with its case turned round', () => {
    expect(readSample(typed('4006381333931', () => 12))).toBe('otherCode');
    expect(readSample(typed('sgaA1-/z9', () => 12))).toBe('capsLock');
  });
});

describe('the scanner of three scans', () => {
  test('as fast as any needs no time of its own', () => {
    expect(scannerOf(three(), 'Desk')).toMatchObject({ name: 'Desk', medianGap: 35, maxGap: 200, endless: false });
    expect(isTooSlow(three())).toBe(false);
  });

  test('that is slower gets the time it needs, as long as no typist is as fast', () => {
    expect(scannerOf(three({ medianGap: 40, maxGap: 150 }), '')).toMatchObject({ medianGap: 60, maxGap: 300 });
    const slow = three({ medianGap: 80, maxGap: 500 });
    expect(scannerOf(slow, '')).toMatchObject({ medianGap: 65, maxGap: 600 });
    expect(isTooSlow(slow)).toBe(true);
  });

  test('that marks its scans may be slower still', () => {
    const marked = three({ medianGap: 80, maxGap: 500, prefix: '-' });
    expect(scannerOf(marked, '')).toMatchObject({ medianGap: 120, prefix: '-' });
    expect(isTooSlow(marked)).toBe(false);
  });

  test('has no mark that only one scan had', () => {
    const [first, ...others] = three();
    const samples = first ? [{ ...first, prefix: '1' }, ...others] : [];
    expect(scannerOf(samples, '')).toMatchObject({ prefix: '', separator: '' });
  });

  test('is then understood: slow, marked, without an end and with another separator', () => {
    const scanner = scannerOf(
      [0, 1, 2].map(() => readSample(typed(`-${TEST_CODE.replace('\u001d', ')')}/`, () => 80, { end: [] })) as Sample),
      'Old one',
    );
    const wedge = createWedge({ accepts: () => true, scanners: () => [scanner] });
    for (const key of typed('-21AB12)10XY/', () => 80, { end: [] })) wedge.feed(key);
    expect(wedge.silence(12 * 80 + 400).scan).toMatchObject({ text: '21AB12\u001d10XY', cut: false });
  });
});
