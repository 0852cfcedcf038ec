import type { PaperView } from '../../core/ledger/paper-desk';
import type { PaperDetails } from '../../core/model/paper-details';

/** A paper that is written here, while it is not posted. */
export type Paper = PaperView['paper'];
export type PaperLine = Paper['lines'][number];

/** The details with one of them changed; undefined takes it away. */
export function withDetail<K extends keyof PaperDetails>(
  details: PaperDetails,
  name: K,
  value: PaperDetails[K] | undefined,
): PaperDetails {
  const { [name]: _, ...others } = details;
  return value === undefined ? others : { ...others, [name]: value };
}
