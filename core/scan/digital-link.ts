import { unitCode } from './gs1-code';
import type { Element } from './gs1-elements';
import type { UnitCode } from './unit-code';

/** Keys of a GS1 Digital Link that name a product or one unit, and those that qualify a product. */
const KEYS: ReadonlySet<string> = new Set(['01', '8004', '8006']);
const QUALIFIERS: ReadonlySet<string> = new Set(['22', '10', '21', '235']);

/** Whether a text is a web address: never a serial. It is not opened. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text);
}

/** An address of the kind `https://id.example/01/09521234543213/21/AB12`, whatever stands before its key; null: it is none. */
export function readDigitalLink(text: string): UnitCode | null {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)/iu.exec(text)?.[1]?.replace(/\/$/u, '').split('/').slice(1) ?? [];
  // The last key: a shop's own path may hold one of these numbers too.
  const at = path.findLastIndex((segment, index) => KEYS.has(segment) && isKey(path, index));
  if (at < 0) return null;
  const elements: Element[] = [];
  for (let index = at; index < path.length; index += 2) {
    const value = decoded(path[index + 1] ?? '');
    if (value === null) return null;
    const ai = path[index] ?? '';
    elements.push({ ai, value: ai === '01' ? value.padStart(14, '0') : value });
  }
  return unitCode(elements);
}

/** Pairs of qualifiers follow it up to the end. */
function isKey(path: readonly string[], at: number): boolean {
  const pairs = path.slice(at);
  const value = pairs[1] ?? '';
  const sound = pairs[0] === '01' ? /^(?:\d{8}|\d{12,14})$/u.test(value) : value !== '';
  return sound && pairs.length % 2 === 0 && pairs.slice(2).every((one, i) => i % 2 === 1 || QUALIFIERS.has(one));
}

/** Percent signs are decoded exactly once. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
