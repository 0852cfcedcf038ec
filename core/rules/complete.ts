import type { CapturedUnit, DocumentLine } from '../model/document';
import type { Scheme } from '../model/identifier';
import type { Policy } from '../model/product';
import type { Broken } from './broken';

/** More units on one line than this are a slip of the finger. */
export const MAX_QUANTITY = 100_000;

/** Whether a quantity can be counted in units. */
export function isCountable(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity > 0 && quantity <= MAX_QUANTITY;
}

/** [DO1] A quantity that cannot be counted in units; one that nobody can read is called so, and not zero. */
export function uncountable({ productName, quantity, unread }: DocumentLine): Broken {
  return { rule: 'DO1', facts: { product: productName, quantity: unread ? 'unread' : quantity, limit: MAX_QUANTITY } };
}

/** Units of a line that need identifiers; 0 when its quantity is broken. */
export function neededUnits(line: Pick<DocumentLine, 'quantity'>): number {
  return isCountable(line.quantity) ? line.quantity : 0;
}

/** Schemes a unit lacks for its complete set, with repeats. Where any one identifier will do, an empty unit lacks a `serial`. */
export function missingSchemes(unit: CapturedUnit, policy: Pick<Policy, 'identifiers'>): Scheme[] {
  if (policy.identifiers.length === 0) return unit.identifiers.length === 0 ? ['serial'] : [];
  const missing = [...policy.identifiers];
  for (const { scheme } of unit.identifiers) {
    const at = missing.indexOf(scheme);
    if (at >= 0) missing.splice(at, 1);
  }
  return missing;
}

/** How many identifiers of a scheme one unit may carry. */
export function allowedOf(scheme: Scheme, policy: Pick<Policy, 'identifiers'>): number {
  if (policy.identifiers.length === 0) return 1;
  return policy.identifiers.filter((asked) => asked === scheme).length;
}
