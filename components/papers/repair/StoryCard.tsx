import type { Unit } from '../../../core/model/unit';
import { dayOf, warrantySale } from '../../../core/model/warranty';
import { type Desk, useDesk } from '../../manager/desk';
import { dayText } from '../../manager/format';
import { Identifiers } from '../../manager/ui/Identifiers';
import { PlaceLink } from '../PlaceLink';
import { WarrantyLeft } from '../WarrantyLeft';
import { EarlierRepairs, Repeat } from './EarlierRepairs';
import type { UnitStory } from './use-story';

/** What the ledger knows of a unit that somebody brings: bought here or not, covered or not, repaired before or not. */
export function StoryCard({ story }: { readonly story: UnitStory }) {
  const desk = useDesk();
  const { say } = desk;
  const { unit, buyer, repairs } = story;
  const over = repairs.filter(({ ended }) => ended !== null);
  const last = over.at(-1);
  return (
    <section class="card story">
      <header class="card-head">
        <div>
          <h2>{unit.productName}</h2>
          <PlaceLink class="row-link" to={{ view: 'unit', id: unit.id }}>
            <Identifiers of={unit.identifiers} />
          </PlaceLink>
        </div>
        <WarrantyLeft unit={unit} />
      </header>
      <p>{whoseText(unit, buyer?.name ?? null, desk)}</p>
      {unit.repair && (
        <p class="banner">
          <span>{say('story_in_repair', { stage: say(`stage_${unit.repair.stage}`) })}</span>
          <PlaceLink to={{ view: 'repairs' }}>{say('nav_repairs')}</PlaceLink>
        </p>
      )}
      {last && <Repeat last={last} />}
      <EarlierRepairs repairs={over} />
    </section>
  );
}

/** A unit that nobody knows yet. */
export function ForeignStory() {
  const { say } = useDesk();
  return (
    <section class="card story">
      <p>{say('story_foreign')}</p>
      <p class="note">{say('story_foreign_note')}</p>
    </section>
  );
}

/** Whose it is, and where it comes from. */
export function whoseText(unit: Unit, buyer: string | null, { say, language, settings }: Desk): string {
  const sale = warrantySale(unit);
  if (sale) {
    const day = dayText(dayOf(sale.at, settings.timeZone ?? undefined), language);
    const sold = say('story_sold', { day, number: sale.number ?? say('no_number') });
    return buyer === null ? sold : `${sold} ${say('story_buyer', { name: buyer })}`;
  }
  return say(unit.episodes.length === 0 ? 'story_foreign' : 'story_own');
}
