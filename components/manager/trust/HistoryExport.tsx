import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../../core/model/warranty';
import type { Delimiter } from '../../../core/outputs/csv';
import { useDesk, useManager } from '../desk';
import { Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Segmented } from '../ui/Choices';
import { ProgressBar } from '../ui/Progress';
import { useAction } from '../use-action';
import { exportHistory } from './export-history';

/** The serial history as CSV, streamed, with progress and a way out. */
export function HistoryExport({ entries }: { readonly entries: number }) {
  const { say, office, language, now } = useDesk();
  const { saveFile } = useManager();
  const action = useAction();
  const [delimiter, setDelimiter] = useState<Delimiter>(language === 'uk' ? ';' : ',');
  const [done, setDone] = useState(0);
  const [result, setResult] = useState<'exported' | 'export_cancelled' | null>(null);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const start = () => {
    const chosen = saveFile(`serial-history-${dayOf(now().toISOString())}.csv`);
    const own = new AbortController();
    stop.current = own;
    setResult(null);
    setDone(0);
    return action.run(async () => {
      const sink = await chosen;
      if (!sink) return;
      const whole = await exportHistory(office, sink, delimiter, own.signal, setDone);
      setResult(whole ? 'exported' : 'export_cancelled');
    });
  };
  return (
    <Card title={say('export_title')} note={say('export_note')}>
      <Segmented
        label={say('export_delimiter')}
        value={delimiter}
        choices={[
          { value: ',', label: say('delimiter_comma') },
          { value: ';', label: say('delimiter_semicolon') },
        ]}
        onChange={setDelimiter}
      />
      <p class="hint">{say('export_cells_note')}</p>
      <div class="actions inline">
        <button type="button" class="primary" disabled={action.busy || entries === 0} onClick={start}>
          {say('export')}
        </button>
        {action.busy && (
          <button type="button" onClick={() => stop.current?.abort()}>
            {say('cancel')}
          </button>
        )}
        {entries === 0 && <span class="note">{say('export_empty')}</span>}
      </div>
      {action.busy && <ProgressBar done={done} total={Math.max(entries, done)} label={say('export_title')} />}
      {result && (
        <p role="status" class={result === 'exported' ? 'verdict good' : 'note'}>
          {say(result, { count: done })}
        </p>
      )}
      <Trouble error={action.error} />
    </Card>
  );
}
