import { useState } from 'preact/hooks';
import { useDesk } from '../../manager/desk';
import { PaperLines } from '../lines/PaperLines';
import { Bar } from '../PostBar';
import { usePaperHere } from '../paper-context';
import { ScanBox } from '../scan/ScanBox';
import { unitCount } from '../units';
import { CountResult } from './CountResult';
import { Strangers } from './Strangers';

/** Counting, and then what came of it; from there one may go back and count on. */
export function CountBody() {
  const { say } = useDesk();
  const { view } = usePaperHere();
  const [done, setDone] = useState(false);
  if (done) return <CountResult onBack={() => setDone(false)} />;
  return (
    <>
      <section class="card counting">
        <p class="running-count">
          <b>{unitCount(view)}</b> {say('count_so_far', { count: unitCount(view) })}
        </p>
        <ScanBox big />
      </section>
      <PaperLines />
      <Strangers />
      <Bar>
        <button type="button" class="primary" onClick={() => setDone(true)}>
          {say('count_finish')}
        </button>
      </Bar>
    </>
  );
}
