import type { CapturedUnit } from '../../../core/model/document';
import { useDesk } from '../../manager/desk';
import { CustomerFields } from '../CustomerFields';
import { LongText } from '../LongText';
import { PaperLines } from '../lines/PaperLines';
import { PaperReasons } from '../PaperReasons';
import { PostBar } from '../PostBar';
import { usePaperHere } from '../paper-context';
import { ScanBox } from '../scan/ScanBox';
import { ForeignStory, StoryCard } from './StoryCard';
import { useStory } from './use-story';

const NOTHING: CapturedUnit = { identifiers: [] };

/** First the unit and what is known of it, then what is wrong, what came with it, and whose it is. */
export function IntakeBody() {
  const { say } = useDesk();
  const { view } = usePaperHere();
  const units = view.lines.flatMap((line) => line.units).filter(({ identifiers }) => identifiers.length > 0);
  const first = useStory(units[0] ?? NOTHING);
  return (
    <>
      <section class="card">
        <ScanBox />
      </section>
      {units.map((unit) => (
        <Story key={unit.identifiers[0]?.key} captured={unit} />
      ))}
      <PaperReasons />
      <PaperLines />
      <section class="card">
        <LongText name="problem" label={say('problem')} hint={say('problem_hint')} rows={3} />
        <LongText name="accessories" label={say('accessories')} hint={say('accessories_hint')} />
        <CustomerFields buyer={first.value?.buyer ?? null} />
      </section>
      <PostBar />
    </>
  );
}

function Story({ captured }: { readonly captured: CapturedUnit }) {
  const story = useStory(captured);
  if (story.value === undefined) return null;
  return story.value === null ? <ForeignStory /> : <StoryCard story={story.value} />;
}
