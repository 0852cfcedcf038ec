import { useState } from 'preact/hooks';
import { REVERSIBLE } from '../../core/model/document';
import type { DocumentRecord } from '../../core/model/entry';
import { useDesk } from '../manager/desk';
import { Dialog } from '../manager/ui/Dialog';
import { TextField } from '../manager/ui/Field';
import { useAction } from '../manager/use-action';

/** Takes a posted paper back, with a reason. Papers that are undone by their opposite say so. */
export function VoidDocument({ record }: { readonly record: DocumentRecord }) {
  const { say } = useDesk();
  const [asking, setAsking] = useState(false);
  if (record.state !== 'posted') return null;
  if (!REVERSIBLE.includes(record.kind)) return <p class="note">{say('void_not')}</p>;
  return (
    <div class="actions">
      <button type="button" class="quiet-danger" onClick={() => setAsking(true)}>
        {say('void')}
      </button>
      {asking && <VoidDialog record={record} onClose={() => setAsking(false)} />}
    </div>
  );
}

function VoidDialog({ record, onClose }: { readonly record: DocumentRecord; readonly onClose: () => void }) {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(say('manager'));
  const void_ = () =>
    action.run(async () => {
      await office.reverse(record.id, reason, by.trim());
      tell(say('voided'));
      onClose();
    });
  return (
    <Dialog
      title={say('void_title', { kind: say(`kind_${record.kind}`), number: record.number ?? '' })}
      confirm={say('void_confirm')}
      danger
      disabled={reason.trim() === '' || by.trim() === ''}
      busy={action.busy}
      error={action.error}
      onConfirm={void_}
      onClose={onClose}
    >
      <p>{say('void_note', { count: record.unitCount })}</p>
      <TextField
        label={say('void_reason')}
        hint={say('void_reason_hint')}
        value={reason}
        onChange={setReason}
        autofocus
      />
      <TextField label={say('settle_by')} hint={say('settle_by_hint')} value={by} onChange={setBy} />
      <p class="warning">{say('no_undo')}</p>
    </Dialog>
  );
}
