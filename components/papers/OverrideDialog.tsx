import { useState } from 'preact/hooks';
import { useDesk } from '../manager/desk';
import { Dialog } from '../manager/ui/Dialog';
import { TextField } from '../manager/ui/Field';
import { useAction } from '../manager/use-action';
import { PinField } from './PinField';
import { usePaperHere } from './paper-context';

/** A manager lets pass what the shop lets her, for exactly what is on the paper now. */
export function OverrideDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, papers, tell } = useDesk();
  const { paper, work } = usePaperHere();
  const action = useAction();
  const [pin, setPin] = useState('');
  const [reason, setReason] = useState('');
  const approve = () =>
    action.run(async () => {
      await work.inTurn(() => papers.approve(paper.id, pin, reason));
      tell(say('override_done'));
      onClose();
    });
  return (
    <Dialog
      title={say('override_title')}
      confirm={say('override_confirm')}
      disabled={pin === '' || reason.trim() === ''}
      busy={action.busy}
      error={action.error}
      onConfirm={approve}
      onClose={onClose}
    >
      <p>{say('override_note')}</p>
      <TextField label={say('override_reason')} value={reason} onChange={setReason} autofocus />
      <PinField value={pin} onChange={setPin} />
    </Dialog>
  );
}
