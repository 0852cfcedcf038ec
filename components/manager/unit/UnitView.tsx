import type { Unit } from '../../../core/model/unit';
import { resultsOf, type UnitWith } from '../../../core/outputs/results';
import { type TakeOver, takeOversOf, timelineOf } from '../../../core/outputs/timeline';
import { CorrectUnit } from '../../papers/CorrectUnit';
import { UnitRepairs } from '../../papers/repair/UnitRepairs';
import { useDesk } from '../desk';
import { whereText } from '../find/where';
import { UnitProfit } from '../profit/UnitProfit';
import { hashOf } from '../routes';
import { Answer, Empty } from '../ui/Answer';
import { UnitStateBadge } from '../ui/Badge';
import { Card } from '../ui/Card';
import { Identifiers } from '../ui/Identifiers';
import { View } from '../ui/View';
import { useLoaded } from '../use-loaded';
import { Episodes } from './Episodes';
import { Timeline } from './Timeline';
import { useParties } from './use-parties';
import { useProductPolicy } from './use-product-policy';
import { Warranty } from './Warranty';

/** Everything the ledger knows of one unit. */
export function UnitView({ id }: { readonly id: string }) {
  const { say, office } = useDesk();
  const found = useLoaded(async () => {
    const [unit, entries, parts] = await Promise.all([office.unit(id), office.timeline(id), office.partsOf([id])]);
    return { unit, entries, parts: new Map(parts.map((part) => [part.id, part])) };
  }, [id]);
  const back = { to: { view: 'find', part: '' }, label: say('find_title') } as const;
  const unit = found.value?.unit;
  return (
    <View key={unit ? 'there' : 'not'} title={unit ? unit.productName : say('unit_title')} back={back}>
      <Answer of={found}>
        {({ unit, entries, parts }) =>
          unit ? (
            <UnitDetail
              unit={unit}
              steps={timelineOf(unit, entries)}
              takeOvers={takeOversOf(entries)}
              unitWith={(part) => parts.get(part)}
            />
          ) : (
            <Empty icon="find" title={say('unit_gone')}>
              <p>{say('unit_gone_note')}</p>
            </Empty>
          )
        }
      </Answer>
    </View>
  );
}

interface DetailProps {
  readonly unit: Unit;
  readonly steps: ReturnType<typeof timelineOf>;
  readonly takeOvers: readonly TakeOver[];
  readonly unitWith: UnitWith;
}

function UnitDetail({ unit, steps, takeOvers, unitWith }: DetailProps) {
  const results = resultsOf(unit, unitWith);
  const desk = useDesk();
  const { say } = desk;
  const policy = useProductPolicy(unit.productId);
  const papers = unit.episodes.flatMap(({ received, sold, returned }) => [received, sold, returned]);
  const parties = useParties([...steps.map((step) => step.partyId), ...papers.map((paper) => paper?.partyId ?? null)]);
  return (
    <>
      <div class="facts">
        <Card title={say('col_state')}>
          <UnitStateBadge state={unit.state} />
          <p class="note">{whereText(unit, desk)}</p>
        </Card>
        <Card title={say('warranty')}>
          <Answer of={policy}>{({ warranty }) => <Warranty unit={unit} period={warranty} />}</Answer>
        </Card>
        <UnitProfit unit={unit} results={results} unitWith={unitWith} />
        <Card title={say('col_identifiers')}>
          <Identifiers of={unit.identifiers} />
          <p class="note">
            <a href={hashOf({ view: 'productUnits', productId: unit.productId })}>{say('unit_same_product')}</a>
          </p>
        </Card>
      </div>
      <UnitRepairs unit={unit} steps={steps} />
      <Card title={say('timeline')} note={say('timeline_note')}>
        <Timeline steps={steps} takeOvers={takeOvers} parties={parties} results={results} />
      </Card>
      <CorrectUnit unit={unit} />
      {unit.episodes.length > 1 && <Episodes episodes={unit.episodes} parties={parties} />}
    </>
  );
}
