import type { RepairStage } from '../../../core/model/paper-details';
import { NEXT_STAGES } from '../../../core/model/repair-steps';
import { useDesk } from '../../manager/desk';
import { Trouble } from '../../manager/ui/Answer';
import { Badge } from '../../manager/ui/Badge';
import { Identifiers } from '../../manager/ui/Identifiers';
import { PlaceLink } from '../PlaceLink';
import { useReplace } from '../replacement/use-replace';
import { Unfold } from '../Unfold';
import { WarrantyLeft } from '../WarrantyLeft';
import { type BoardRow, daysSince } from './board-rows';
import { Repeat } from './EarlierRepairs';

/** What usually comes next; the other steps are a click further. */
const USUAL: Readonly<Partial<Record<RepairStage, RepairStage>>> = {
  intake: 'sent',
  sent: 'back',
  back: 'ready',
  ready: 'handedOut',
};

interface RepairCardProps {
  readonly row: BoardRow;
  readonly onStep: (stage: RepairStage) => void;
}

/** One unit in repair: what it has, whose it is, since when it is where it is, and what can be done next. */
export function RepairCard({ row, onStep }: RepairCardProps) {
  const { say, now, settings } = useDesk();
  const { unit, stage, intake, problem, accessories, customer, since, before } = row;
  const number = intake.number ?? say('no_number');
  const days = daysSince(since, now(), settings.timeZone);
  return (
    <li class="repair-card" data-unit={unit.id}>
      <div class="line-head">
        <h3>
          <PlaceLink class="row-link" to={{ view: 'document', id: intake.id }}>
            {number}
          </PlaceLink>
        </h3>
        <span class="line-count">{days === 0 ? say('repair_today') : say('repair_days', { count: days })}</span>
      </div>
      <p>
        <PlaceLink class="row-link" to={{ view: 'unit', id: unit.id }}>
          {unit.productName}
        </PlaceLink>
      </p>
      <Identifiers of={unit.identifiers} />
      <Whose row={row} />
      {problem && <p class="said">{problem}</p>}
      {accessories && <small class="below">{say('repair_with', { accessories })}</small>}
      {customer && <p>{[customer.name, customer.contact].filter(Boolean).join(' · ')}</p>}
      {before && <Repeat last={before} />}
      <Steps stage={stage} number={number} row={row} onStep={onStep} />
    </li>
  );
}

/** A customer's own, our own stock, or bought here: then with its warranty. */
function Whose({ row: { unit } }: { readonly row: BoardRow }) {
  const { say } = useDesk();
  const from = unit.repair?.from;
  if (from === 'foreign') return <Badge tone="wait" text={say('repair_foreign')} />;
  return from === 'sold' ? <WarrantyLeft unit={unit} /> : <Badge tone="quiet" text={say('repair_own')} />;
}

function Steps({ stage, number, row, onStep }: RepairCardProps & { stage: RepairStage; number: string }) {
  const { say } = useDesk();
  const replace = useReplace();
  const usual = USUAL[stage];
  const { unit, intake } = row;
  const button = (next: RepairStage, look: string) => (
    <button
      key={next}
      type="button"
      class={look}
      aria-label={`${say(`step_${next}`)}: ${number}, ${unit.productName}`}
      onClick={() => onStep(next)}
    >
      {say(`step_${next}`)}
    </button>
  );
  return (
    <>
      <div class="actions">
        {usual && button(usual, 'primary')}
        <Unfold label={say('repair_more')} name={`${say('repair_more')}: ${number}`}>
          {() => (
            <div class="more-steps">
              {NEXT_STAGES[stage].filter((next) => next !== usual).map((next) => button(next, ''))}
              {unit.repair?.from === 'sold' && (
                <button type="button" disabled={replace.busy} onClick={() => replace.begin(unit)}>
                  {say('sort_replacement')}
                </button>
              )}
              {intake.kind === 'repair' && (
                <PlaceLink class="button" to={{ view: 'repairReceipt', id: intake.id }}>
                  {say('receipt_print')}
                </PlaceLink>
              )}
            </div>
          )}
        </Unfold>
      </div>
      <Trouble error={replace.error} />
    </>
  );
}
