import { useState } from 'preact/hooks';
import type { DocumentRecord } from '../../core/model/entry';
import { useDesk } from '../manager/desk';
import { Dialog } from '../manager/ui/Dialog';
import { TextField } from '../manager/ui/Field';
import { useAction } from '../manager/use-action';

type Deed = 'posted' | 'voided';

/** What becomes of units that were put aside: the customer takes them, or anybody may buy them again. */
export function SetAsideButtons({ record }: { readonly record: DocumentRecord }) {
  const { say } = useDesk();
  const [deed, setDeed] = useState<Deed | null>(null);
  return (
    <>
      <button type="button" onClick={() => setDeed('posted')}>
        {say('aside_sold')}
      </button>
      <button type="button" class="quiet-danger" onClick={() => setDeed('voided')}>
        {say('aside_release')}
      </button>
      {deed && <DeedDialog record={record} deed={deed} onClose={() => setDeed(null)} />}
    </>
  );
}

interface DeedDialogProps {
  readonly record: DocumentRecord;
  readonly deed: Deed;
  readonly onClose: () => void;
}

function DeedDialog({ record, deed, onClose }: DeedDialogProps) {
  const { say, office, tell, settings } = useDesk();
  const action = useAction();
  const [number, setNumber] = useState('');
  const sold = deed === 'posted';
  const count = record.unitCount;
  const settle = () =>
    action.run(async () => {
      await office.settle(record.id, deed, sold ? number.trim() : null, settings.registerName);
      tell(say(sold ? 'aside_sold_done' : 'aside_released', { count }));
      onClose();
    });
  return (
    <Dialog
      title={say(sold ? 'aside_sold_title' : 'aside_release_title')}
      confirm={say(sold ? 'aside_sold_confirm' : 'aside_release')}
      danger={!sold}
      disabled={sold && number.trim() === ''}
      busy={action.busy}
      error={action.error}
      onConfirm={settle}
      onClose={onClose}
    >
      <p>{say(sold ? 'aside_sold_note' : 'aside_release_note', { count })}</p>
      {sold && (
        <TextField
          label={say('aside_number')}
          hint={say('aside_number_hint')}
          value={number}
          onChange={setNumber}
          autofocus
        />
      )}
    </Dialog>
  );
}
