import { useState } from 'preact/hooks';
import type { DraftView } from '../../../core/ledger/till';
import { useDesk } from '../../manager/desk';
import { Answer, More, Trouble } from '../../manager/ui/Answer';
import { ChoiceCards } from '../../manager/ui/Choices';
import { useAction } from '../../manager/use-action';
import { useLoaded } from '../../manager/use-loaded';
import { PlaceLink } from '../PlaceLink';
import { Bar } from '../PostBar';
import { useDetail, usePaperHere } from '../paper-context';
import { useHasManager } from '../use-has-manager';
import { useShown } from '../use-shown';
import { COUNT_GROUPS, type CountGroup, type CountNote, countGroups } from './groups';
import { PinDialog } from './PinDialog';
import { Strangers } from './Strangers';

/** What was found against what should be here, what becomes of the missing ones, and the button that books it. */
export function CountResult({ onBack }: { readonly onBack: () => void }) {
  const { say, papers } = useDesk();
  const { paper } = usePaperHere();
  const whole = useLoaded(() => papers.look(paper.id, true), [paper.id]);
  return (
    <>
      <Answer of={whole}>{({ view }) => <Groups view={view} />}</Answer>
      <Strangers />
      <Bar>
        <button type="button" onClick={onBack}>
          {say('count_back')}
        </button>
        <PostCount />
      </Bar>
    </>
  );
}

function Groups({ view }: { readonly view: DraftView }) {
  const { say } = useDesk();
  const groups = countGroups(view);
  const missing = groups.get('missing')?.length ?? 0;
  if (groups.size === 0) {
    return (
      <section class="card">
        <p class="verdict good">{say('count_all_right')}</p>
      </section>
    );
  }
  return (
    <>
      <ul class="count-summary">
        {COUNT_GROUPS.map((group) => {
          const count = groups.get(group)?.length ?? 0;
          return count > 0 && <li key={group}>{say(`count_${group}`, { count })}</li>;
        })}
      </ul>
      {COUNT_GROUPS.map((group) => {
        const notes = groups.get(group);
        return notes && <Group key={group} group={group} notes={notes} />;
      })}
      {missing > 0 && <MissingChoice count={missing} />}
    </>
  );
}

function Group({ group, notes }: { readonly group: CountGroup; readonly notes: readonly CountNote[] }) {
  const { say } = useDesk();
  const { shown, more } = useShown(notes);
  return (
    <section class={`card count-group ${group}`}>
      <h2>{say(`count_${group}`, { count: notes.length })}</h2>
      <p class="note">{say(`count_${group}_note`)}</p>
      <ul class="count-notes">
        {shown.map(({ identifier, text }, index) => (
          <li key={index}>
            {text}{' '}
            {identifier !== null && <PlaceLink to={{ view: 'find', part: identifier }}>{say('count_look')}</PlaceLink>}
          </li>
        ))}
      </ul>
      <More more={more} />
    </section>
  );
}

function MissingChoice({ count }: { readonly count: number }) {
  const { say } = useDesk();
  const [missing, save] = useDetail('missing');
  return (
    <section class="card">
      <ChoiceCards
        label={say('count_missing_become', { count })}
        value={missing ?? 'stay'}
        choices={(['stay', 'lost'] as const).map((value) => ({
          value,
          label: say(`count_missing_${value}`),
          note: say(`count_missing_${value}_note`),
        }))}
        onChange={(value) => save(() => (value === 'lost' ? value : undefined))}
      />
    </section>
  );
}

/** Booking a count is a manager's, once the shop has one. */
function PostCount() {
  const { say } = useDesk();
  const { post } = usePaperHere();
  const hasManager = useHasManager();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Trouble error={asking ? undefined : action.error} />
      <button
        type="button"
        class="primary"
        disabled={action.busy}
        onClick={() => (hasManager ? setAsking(true) : action.run(() => post()))}
      >
        {say('post_stockCount')}
      </button>
      {asking && <PinDialog action={action} onPin={post} onClose={() => setAsking(false)} />}
    </>
  );
}
