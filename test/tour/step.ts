import type { UnitState } from '../../core/model/unit';
import type { ClassicClerk } from './classic-clerk';
import type { PapersClerk } from './papers-clerk';
import type { SpaClerk } from './spa-clerk';

/** Who acts in the tour. */
export interface Clerks {
  readonly classic: ClassicClerk;
  readonly spa: SpaClerk;
  /** Writes on our own page what the POS has no page for. */
  readonly papers: PapersClerk;
}

/** One step of the tour: what a clerk does, and what must come of it. */
export interface Step {
  /** Part of the picture's file name. */
  readonly name: string;
  readonly till: keyof Clerks;
  /** What the clerk did, in one sentence. */
  readonly did: string;
  /** Does it, and waits until the till shows what came of it. */
  readonly act: (clerks: Clerks) => Promise<void>;
  readonly expected: Refusal | Acceptance;
  /** Where the units named by these identifiers must be afterwards. */
  readonly units: Readonly<Record<string, UnitState | 'unknown'>>;
}

export interface Refusal {
  readonly verdict: 'refuse';
  /** The rule whose sentence the clerk must be shown. */
  readonly rule: string;
}

export interface Acceptance {
  readonly verdict: 'accept';
  /** The number that the POS (for a paper of our own, the ledger) must give, and under which the ledger must have the document. */
  readonly number: string;
}
