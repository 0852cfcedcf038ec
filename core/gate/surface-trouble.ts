/** Errors that the panel has words for in the shop's language, by their code. */
const NAMED = ['full', 'denied', 'closed', 'newer', 'notAllowed', 'late', 'stopped', 'updated'] as const;
export type NamedTrouble = (typeof NAMED)[number];

/** What went wrong, to be shown: the code of an error that has words of ours, else its own words. */
export function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && isNamedTrouble(error.code) ? error.code : error.message;
}

export function isNamedTrouble(trouble: unknown): trouble is NamedTrouble {
  return NAMED.some((name) => name === trouble);
}
