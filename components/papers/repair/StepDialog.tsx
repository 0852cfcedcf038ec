import { useState } from 'preact/hooks';
import type { RepairStage } from '../../../core/model/paper-details';
import { useDesk } from '../../manager/desk';
import { Dialog } from '../../manager/ui/Dialog';
import { TextField } from '../../manager/ui/Field';
import { useAction } from '../../manager/use-action';
import type { BoardRow } from './board-rows';
import { postStep } from './post-step';

interface StepDialogProps {
  readonly row: BoardRow;
  readonly stage: RepairStage;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Books the next step of a repair, with a word about it. */
export function StepDialog({ row, stage, onDone, onClose }: StepDialogProps) {
  const { say, papers, tell } = useDesk();
  const action = useAction();
  const [note, setNote] = useState('');
  const { unit, intake, accessories, customer } = row;
  const leaves = stage === 'handedOut' || stage === 'refused';
  const post = () =>
    action.run(async () => {
      const number = await postStep(papers, row, { stage, note }, customer);
      tell(say('step_done', { number: number ?? '', stage: say(`stage_${stage}`) }));
      onDone();
    });
  return (
    <Dialog
      title={say('step_title', { step: say(`step_${stage}`), number: intake.number ?? '' })}
      confirm={say(`step_${stage}`)}
      busy={action.busy}
      error={action.error}
      onConfirm={post}
      onClose={onClose}
    >
      <p>
        <b>{unit.productName}</b>
      </p>
      {leaves && accessories && <p class="banner">{say('step_give_back', { accessories })}</p>}
      {leaves && <p class="note">{say('step_no_money')}</p>}
      <TextField label={say(`step_note_${stage}`)} hint={say('note_hint')} value={note} onChange={setNote} autofocus />
    </Dialog>
  );
}
