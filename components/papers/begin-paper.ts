import type { PaperChange, PaperDesk } from '../../core/ledger/paper-desk';
import type { PaperSort } from './sort';
import { sortOf } from './sorts/all';
import { isUntouched } from './untouched';

/**
 * Opens a paper of a sort and gives its id. One of the same that was opened before and never touched is taken again, so that looking around
 * leaves nothing behind.
 */
export async function beginPaper(
  papers: PaperDesk,
  sort: PaperSort,
  today: string,
  more: PaperChange = {},
): Promise<string> {
  const details = { ...sort.begin(today), ...more.details };
  const same = (await papers.unfinished()).find(
    (paper) => sortOf(paper) === sort && isUntouched(paper) && paper.details.follows === details.follows,
  );
  if (same && more.lines === undefined) return same.id;
  return (await papers.open(sort.kind, { ...more, details })).paper.id;
}
