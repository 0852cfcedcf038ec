import type { Correction } from '../../core/model/paper-details';
import type { Unit } from '../../core/model/unit';
import { dayOf, warrantyOf, warrantySale } from '../../core/model/warranty';
import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { Card } from '../manager/ui/Card';
import { useAction } from '../manager/use-action';
import { go } from '../manager/use-route';
import { openWithUnit } from './open-with-unit';

/** Begins a correction of what the ledger says of a unit. */
export function CorrectUnit({ unit }: { readonly unit: Unit }) {
  const { say, papers, now, settings } = useDesk();
  const action = useAction();
  const [first] = unit.identifiers;
  if (!first) return null;

  const begin = (correction: Correction) =>
    action.run(async () => {
      const { paper } = await openWithUnit(papers, 'correction', unit, { details: { correction } });
      go({ view: 'paper', id: paper.id });
    });

  const today = dayOf(now().toISOString(), settings.timeZone ?? undefined);
  const { startsOn = today, endsOn = today } = warrantyOf(unit) ?? {};
  return (
    <Card title={say('correct')} note={say('correct_note')}>
      <div class="actions">
        <button
          type="button"
          disabled={action.busy}
          onClick={() => begin({ what: 'identifier', wrong: first.key, right: '' })}
        >
          {say('correct_identifier')}
        </button>
        {unit.episodes.length > 0 && (
          <button type="button" disabled={action.busy} onClick={() => begin({ what: 'cost', minor: 0 })}>
            {say('correct_cost')}
          </button>
        )}
        {warrantySale(unit) && (
          <button type="button" disabled={action.busy} onClick={() => begin({ what: 'warranty', startsOn, endsOn })}>
            {say('correct_warranty')}
          </button>
        )}
      </div>
      <Trouble error={action.error} />
    </Card>
  );
}
