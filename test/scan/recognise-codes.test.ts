import { describe, expect, test } from 'vitest';
import { passesGtin } from '../../core/model/check-digit';
import { recognise } from '../../core/scan/recognise';

const GS = '\u001d';
const RS = '\u001e';
const EOT = '\u0004';
const GTIN = '09521234543213';

/** What a code says: product, first identifier, the others; or the rule that it breaks. */
function told(raw: string): string {
  const { candidates, problem, gtin, rest = [] } = recognise(raw);
  const [first] = candidates;
  const named = [first, ...rest].filter((one) => one !== undefined).map(({ scheme, value }) => `${scheme} ${value}`);
  return [...(problem ? [problem.rule] : []), ...(gtin ? [gtin] : []), ...named].join(' | ');
}

describe('the check digit of a GTIN', () => {
  test.each(['96385074', '036000291452', '4006381333931', GTIN])('holds in %s and in no neighbour of it', (gtin) => {
    expect(passesGtin(gtin)).toBe(true);
    for (let digit = 0; digit < 10; digit++) {
      expect(passesGtin(gtin.slice(0, -1) + digit)).toBe(gtin.endsWith(String(digit)));
    }
  });

  test('is asked of 8, 12, 13 and 14 digits only', () => {
    for (const text of ['', '0', '0000000', '000000000', '000000000000000', '400638133393X']) {
      expect(passesGtin(text)).toBe(false);
    }
  });
});

describe('GS1 elements', () => {
  const read: [string, string, string][] = [
    ['with the AIM identifier of GS1-128', `]C101${GTIN}21AB12`, `${GTIN} | serial AB12`],
    ['of GS1 DataMatrix', `]d201${GTIN}21AB12${GS}10LOT`, `${GTIN} | serial AB12`],
    ['of GS1 QR', `]Q301${GTIN}21aB-1`, `${GTIN} | serial aB-1`],
    ['behind a leading separator', `${GS}01${GTIN}21AB12`, `${GTIN} | serial AB12`],
    ['with a stray separator at the end', `]C101${GTIN}21AB12${GS}`, `${GTIN} | serial AB12`],
    ['with the serial before the product', `]C121AB12${GS}01${GTIN}`, `${GTIN} | serial AB12`],
    ['with dates and a lot between', `]C101${GTIN}11260101172712311012AB${GS}21S7`, `${GTIN} | serial S7`],
    [
      'with the product’s variant and its maker',
      `]C101${GTIN}21S7${GS}240X-1${GS}4144012345000009`,
      `${GTIN} | serial S7`,
    ],
    ['with neither identifier nor separator, the serial last', `01${GTIN}21ABC123`, `${GTIN} | serial ABC123`],
    ['with a date and neither', `01${GTIN}1127010121ABC123`, `${GTIN} | serial ABC123`],
    ['with a separator alone to show it', `01${GTIN}21ABC10${GS}10LOT`, `${GTIN} | serial ABC10`],
    ['as printed', `(01)${GTIN}(21)AB12`, `${GTIN} | serial AB12`],
    ['as printed with spaces', `(01) ${GTIN} (21) AB12`, `${GTIN} | serial AB12`],
    ['as printed with a parenthesis in the serial', `(01)${GTIN}(21)AB(12)`, `${GTIN} | serial AB(12)`],
    ['with an IMEI for a serial', `]C101${GTIN}21490154203237518`, `${GTIN} | imei 490154203237518`],
    ['of a mobile alone', ']C18002490154203237518', 'imei 490154203237518'],
    [
      'of a mobile beside its serial',
      `]C101${GTIN}21S7${GS}8002490154203237518`,
      `${GTIN} | serial S7 | imei 490154203237518`,
    ],
    ['of an asset', ']C18004952123ABC', 'serial 952123ABC'],
    ['of one piece of several', `]C18006${GTIN}0102${GS}21S7`, `${GTIN} | serial S7`],
    ['of a third party’s serial', `]C101${GTIN}235TP7`, `${GTIN} | serial TP7`],
    ['with a serial of digits that begins like another element', `]C101${GTIN}2110203040`, `${GTIN} | serial 10203040`],
  ];
  test.each(read)('%s', (_what, raw, found) => {
    expect(told(raw)).toBe(found);
    expect(recognise(raw).candidates[0]?.raw).toBe(raw);
  });

  test('name the unit by product and serial together too, as a type may ask', () => {
    expect(recognise(`]C101${GTIN}21aB12`).candidates.at(-1)).toMatchObject({
      scheme: 'sgtin',
      value: `(01)${GTIN}(21)aB12`,
    });
  });

  test('[ID17] without separators a serial that may end sooner is asked about', () => {
    const raw = `01${GTIN}21ABC10LOT`;
    expect(told(raw)).toBe(`ID17 | ${GTIN} | serial ABC10LOT`);
    const serials = recognise(raw).candidates.filter(({ scheme }) => scheme === 'serial');
    expect(serials.map(({ value }) => value)).toEqual(['ABC10LOT', 'ABC']);
    expect(recognise(raw).problem?.facts).toEqual({ text: 'ABC10LOT', other: 'ABC' });
    expect(told(`01${GTIN}21ABC17271231`)).toContain('ID17');
    expect(told(`01${GTIN}21ABC17279931`)).not.toContain('ID17');
  });

  test('[ID3] a product whose check digit is wrong is told', () => {
    expect(told(`]C10109521234543214` + '21AB12')).toBe('ID3');
  });

  test('[ID10] a code without a serial names the product', () => {
    expect(told(`]C101${GTIN}10LOT`)).toBe('ID10');
    expect(told(`]C101${GTIN}`)).toBe('ID10');
  });

  test.each(['21ABC123', '01ABC', '0112345678901234', '(01)', '(S)12', '10203040506070'])(
    '%s is no GS1 code',
    (text) => {
      expect(recognise(text).gtin).toBeUndefined();
      expect(recognise(text).candidates.some(({ value }) => value === text)).toBe(true);
    },
  );

  test.each([']C0', ']A0', ']Q1', ']d1', ']I0'])('the AIM identifier %s is no part of the serial', (aim) => {
    expect(told(`${aim}AB12`)).toBe('serial AB12');
  });
});

describe('a GS1 Digital Link', () => {
  const read: [string, string][] = [
    [`https://id.gs1.org/01/${GTIN}/21/AB12`, `${GTIN} | serial AB12`],
    [`http://shop.example/a/b/01/9521234543213/22/X/10/LOT/21/AB12?17=271231&linkType=all`, `${GTIN} | serial AB12`],
    ['https://id.gs1.org/01/9521234543213/21/A%2FB%2512', `${GTIN} | serial A/B%12`],
    [`HTTPS://ID.GS1.ORG/01/${GTIN}/21/490154203237518/`, `${GTIN} | imei 490154203237518`],
    [`https://id.gs1.org/8006/${GTIN}0102/21/S7`, `${GTIN} | serial S7`],
    ['https://id.gs1.org/8004/952123ABC', 'serial 952123ABC'],
    [`https://x.example/01/${GTIN}/235/TP7#top`, `${GTIN} | serial TP7`],
  ];
  test.each(read)('%s', (raw, found) => {
    expect(told(raw)).toBe(found);
  });

  test('[ID10] without a serial, or any other address, names no unit', () => {
    expect(told(`https://id.gs1.org/01/${GTIN}`)).toBe('ID10');
    expect(told('https://www.example.com/manual?model=12')).toBe('ID10');
    expect(told(`https://id.gs1.org/01/${GTIN}/21/%E0%A4%A`)).toBe('ID10');
  });

  test('[ID3] its product has a check digit', () => {
    expect(told('https://id.gs1.org/01/9521234543214/21/AB12')).toBe('ID3');
  });
});

describe('a message of data identifiers', () => {
  test.each([
    ['a serial', `[)>${RS}06${GS}1PX-1${GS}SAB12${GS}Q1${RS}${EOT}`, 'serial AB12'],
    ['the ends cut off by the scanner', `[)>06${GS}SAB12`, 'serial AB12'],
    ['a maker’s code before the serial', `[)>${RS}06${GS}18S1A2B3AB12${RS}${EOT}`, 'serial AB12'],
    [
      'a telephone and its SIM',
      `[)>${RS}06${GS}22S490154203237518${GS}43S8991101200003204514${GS}23S001B638445E6${RS}${EOT}`,
      'imei 490154203237518 | iccid 8991101200003204514 | mac 00:1B:63:84:45:E6',
    ],
    ['GS1 elements', `[)>${RS}05${GS}01${GTIN}21AB12${RS}${EOT}`, `${GTIN} | serial AB12`],
  ])('with %s', (_what, raw, found) => {
    expect(told(raw)).toBe(found);
  });

  test('[ID7] that lost its separators is not guessed at', () => {
    expect(told('[)>06SAB121PX-1')).toBe('ID7');
  });

  test('[ID10] that names the product alone', () => {
    expect(told(`[)>${RS}06${GS}1PX-1${GS}Q1${RS}${EOT}`)).toBe('ID10');
  });

  test('outside of it an S begins a serial', () => {
    expect(told('SAB12')).toBe('serial SAB12');
    expect(told('18S1A2B3AB12')).toBe('serial 18S1A2B3AB12');
  });
});

describe('the labels of one box in one code', () => {
  const both = 'imei 490154203237518 | imei 356938035643809';
  test.each([
    ['IMEI1:490154203237518;IMEI2:356938035643809;SN:R58M12ABCDE', `${both} | serial R58M12ABCDE`],
    ['IMEI1: 490154203237518 IMEI2: 356938035643809', both],
    ['IMEI1: 490154203237518\r\nIMEI2: 356938035643809\r\nS/N: AB12\r\n', `${both} | serial AB12`],
    ['S/N: AB12, IMEI: 490154203237518', 'serial AB12 | imei 490154203237518'],
    ['EAN: 4006381333931; S/N: AB12', '04006381333931 | serial AB12'],
    ['Model: X1; S/N: AB12', 'serial AB12'],
    ['IMEI: 490154203237518; S/N:', 'imei 490154203237518'],
    ['S/N: AB12 Wi-Fi MAC address: 00-1b-63-84-45-e6', 'serial AB12 | mac 00:1B:63:84:45:E6'],
    [
      'EID: 89034011560010000000000000000121|IMEI: 490154203237518',
      'eid 89034011560010000000000000000121 | imei 490154203237518',
    ],
  ])('%j', (raw, found) => {
    expect(told(raw)).toBe(found);
  });

  test('[ID3] [ID9] one part that is wrong leaves nothing to place', () => {
    expect(told('IMEI1:490154203237518;IMEI2:356938035643808')).toBe('ID3');
    expect(told('IMEI1:490154203237518;SN:N/A')).toBe('ID9');
    expect(told('EAN: 4006381333932; S/N: AB12')).toBe('ID3');
  });

  test('[ID10] labels of the product alone', () => {
    expect(told('Model: X1; EAN: 4006381333931')).toBe('ID10');
  });
});

describe('a product’s code without a label', () => {
  test.each(['036000291452', '4006381333931', '2000000190051', ']E04006381333931'])(
    '[ID10] %s is told, unless the ledger knows it as a serial',
    (text) => {
      expect(recognise(text).candidates[0]?.scheme).toBe('serial');
      expect(recognise(text).problem?.rule).toBe('ID10');
    },
  );

  test.each(['96385074', '4006381333932', 'S/N: 4006381333931'])('%s may be a serial', (text) => {
    expect(recognise(text).problem).toBeNull();
  });

  test('[ID10] eight digits are one where the scanner says so', () => {
    expect(recognise(']E496385074').problem?.rule).toBe('ID10');
  });
});

describe('an IMEI with letters for digits', () => {
  test.each(['49O154203237518', '4901542O3237S18', 'IMEI: 49O154203237518', '490l54203237518'])(
    '[ID18] %s is asked about, never changed',
    (text) => {
      const { candidates, problem } = recognise(text);
      expect(problem).toMatchObject({ rule: 'ID18', facts: { scheme: 'imei', identifier: '490154203237518' } });
      expect(candidates.some(({ value }) => value === '490154203237518')).toBe(false);
    },
  );

  test('is not seen where the digits would be no IMEI either', () => {
    expect(recognise('49O154203237519').problem).toBeNull();
    expect(recognise('IMEI: 49O154203237519').problem?.rule).toBe('ID8');
  });
});
