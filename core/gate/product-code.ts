/** EAN-8, UPC-A, EAN-13 or ITF-14 with the check digit of the GS1 General Specifications, 7.9. */
export function isProductCode(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/u.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
