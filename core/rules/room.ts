import type { CapturedUnit, DocumentLine, StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import type { Identifier, Recognised } from '../model/identifier';
import type { Policy } from '../model/product';
import { missingSchemes, neededUnits } from './complete';
import { fitsPattern } from './form';

/** A tracked line that captures may go to. */
export interface OpenLine {
  readonly line: DocumentLine;
  /** Its place on the paper, from 1. */
  readonly number: number;
  readonly policy: Policy;
  /** The clerk is working on it. */
  readonly active: boolean;
}

/** The tracked lines of a document, the active one first. */
export function openLines(document: StockDocument, activeLine: string | null, facts: Facts): OpenLine[] {
  return document.lines
    .map((line, index) => ({
      line,
      number: index + 1,
      policy: facts.policyOf(line.productId),
      active: line.key === activeLine,
    }))
    .filter(({ policy }) => policy.capture !== 'off')
    .sort((a, b) => Number(b.active) - Number(a.active));
}

/**
 * The lines that take a text of this scheme, best first: the active line, then those that ask for the scheme by name.
 * A line that any one identifier will do for comes in only when no other line asks for it: the 26th phone is no watch.
 */
export function takersOf(candidate: Recognised, lines: readonly OpenLine[]): OpenLine[] {
  const fits = ({ policy }: OpenLine) =>
    candidate.scheme !== 'serial' || fitsPattern(candidate.value, policy.serialPattern);
  const takes = lines.filter(fits);
  const named = takes.filter(({ policy }) => policy.identifiers.includes(candidate.scheme));
  const any = takes.filter(({ policy }) => policy.identifiers.length === 0);
  if (named.length === 0) return any;
  return [...any.filter(({ active }) => active), ...named];
}

/**
 * The unit of a line that takes these identifiers, the first of which was scanned: the first incomplete unit that lacks its
 * scheme and may be joined, else an empty one. Of the others only what that unit still lacks is added. Null: no room.
 */
export function freeSlot(
  line: DocumentLine,
  policy: Policy,
  identifiers: readonly Identifier[],
  joins: (unit: CapturedUnit) => boolean,
): { readonly unit: number; readonly adds: readonly Identifier[] } | null {
  const [scanned] = identifiers;
  if (!scanned) return null;
  const needed = neededUnits(line);
  for (let unit = 0; unit < needed; unit++) {
    const started = line.units[unit];
    if (!started || started.identifiers.length === 0) continue;
    const missing = missingSchemes(started, policy);
    if (!missing.includes(scanned.scheme) || !joins(started)) continue;
    const adds = identifiers.filter(({ scheme }) => {
      const at = missing.indexOf(scheme);
      if (at >= 0) missing.splice(at, 1);
      return at >= 0;
    });
    return { unit, adds };
  }
  for (let unit = 0; unit < needed; unit++) {
    if ((line.units[unit]?.identifiers.length ?? 0) === 0) return { unit, adds: identifiers };
  }
  return null;
}
