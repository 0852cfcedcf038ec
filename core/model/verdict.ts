import type { Action } from './unit';
import type { Warranty } from './warranty-given';

/** One broken rule, with what a sentence about it needs. */
export interface Reason {
  /** ID in `core/rules/SPEC.md`, e.g. `SA2`; also the locale key `rule_SA2`. */
  readonly rule: string;
  /** `refuse` or `warn`, as the product's policy decides. */
  readonly severity: 'warn' | 'refuse';
  /** Key of the line, or null for the whole document. */
  readonly line: string | null;
  /** Index of the unit in its line, or null. */
  readonly unit: number | null;
  /** Values for the sentence: identifiers, paper numbers, ISO dates, registers, counts. Never a party's name. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** It would refuse, but a manager passed over it; `severity` is then `warn`. */
  readonly overridden?: true;
}

export interface Verdict {
  readonly outcome: 'accept' | 'warn' | 'refuse';
  readonly reasons: readonly Reason[];
}

/** What the rules say of a document, and what posting it does to each unit. No actions when refused, but in shadow mode. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly actions: readonly Action[];
  /** By line key: warranties given on lines without units. */
  readonly warranties?: Readonly<Record<string, Warranty>>;
}

export function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some((reason) => reason.severity === 'refuse')) return { outcome: 'refuse', reasons };
  return { outcome: reasons.length > 0 ? 'warn' : 'accept', reasons };
}
