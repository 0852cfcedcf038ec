import { useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { Card } from '../ui/Card';
import { Dialog } from '../ui/Dialog';
import { type Done, ProgressBar } from '../ui/Progress';
import { useAction } from '../use-action';

/** Makes everything that is shown anew from the entries. */
export function RebuildProjection() {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const [progress, setProgress] = useState<Done>({ done: 0, total: 0 });
  const rebuild = () =>
    action.run(async () => {
      await office.rebuild((done, total) => setProgress({ done, total }));
      tell(say('rebuild_done', { count: progress.total }));
      setAsking(false);
    });
  return (
    <Card title={say('rebuild_title')} note={say('rebuild_note')}>
      <div class="actions inline">
        <button type="button" onClick={() => setAsking(true)}>
          {say('rebuild')}
        </button>
      </div>
      {asking && (
        <Dialog
          title={say('rebuild_title')}
          confirm={say('rebuild')}
          busy={action.busy}
          error={action.error}
          onConfirm={rebuild}
          onClose={() => setAsking(false)}
        >
          <p>{say('rebuild_ask')}</p>
          {action.busy && <ProgressBar {...progress} label={say('rebuild_title')} />}
        </Dialog>
      )}
    </Card>
  );
}
