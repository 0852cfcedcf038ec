import type { CapturedUnit } from '../../../core/model/document';
import { useDesk } from '../../manager/desk';
import { CustomerFields } from '../CustomerFields';
import { PaperLines } from '../lines/PaperLines';
import { PaperReasons } from '../PaperReasons';
import { NoteText } from '../PaperText';
import { PostBar } from '../PostBar';
import { usePaperHere } from '../paper-context';
import { StoryCard } from '../repair/StoryCard';
import { useStory } from '../repair/use-story';
import { ScanBox } from '../scan/ScanBox';
import { NewFromStock } from './NewFromStock';
import { PolicyChoice } from './PolicyChoice';

const NOTHING: CapturedUnit = { identifiers: [] };

/** The unit that came back, the one that goes out for it, why, and what the customer is covered for from now on. */
export function ReplacementBody() {
  const { say } = useDesk();
  const old = useStory(useHalf('old') ?? NOTHING).value ?? null;
  const fresh = useHalf('new');
  const next = !old ? 'replacement_scan_old' : fresh ? 'replacement_both' : 'replacement_scan_new';
  return (
    <>
      <section class="card">
        <p>{say(next)}</p>
        <ScanBox />
      </section>
      <PaperReasons />
      <PaperLines />
      {old && <StoryCard story={old} />}
      {old && !fresh && <NewFromStock of={old.unit} />}
      <section class="card">
        <NoteText label={say('replacement_why')} hint={say('note_hint')} />
        <PolicyChoice old={old?.unit ?? null} fresh={fresh} />
        <CustomerFields buyer={old?.buyer ?? null} />
      </section>
      <PostBar />
    </>
  );
}

/** The unit on the paper that is the old one, or the new one. */
function useHalf(role: 'old' | 'new'): CapturedUnit | null {
  const { paper, view } = usePaperHere();
  const keys = paper.lines.filter((line) => line.role === role).map(({ key }) => key);
  const units = view.lines.filter(({ key }) => keys.includes(key)).flatMap((line) => line.units);
  return units.find(({ identifiers }) => identifiers.length > 0) ?? null;
}
