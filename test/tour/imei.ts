/** An IMEI from its first 14 digits: the fifteenth is the Luhn check digit (3GPP TS 23.003, Annex B). */
export function imeiOf(first14: string): string {
  let sum = 0;
  for (const [index, digit] of [...first14].entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return `${first14}${(10 - (sum % 10)) % 10}`;
}

/** The same IMEI with a check digit that is wrong. */
export function misread(imei: string): string {
  return imei.slice(0, 14) + String((Number(imei[14]) + 1) % 10);
}
