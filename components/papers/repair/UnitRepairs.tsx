import type { Unit } from '../../../core/model/unit';
import { repairsOf } from '../../../core/outputs/repairs-of';
import type { TimelineStep } from '../../../core/outputs/timeline';
import { useDesk } from '../../manager/desk';
import { Trouble } from '../../manager/ui/Answer';
import { Card } from '../../manager/ui/Card';
import { useAction } from '../../manager/use-action';
import { go } from '../../manager/use-route';
import { openWithUnit } from '../open-with-unit';
import { PlaceLink } from '../PlaceLink';
import { OtherHalf } from '../replacement/OtherHalf';
import { useReplace } from '../replacement/use-replace';
import { EarlierRepairs } from './EarlierRepairs';

/** Repairs and replacements of a unit, and the papers about them that can be begun with it. */
export function UnitRepairs({ unit, steps }: { readonly unit: Unit; readonly steps: readonly TimelineStep[] }) {
  const { say, papers } = useDesk();
  const action = useAction();
  const replace = useReplace();
  const { state, repair } = unit;
  const mayComeIn = state === 'sold' || state === 'foreign' || state === 'inStock' || state === 'quarantine';
  const repairs = repairsOf(steps);
  const isPair = unit.replaces !== undefined || unit.replacedBy !== undefined;
  if (!mayComeIn && !repair && repairs.length === 0 && !isPair) return null;
  const takeIn = () =>
    action.run(async () => {
      const details = { stage: 'intake' } as const;
      const { paper } = await openWithUnit(papers, 'repair', unit, { details }, { quantity: null });
      go({ view: 'paper', id: paper.id });
    });
  return (
    <Card title={say('unit_repairs')}>
      <OtherHalf unit={unit} />
      {repair && (
        <p class="banner">
          <span>{say('story_in_repair', { stage: say(`stage_${repair.stage}`) })}</span>
          <PlaceLink to={{ view: 'repairs' }}>{say('nav_repairs')}</PlaceLink>
        </p>
      )}
      <EarlierRepairs repairs={repairs} />
      <div class="actions">
        {mayComeIn && (
          <button type="button" disabled={action.busy} onClick={takeIn}>
            {say('sort_repair')}
          </button>
        )}
        {(state === 'sold' || repair?.from === 'sold') && (
          <button type="button" disabled={replace.busy} onClick={() => replace.begin(unit)}>
            {say('sort_replacement')}
          </button>
        )}
      </div>
      <Trouble error={action.error ?? replace.error} />
    </Card>
  );
}
