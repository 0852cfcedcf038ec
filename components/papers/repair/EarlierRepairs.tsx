import type { RepairStory } from '../../../core/outputs/repairs-of';
import { type Desk, useDesk } from '../../manager/desk';
import { momentText } from '../../manager/format';
import { Icon } from '../../manager/ui/Icon';
import { PlaceLink } from '../PlaceLink';

/** It was repaired before: when it went out the last time, and what it had. */
export function Repeat({ last }: { readonly last: RepairStory }) {
  const { say, language } = useDesk();
  const { ended, since, intake, problem } = last;
  const facts = { number: intake.number ?? '', at: momentText(since, language) };
  const had = problem === null ? '' : ` ${say('repeat_had', { problem })}`;
  return (
    <p class="repeat">
      <Icon name="alert" />
      <span>
        <b>{say('repeat')}</b> {say(`repeat_${ended ?? 'handedOut'}`, facts)}
        {had}
      </span>
    </p>
  );
}

/** Repairs that are over, the latest first. */
export function EarlierRepairs({ repairs }: { readonly repairs: readonly RepairStory[] }) {
  const desk = useDesk();
  if (repairs.length === 0) return <p class="note">{desk.say('story_no_repairs')}</p>;
  return (
    <>
      <h3>{desk.say('story_repairs', { count: repairs.length })}</h3>
      <ul class="rows">
        {[...repairs].reverse().map((story) => (
          <li key={story.intake.documentId} class="row">
            <span class="row-main">
              <PlaceLink class="row-link" to={{ view: 'document', id: story.intake.documentId }}>
                {story.intake.number ?? desk.say(`kind_${story.intake.kind}`)}
              </PlaceLink>
              <small>{storyText(story, desk)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** E.g. `Screen is dead · new screen · taken in 3 Apr, handed out 9 Apr`. */
export function storyText(
  { problem, notes, intake, stage, since, ended }: RepairStory,
  { say, language }: Pick<Desk, 'say' | 'language'>,
): string {
  const took = say('story_taken', { at: momentText(intake.openedAt, language) });
  const stands = say('story_stands', {
    stage: say(ended === 'replaced' ? 'state_replaced' : `stage_${stage}`),
    at: momentText(since, language),
  });
  return [problem, ...notes, took, stage === 'intake' && ended === null ? null : stands].filter(Boolean).join(' · ');
}
