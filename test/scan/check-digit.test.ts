import { describe, expect, test } from 'vitest';
import { luhnCheckDigit, passesLuhn, passesMod97 } from '../../core/model/check-digit';
import { formProblem } from '../../core/model/identifier-form';

describe('check digits', () => {
  test.each([
    ['26053179311383', 10, '7'],
    ['49015420323751', 10, '8'],
    ['AF0123450ABCDE', 16, 'C'],
    ['af0123450abcde', 16, 'C'],
    ['293608736500703710', 10, '0'],
    ['0', 10, '0'],
  ] as const)('of %s to base %d is %s', (body, base, digit) => {
    expect(luhnCheckDigit(body, base)).toBe(digit);
    expect(passesLuhn(body + digit, base)).toBe(true);
    expect(passesLuhn(body + digit.toLowerCase(), base)).toBe(true);
  });

  test('catch every swap of two neighbours but 0 and 9', () => {
    const right = '490154203237518';
    let caught = 0;
    for (let at = 0; at < right.length - 1; at++) {
      const [one, two] = [right.charAt(at), right.charAt(at + 1)];
      if (one === two) continue;
      const swapped = right.slice(0, at) + two + one + right.slice(at + 2);
      const blind = one + two === '09' || one + two === '90';
      expect(passesLuhn(swapped, 10), swapped).toBe(blind);
      caught++;
    }
    expect(caught).toBeGreaterThan(10);
  });

  test('of an EID leave one', () => {
    expect(passesMod97('89001012012341234012345678901224')).toBe(true);
    expect(passesMod97('89001012012341234012345678901225')).toBe(false);
  });
});

describe('the form of an identifier', () => {
  test.each([
    ['imei', '490154203237518', null],
    ['imei', '490154203237519', 'check'],
    ['imei', '49015420323751', 'length'],
    ['imei', '49015420323751A', 'length'],
    ['imeisv', '3520990017614823', null],
    ['imeisv', '352099001761482', 'length'],
    ['meid', 'AF0123450ABCDE', null],
    ['meid', '990123450ABCDE', 'length'],
    ['eid', '89001012012341234012345678901224', null],
    ['eid', '89001012012341234012345678901225', 'check'],
    ['eid', '8900101201234123401234567890122', 'length'],
    ['iccid', '8991101200003204514', null],
    ['iccid', '8991101200003204515', 'check'],
    ['iccid', '7991101200003204514', 'length'],
    ['mac', '00:1B:63:84:45:E6', null],
    ['mac', '001B638445E6', 'length'],
    ['serial', 'AB12', null],
    ['serial', '', 'empty'],
    ['serial', 'A'.repeat(101), 'tooLong'],
    ['sgtin', 'aB-1', null],
  ] as const)('%s %s: %s', (scheme, value, problem) => {
    expect(formProblem({ scheme, value })).toBe(problem);
  });
});
