import type { Paper } from './paper';
import { sortOf } from './sorts/all';

/** A paper that was only opened: nothing was scanned for it or entered on it, so nobody would miss it. */
export function isUntouched(paper: Paper): boolean {
  const { lines, party, reference, contact, details } = paper;
  const begun = ['follows', ...Object.keys(sortOf(paper)?.begin('') ?? {})];
  const entered = Object.keys(details).some((name) => !begun.includes(name));
  return lines.length === 0 && party === null && reference === null && contact === null && !entered;
}
