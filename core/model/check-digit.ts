/** Check digits of standard identifiers. Sources: 3GPP TS 23.003 annex B, ITU-T E.118, 3GPP2 S.R0048, GSMA SGP.02 annex J, GS1 General Specifications 7.9. */

/** The Luhn check digit that belongs after `body`: every second digit doubled, starting with the last. Base 16 is the MEID's. */
export function luhnCheckDigit(body: string, base: 10 | 16): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    const digit = Number.parseInt(body.charAt(body.length - 1 - place), base);
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += Math.floor(weighted / base) + (weighted % base);
  }
  return ((base - (sum % base)) % base).toString(base).toUpperCase();
}

/** Whether the last character is the Luhn check digit of the rest. */
export function passesLuhn(text: string, base: 10 | 16): boolean {
  return luhnCheckDigit(text.slice(0, -1), base) === text.slice(-1).toUpperCase();
}

/** Whether a number in decimal digits leaves 1 when divided by 97, as an EID does. */
export function passesMod97(digits: string): boolean {
  return BigInt(digits) % 97n === 1n;
}

/** Whether a GTIN-8, -12, -13 or -14 ends with its check digit. */
export function passesGtin(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/u.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
