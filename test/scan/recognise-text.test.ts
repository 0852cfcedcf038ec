import { describe, expect, test } from 'vitest';
import { identifierKey } from '../../core/model/identifier';
import { recognise } from '../../core/scan/recognise';

function readings(raw: string): string[] {
  return recognise(raw).candidates.map(({ scheme, value }) => `${scheme} ${value}`);
}
function refused(raw: string): string | null {
  const { candidates, problem } = recognise(raw);
  expect(candidates, raw).toEqual([]);
  return problem?.rule ?? null;
}

describe('normal form', () => {
  const same: [string, string, string][] = [
    ['full-width letters between a zero-width and a no-break space', '\u200BＡＢＣ１２３\u00A0', 'ABC123'],
    ['circled digits', '①②', '12'],
    ['a ligature', 'ﬁ12', 'fi12'],
    ['a superscript', 'A²', 'A2'],
    ['a soft hyphen, a byte order mark and bidi marks', '\uFEFFAB\u00AD1\u202E2\u200F', 'AB12'],
    ['a non-breaking hyphen, a dash and a minus sign', 'A\u2011B–C—D−E', 'A-B-C-D-E'],
    ['a line end of the scanner', 'AB12\r\n', 'AB12'],
    ['a tab before and a group separator after', '\tAB12\u001d', 'AB12'],
    ['several spaces inside', ' AB   12 ', 'AB 12'],
    ['full-width digits of an IMEI', '４９０１５４２０３２３７５１８', '490154203237518'],
  ];
  test.each(same)('drops or folds %s', (_what, raw, value) => {
    expect(recognise(raw).candidates[0]).toMatchObject({ value, raw });
    expect(recognise(raw).problem).toBeNull();
  });

  test('leaves zeros, case, look-alike letters and punctuation as they are', () => {
    for (const text of ['0012', 'aBc12', 'O0I1B8S5', 'A-1/2.3']) expect(readings(text)).toEqual([`serial ${text}`]);
  });

  test('case tells no two serials apart, whatever language the computer speaks', () => {
    const key = (raw: string) => {
      const [found] = recognise(raw).candidates;
      return found && identifierKey(found, 'p', 'product');
    };
    expect(key('imei-ı ß')).toBe(key('IMEI-I SS'));
    expect(key('ab12')).toBe('serial:p:AB12');
  });
});

describe('texts that are no identifier', () => {
  test.each(['', ' ', '\t\r\n', '\u200B', '\u00A0', 'S/N:', 'IMEI1 :'])('[ID1] refuses the empty %j', (raw) => {
    expect(refused(raw)).toBe('ID1');
  });

  test('[ID2] refuses more than 100 characters and says how many', () => {
    expect(readings('A'.repeat(100))).toEqual([`serial ${'A'.repeat(100)}`]);
    expect(recognise('A'.repeat(101))).toMatchObject({
      candidates: [],
      problem: { rule: 'ID2', facts: { length: 101, limit: 100 } },
    });
    expect(recognise('9'.repeat(10_000)).problem).toEqual({ rule: 'ID2', facts: { length: 10_000, limit: 100 } });
    expect(refused(' '.repeat(10_000))).toBe('ID2');
  });

  test.each(['3.56938E+14', '3,56938E+14', '3.56938e14', '3E+14', 'IMEI: 3.56938E+14', '４.９E+１４'])(
    '[ID4] refuses the spreadsheet’s %s',
    (raw) => {
      expect(refused(raw)).toBe('ID4');
    },
  );

  test('[ID4] leaves serials with an E alone', () => {
    for (const text of ['4E12', 'E14', '3.5', '12E+', 'A3.5E+14']) expect(readings(text)).toEqual([`serial ${text}`]);
  });

  test.each(['AB\u001d12', 'AB\u0000C', 'AB\uFFFD', '---', '///', '\u{E000}A', 'A\uD800'])(
    '[ID5] refuses the unreadable %j',
    (raw) => {
      expect(refused(raw)).toBe('ID5');
    },
  );

  test.each([
    'S/N: AB12; S/N: AB13',
    'IMEI: 490154203237518; IMEI: 356938035643809; IMEI: 260531793113837',
    'AB12; S/N: AB13',
    '490154203237518 356938035643809',
    '490154203237518,356938035643809',
    'AB12\nAB13',
    'AB12\tAB13',
    'AB12;AB13',
  ])('[ID7] refuses several codes in one: %j', (raw) => {
    expect(refused(raw)).toBe('ID7');
  });

  test('[ID7] takes one code with a comma, a space or a last separator for one', () => {
    for (const text of ['AB,12', 'AB 12', '12/34']) expect(readings(text)).toEqual([`serial ${text}`]);
    expect(readings('490154203237518;')).toEqual(['serial 490154203237518;']);
  });

  test.each(['0', '000000000000000', 'N/A', 'n/a', 'none', 'XXXX', 'б/н', 'немає', 'S/N: N/A', 'no serial'])(
    '[ID9] refuses the placeholder %s',
    (raw) => {
      expect(refused(raw)).toBe('ID9');
    },
  );

  test.each(['P/N: MX123UA/A', 'Model A2633', 'EAN: 4006381333931', 'Артикул: 12-345'])(
    '[ID10] refuses what names the product: %s',
    (raw) => {
      expect(refused(raw)).toBe('ID10');
    },
  );
});

describe('labels', () => {
  const serials: [string, string][] = [
    ['S/N: AB12', 'AB12'],
    ['S/N AB12', 'AB12'],
    ['SN:AB12', 'AB12'],
    ['sn = AB12', 'AB12'],
    ['Serial No. AB12', 'AB12'],
    ['Serial Number: AB12', 'AB12'],
    ['Serial #AB12', 'AB12'],
    ['(S) Serial No. AB12', 'AB12'],
    ['S/N №AB12', 'AB12'],
    ['С/Н: AB12', 'AB12'],
    ['Серійний номер: AB12', 'AB12'],
    ['Сер. № AB12', 'AB12'],
    ['S/N: 490154203237518', '490154203237518'],
    ['S/N NO12345', 'NO12345'],
  ];
  test.each(serials)('%s is the serial %s and nothing else', (raw, value) => {
    expect(recognise(raw)).toEqual({ raw, candidates: [{ scheme: 'serial', value, raw }], problem: null });
  });

  test.each(['SN12345', 'SNAB12', 'S12345', 'SERIAL12', 'MACBOOK1', 'MODELX'])('%s is a serial by itself', (text) => {
    expect(readings(text)).toEqual([`serial ${text}`]);
  });

  test.each([
    'IMEI:490154203237518',
    'IMEI 490154203237518',
    'imei1: 49 015420 323751 8',
    'IMEI 2: 490154203237518',
    'IMEI (1) 490154203237518',
    'IMEI490154203237518',
    'IMEI1490154203237518',
    'IMEI/MEID: 490154203237518',
  ])('%s is an IMEI and nothing else', (raw) => {
    expect(readings(raw)).toEqual(['imei 490154203237518']);
  });

  test('an IMEI that begins with the number a label may have is whole', () => {
    expect(readings('IMEI 135790246811222')).toEqual(['imei 135790246811222']);
    expect(readings('IMEI135790246811222')).toEqual(['imei 135790246811222']);
  });

  test('each scheme has its label', () => {
    expect(readings('IMEISV: 3520990017614823')).toEqual(['imeisv 3520990017614823']);
    expect(readings('MEID: AF0123450ABCDE')).toEqual(['meid AF0123450ABCDE']);
    expect(readings('EID 89034011560010000000000000000121')).toEqual(['eid 89034011560010000000000000000121']);
    expect(readings('ICCID: 8991101200003204514')).toEqual(['iccid 8991101200003204514']);
    expect(readings('Wi-Fi MAC address: 00-1b-63-84-45-e6')).toEqual(['mac 00:1B:63:84:45:E6']);
  });

  test('[ID3] [ID8] a label that is not kept leaves nothing to place', () => {
    expect(refused('IMEI: 490154203237519')).toBe('ID3');
    expect(recognise('IMEI: 4901542032').problem).toEqual({
      rule: 'ID8',
      facts: { scheme: 'imei', identifier: '4901542032', length: 10, expected: '15' },
    });
    expect(refused('MAC: 00:1B:63')).toBe('ID8');
    expect(refused('EID: 89034011560010000000000000000122')).toBe('ID3');
  });
});

describe('Cyrillic letters', () => {
  const sure: [string, string, string][] = [
    ['look-alikes beside Latin letters', 'АBC12', 'ABC12'],
    ['look-alikes beside Latin letters, small', 'аbс12', 'abc12'],
    ['a wrong Ukrainian layout', 'ІТФЧ1234', 'SNAX1234'],
    ['a wrong Russian layout, small', 'ыты12', 'sns12'],
    ['letters that both ways read the same', 'С12', 'C12'],
    ['look-alikes that are no letters on the other keyboard', 'Х12', 'X12'],
  ];
  test.each(sure)('[ID6] reads %s', (_what, raw, value) => {
    expect(recognise(raw)).toEqual({ raw, candidates: [{ scheme: 'serial', value, raw }], problem: null });
  });

  test('[ID6] keeps both readings when both are possible, and asks', () => {
    expect(recognise('АВ12')).toEqual({
      raw: 'АВ12',
      candidates: [
        { scheme: 'serial', value: 'AB12', raw: 'АВ12' },
        { scheme: 'serial', value: 'FD12', raw: 'АВ12' },
      ],
      problem: { rule: 'ID6', facts: { text: 'АВ12' } },
    });
  });

  test.each(['ABЦ12', 'ЖУК12', 'ЦЄ1', 'ћ12'])('[ID6] has no reading of %s, and asks', (raw) => {
    expect(refused(raw)).toBe('ID6');
  });

  test('[ID6] reads a value behind a label', () => {
    expect(readings('S/N: АBC12')).toEqual(['serial ABC12']);
  });
});
