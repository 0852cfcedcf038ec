import { useState } from 'preact/hooks';
import type { DraftView } from '../../core/ledger/till';
import { useDesk } from '../manager/desk';
import { Dialog } from '../manager/ui/Dialog';
import { useAction } from '../manager/use-action';
import { go } from '../manager/use-route';
import type { Paper } from './paper';
import { unitCount } from './units';
import { isUntouched } from './untouched';

interface DropPaperProps {
  readonly paper: Paper;
  /** Null: nobody looked what is on it. */
  readonly view: DraftView | null;
}

/** Throws a paper away that was begun; one that holds something only when asked twice. */
export function DropPaper({ paper, view }: DropPaperProps) {
  const { say, papers, tell } = useDesk();
  const [asking, setAsking] = useState(false);
  const action = useAction();
  const count = view ? unitCount(view) : null;
  const drop = () =>
    action.run(async () => {
      await papers.drop(paper.id);
      tell(say('paper_dropped'));
      setAsking(false);
      go({ view: 'papers' });
    });
  return (
    <>
      <button type="button" class="quiet-danger" onClick={() => (isUntouched(paper) ? drop() : setAsking(true))}>
        {say('paper_drop')}
      </button>
      {asking && (
        <Dialog
          title={say('paper_drop_title')}
          confirm={say('paper_drop_confirm')}
          danger
          busy={action.busy}
          error={action.error}
          onConfirm={drop}
          onClose={() => setAsking(false)}
        >
          <p>{count === null ? say('paper_drop_note') : say('paper_drop_units', { count })}</p>
        </Dialog>
      )}
    </>
  );
}
