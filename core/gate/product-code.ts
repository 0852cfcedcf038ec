import { passesGtin } from '../model/check-digit';

/** EAN-8, UPC-A, EAN-13 or ITF-14, also behind the AIM identifier that a scanner may be set to send. */
export function isProductCode(text: string): boolean {
  return passesGtin(text.replace(/^\]\w\w/u, ''));
}
