import type { Recognise, Recognition } from '../model/facts';
import { isOfSupplier, type StripRule, strip } from '../model/strip-rule';

/** Whose labels a paper's units carry. */
export interface Labels {
  readonly rules: readonly StripRule[];
  /** A goods receipt: the supplier is known. On any other paper a unit may be anybody's. */
  readonly receipt: boolean;
  readonly party: string | null;
}

/**
 * Recognises a text with what the supplier's label adds taken off. On that supplier's receipt the stripped text is the serial; elsewhere it
 * is only one more reading, by which the ledger may know the unit. What was scanned is kept either way.
 */
export function recogniseStripped(recognise: Recognise, raw: string, { rules, receipt, party }: Labels): Recognition {
  const plain = recognise(raw);
  const [first] = plain.candidates;
  // A number that proves itself, or a code that says what its parts are, has nothing to take off.
  if (first?.scheme !== 'serial' || plain.gtin !== undefined || plain.rest || first.value !== raw.trim()) return plain;
  const own = rules.filter((rule) => !receipt || isOfSupplier(rule, party));
  const texts = own.flatMap((rule) => strip(first.value, rule) ?? []);
  const readings = texts.map((text) => recognise(text));
  const stripped = readings.flatMap(({ candidates }) => candidates.map((found) => ({ ...found, raw })));
  if (stripped.length === 0) return plain;
  if (receipt)
    return { ...plain, candidates: [...stripped, ...plain.candidates], problem: readings[0]?.problem ?? null };
  return { ...plain, candidates: [...plain.candidates, ...stripped] };
}
