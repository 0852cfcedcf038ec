import type { PaperChange } from '../../core/ledger/paper-desk';
import { dayOf } from '../../core/model/warranty';
import { useDesk } from '../manager/desk';
import { type ActionState, useAction } from '../manager/use-action';
import { go } from '../manager/use-route';
import { beginPaper } from './begin-paper';
import type { PaperSort } from './sort';

/** Opens a paper and goes there. */
export function useBegin(): ActionState & {
  readonly begin: (sort: PaperSort, more?: PaperChange) => Promise<boolean>;
} {
  const { papers, now, settings } = useDesk();
  const action = useAction();
  return {
    ...action,
    begin: (sort, more) =>
      action.run(async () => {
        const today = dayOf(now().toISOString(), settings.timeZone ?? undefined);
        go({ view: 'paper', id: await beginPaper(papers, sort, today, more) });
      }),
  };
}
