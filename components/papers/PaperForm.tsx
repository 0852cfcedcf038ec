import { useMemo, useState } from 'preact/hooks';
import type { DraftView } from '../../core/ledger/till';
import type { Reason } from '../../core/model/verdict';
import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { HandsProvider } from '../shared/hands';
import { sayIn } from '../shared/say';
import { PaperLines } from './lines/PaperLines';
import { OverrideDialog } from './OverrideDialog';
import { PaperReasons } from './PaperReasons';
import { PostBar } from './PostBar';
import type { PostedFacts } from './PostedPaper';
import type { Paper } from './paper';
import { type OpenPaper, PaperProvider } from './paper-context';
import { ScanBox } from './scan/ScanBox';
import { useScans } from './scan/use-scans';
import type { PaperSort } from './sort';
import { useHasManager } from './use-has-manager';
import type { PaperWork } from './use-paper';
import { usePosting } from './use-posting';

interface PaperFormProps {
  readonly sort: PaperSort;
  readonly paper: Paper;
  readonly view: DraftView;
  readonly work: PaperWork;
  readonly onPosted: (posted: PostedFacts) => void;
}

/** The form of a paper: what it asks, where scans go, what is on it, what is wrong, and the button that posts it. */
export function PaperForm({ sort, paper, view, work, onPosted }: PaperFormProps) {
  const { settings, say, language } = useDesk();
  const [activeLine, activate] = useState<string | null>(null);
  const hasManager = useHasManager();
  const [overriding, setOverriding] = useState(false);
  const scans = useScans(work, sort, paper);
  const { asked, post } = usePosting(sort, work, onPosted);
  const here: OpenPaper = { sort, paper, view, work, scans, activeLine, activate, asked, post };
  const panelSay = useMemo(() => sayIn(language), [language]);
  const hands = {
    say: panelSay,
    actions: work,
    failed: work.failed,
    override: {
      label: say('override'),
      allows: ({ rule }: Reason) => hasManager && settings.overridable.includes(rule),
      ask: () => setOverriding(true),
    },
  };
  return (
    <PaperProvider value={here}>
      <HandsProvider value={hands}>
        <div class="paper">
          {sort.Fields && (
            <section class="card">
              <sort.Fields />
            </section>
          )}
          {sort.Body ? <sort.Body /> : <ScannedUnits />}
          <Trouble error={work.problem} />
        </div>
        {overriding && <OverrideDialog onClose={() => setOverriding(false)} />}
      </HandsProvider>
    </PaperProvider>
  );
}

function ScannedUnits() {
  return (
    <>
      <section class="card">
        <ScanBox />
      </section>
      <PaperReasons />
      <PaperLines />
      <PostBar />
    </>
  );
}
