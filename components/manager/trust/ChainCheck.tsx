import { useState } from 'preact/hooks';
import type { ChainReport } from '../../../core/ledger/office';
import { registerText } from '../../../core/outputs/names';
import { useDesk } from '../desk';
import { Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Icon } from '../ui/Icon';
import { type Done, ProgressBar } from '../ui/Progress';
import { useAction } from '../use-action';

/** Walks the hash chain and says in words what it found. */
export function ChainCheck() {
  const { say, office } = useDesk();
  const action = useAction();
  const [progress, setProgress] = useState<Done>({ done: 0, total: 0 });
  const [report, setReport] = useState<ChainReport | null>(null);
  const check = () => {
    setReport(null);
    setProgress({ done: 0, total: 0 });
    return action.run(async () => setReport(await office.verify((done, total) => setProgress({ done, total }))));
  };
  return (
    <Card title={say('chain_title')} note={say('chain_note')}>
      <div class="actions inline">
        <button type="button" disabled={action.busy} onClick={check}>
          {say('chain_check')}
        </button>
      </div>
      {action.busy && <ProgressBar {...progress} label={say('chain_title')} />}
      {report && <Verdict report={report} />}
      <Trouble error={action.error} />
    </Card>
  );
}

function Verdict({ report }: { readonly report: ChainReport }) {
  const { say, settings } = useDesk();
  if (report.intact) {
    return (
      <p class="verdict good" role="status">
        <Icon name="check" />
        {say(report.entries === 0 ? 'chain_empty' : 'chain_intact', { count: report.entries })}
      </p>
    );
  }
  const [register, n] = report.at;
  return (
    <div class="verdict bad" role="alert">
      <Icon name="alert" />
      <div>
        <p>{say('chain_broken', { n, register: registerText(register, settings) })}</p>
        <p class="note">{say(`chain_problem_${report.problem}`)}</p>
        <p class="note">{say('chain_broken_next')}</p>
      </div>
    </div>
  );
}
