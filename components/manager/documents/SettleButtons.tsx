import { useState } from 'preact/hooks';
import { OWN_ORIGIN } from '../../../core/model/document';
import type { DocumentRecord } from '../../../core/model/entry';
import { SetAsideButtons } from '../../papers/SetAsideButtons';
import { useDesk } from '../desk';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useAction } from '../use-action';

type Deed = 'posted' | 'voided';

/** The manager's word on a paper that nobody settled. */
export function SettleButtons({ record }: { readonly record: DocumentRecord }) {
  const { say } = useDesk();
  const [deed, setDeed] = useState<Deed | null>(null);
  if (record.origin === OWN_ORIGIN) return <SetAsideButtons record={record} />;
  return (
    <>
      <button type="button" onClick={() => setDeed('posted')}>
        {say('settle_post')}
      </button>
      <button type="button" class="quiet-danger" onClick={() => setDeed('voided')}>
        {say('settle_void')}
      </button>
      {deed && <SettleDialog record={record} deed={deed} onClose={() => setDeed(null)} />}
    </>
  );
}

interface SettleDialogProps {
  readonly record: DocumentRecord;
  readonly deed: Deed;
  readonly onClose: () => void;
}

function SettleDialog({ record, deed, onClose }: SettleDialogProps) {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [number, setNumber] = useState(record.number ?? '');
  const [by, setBy] = useState(say('manager'));
  const posting = deed === 'posted';
  const settle = () =>
    action.run(async () => {
      await office.settle(record.id, deed, posting ? number.trim() || null : null, by.trim());
      tell(say(posting ? 'settled_posted' : 'settled_voided'));
      onClose();
    });
  return (
    <Dialog
      title={say(posting ? 'settle_post_title' : 'settle_void_title', { kind: say(`kind_${record.kind}`) })}
      confirm={say(posting ? 'settle_post_confirm' : 'settle_void_confirm')}
      danger={!posting}
      disabled={by.trim() === ''}
      busy={action.busy}
      error={action.error}
      onConfirm={settle}
      onClose={onClose}
    >
      <p>{say(posting ? `settle_post_${record.kind}` : `settle_void_${record.kind}`, { count: record.unitCount })}</p>
      {record.state === 'pending' && <p class="note">{say('settle_pending_note')}</p>}
      {posting && (
        <TextField
          label={say('settle_number')}
          hint={say('settle_number_hint')}
          value={number}
          onChange={setNumber}
          autofocus
        />
      )}
      <TextField label={say('settle_by')} hint={say('settle_by_hint')} value={by} onChange={setBy} />
      <p class="warning">{say('no_undo')}</p>
    </Dialog>
  );
}
