import type { DraftView } from '../../../core/ledger/till';

/** What a count found out, by what it means for the shop. */
export const COUNT_GROUPS = ['missing', 'sold', 'elsewhere', 'unexpected', 'uncounted', 'found', 'unknown'] as const;
export type CountGroup = (typeof COUNT_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, CountGroup>> = {
  SC1: 'unknown',
  SC2: 'sold',
  SC3: 'elsewhere',
  SC4: 'unexpected',
  SC5: 'missing',
  SC6: 'found',
  SC7: 'uncounted',
};

export interface CountNote {
  /** The number of the unit, where one is named. */
  readonly identifier: string | null;
  readonly text: string;
}

/** The notes of a count, sorted into their groups. */
export function countGroups({ verdict, sentences }: DraftView): ReadonlyMap<CountGroup, readonly CountNote[]> {
  const groups = new Map<CountGroup, CountNote[]>();
  verdict.reasons.forEach(({ rule, facts }, i) => {
    const group = GROUP_OF[rule];
    if (!group) return;
    const identifier = typeof facts.identifier === 'string' ? facts.identifier : null;
    const notes = groups.get(group) ?? [];
    notes.push({ identifier, text: sentences[i] ?? rule });
    groups.set(group, notes);
  });
  return groups;
}
