import { describe, expect, test } from 'vitest';
import type { Scheme } from '../../core/model/identifier';
import { recognise } from '../../core/scan/recognise';

/** What a text could be, likeliest first: `imei 490154203237518, serial …`. */
function readings(raw: string): string[] {
  return recognise(raw).candidates.map(({ scheme, value }) => `${scheme} ${value}`);
}
function problem(raw: string): string | null {
  const found = recognise(raw).problem;
  return found && [found.rule, ...Object.entries(found.facts).map((pair) => pair.join('='))].join(' ');
}

describe('an IMEI', () => {
  test.each(['490154203237518', '260531793113837', '356938035643809'])('%s passes its check digit', (text) => {
    expect(readings(text)).toEqual([`imei ${text}`, `serial ${text}`]);
    expect(problem(text)).toBeNull();
  });

  test.each(['49-015420-323751-8', '49 015420 323751 8', '490154.203237.518', '49-015420-323751-8/01'])(
    '%s is the same with its separators',
    (text) => {
      expect(recognise(text).candidates[0]).toEqual({ scheme: 'imei', value: '490154203237518', raw: text });
    },
  );

  test('keeps what was scanned beside it', () => {
    expect(recognise(' 490154203237518\r\n').candidates.map(({ raw }) => raw)).toEqual([
      ' 490154203237518\r\n',
      ' 490154203237518\r\n',
    ]);
  });

  test('[ID3] with any one digit wrong is only a serial, and says so', () => {
    const right = '490154203237518';
    for (let at = 0; at < right.length; at++) {
      for (let digit = 0; digit <= 9; digit++) {
        if (right.charAt(at) === String(digit)) continue;
        const wrong = right.slice(0, at) + digit + right.slice(at + 1);
        expect(readings(wrong), wrong).toEqual([`serial ${wrong}`]);
        expect(problem(wrong), wrong).toBe(`ID3 scheme=imei identifier=${wrong}`);
      }
    }
  });

  test('[ID8] without its check digit is told so', () => {
    expect(readings('49015420323751')).toEqual(['serial 49015420323751']);
    expect(problem('49015420323751')).toBe('ID8 scheme=imei identifier=49015420323751 length=14 expected=15');
  });

  test('[ID8] does not claim a maker’s number with a slash', () => {
    expect(problem('26857/710012173')).toBeNull();
  });
});

describe('other standard numbers', () => {
  const sure: [Scheme, string, string][] = [
    ['eid', '89001012012341234012345678901224', '89001012012341234012345678901224'],
    ['eid', '89001567010203040506070809101152', '89001567010203040506070809101152'],
    ['eid', '89044011112233441122334411223321', '89044011112233441122334411223321'],
    ['eid', '89034011560010000000000000000121', '89034011560010000000000000000121'],
    ['eid', '8903 4011 5600 1000 0000 0000 0000 0121', '89034011560010000000000000000121'],
    ['iccid', '8991101200003204514', '8991101200003204514'],
    ['iccid', '8991 1012 0000 3204 514F', '8991101200003204514'],
    ['meid', 'AF0123450ABCDEC', 'AF0123450ABCDE'],
    ['mac', '00:1b:63:84:45:e6', '00:1B:63:84:45:E6'],
    ['mac', '00-1B-63-84-45-E6', '00:1B:63:84:45:E6'],
    ['mac', '001b.6384.45e6', '00:1B:63:84:45:E6'],
  ];
  test.each(sure)('%s %s is first of all one, %s', (scheme, text, value) => {
    expect(recognise(text).candidates[0]).toEqual({ scheme, value, raw: text });
    expect(recognise(text).candidates.at(1)?.scheme).toBe('serial');
    expect(problem(text)).toBeNull();
  });

  const possible: [Scheme, string, string][] = [
    ['imeisv', '3520990017614823', '3520990017614823'],
    ['imeisv', '35-209900-176148-23', '3520990017614823'],
    ['meid', 'AF0123450ABCDE', 'AF0123450ABCDE'],
    ['meid', '293608736500703710', 'AF0123450ABCDE'],
    ['meid', '2936087365007037100', 'AF0123450ABCDE'],
  ];
  test.each(possible)('%s %s may be one, but is likelier a serial', (scheme, text, value) => {
    expect(readings(text)).toEqual([`serial ${text}`, `${scheme} ${value}`]);
  });

  test('sixteen digits of the reserved software version are no IMEISV', () => {
    expect(readings('3520990017614899')).toEqual(['serial 3520990017614899']);
  });

  test('twelve hexadecimal digits alone are a serial: only a label makes them a MAC address', () => {
    expect(readings('001B638445E6')).toEqual(['serial 001B638445E6']);
    expect(readings('MAC: 001B638445E6')).toEqual(['mac 00:1B:63:84:45:E6']);
  });

  test('[ID3] a wrong check digit is told for each scheme that has one', () => {
    expect(problem('89001012012341234012345678901225')).toContain('ID3 scheme=eid');
    expect(problem('8991101200003204515')).toContain('ID3 scheme=iccid');
    expect(problem('AF0123450ABCDED')).toContain('ID3 scheme=meid');
  });

  test('all other texts are serials as they stand', () => {
    for (const text of [
      'R58M12ABCDE',
      '26857/71WX01217',
      'sn-0012',
      '000123',
      'AB 12.3-4',
      'C02XY0ZZJHD5',
      '7',
      'O0I1',
    ]) {
      expect(readings(text)).toEqual([`serial ${text}`]);
      expect(problem(text)).toBeNull();
    }
  });
});
