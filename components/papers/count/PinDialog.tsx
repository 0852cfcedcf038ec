import { useState } from 'preact/hooks';
import { useDesk } from '../../manager/desk';
import { Dialog } from '../../manager/ui/Dialog';
import type { ActionState } from '../../manager/use-action';
import { PinField } from '../PinField';

interface PinDialogProps {
  readonly action: ActionState;
  readonly onPin: (pin: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A manager says that the count may be booked. */
export function PinDialog({ action, onPin, onClose }: PinDialogProps) {
  const { say } = useDesk();
  const [pin, setPin] = useState('');
  return (
    <Dialog
      title={say('count_pin_title')}
      confirm={say('post_stockCount')}
      disabled={pin === ''}
      busy={action.busy}
      error={action.error}
      onConfirm={async () => {
        if (await action.run(() => onPin(pin))) onClose();
      }}
      onClose={onClose}
    >
      <p>{say('count_pin_note')}</p>
      <PinField value={pin} onChange={setPin} />
    </Dialog>
  );
}
