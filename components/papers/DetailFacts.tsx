import type { StockDocument } from '../../core/model/document';
import { locationText } from '../../core/outputs/names';
import { type Desk, useDesk } from '../manager/desk';
import { dayText, moneyText } from '../manager/format';
import { useLoaded } from '../manager/use-loaded';
import { PlaceLink } from './PlaceLink';

/** What only some kinds of paper say, as facts of a list. */
export function DetailFacts({ document }: { readonly document: StockDocument }) {
  const desk = useDesk();
  return (
    <>
      {factsOf(document, desk).map(([label, value]) => (
        <div key={label}>
          <dt>{desk.say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {document.details?.follows !== undefined && <Follows id={document.details.follows} />}
    </>
  );
}

/** The paper that this one carries on: a shipment, the intake of a repair. */
function Follows({ id }: { readonly id: string }) {
  const { say, office } = useDesk();
  const other = useLoaded(async () => (await office.document(id))?.record ?? null, [id]);
  if (!other.value) return null;
  const { kind, number } = other.value;
  return (
    <div>
      <dt>{say('fact_follows')}</dt>
      <dd>
        <PlaceLink to={{ view: 'document', id }}>
          {say(`kind_${kind}`)} {number ?? say('no_number')}
        </PlaceLink>
      </dd>
    </div>
  );
}

function factsOf({ kind, details = {}, location }: StockDocument, desk: Desk): [label: string, value: string][] {
  const { say, settings, language } = desk;
  const facts: [string, string | null | undefined][] = [
    ['fact_here', locationText(location, settings)],
    ['ship_to', details.toLocation === undefined ? null : locationText(details.toLocation, settings)],
    ['repair_step', kind === 'repair' ? say(`stage_${details.stage ?? 'intake'}`) : null],
    ['problem', details.problem],
    ['accessories', details.accessories],
    ['replacement_policy', details.replacement && say(`covers_${details.replacement}`)],
    ['cause', details.cause && say(`cause_${details.cause}`)],
    ['sold_on', details.soldOn && dayText(details.soldOn, language)],
    ['fact_corrected', correctedText(details.correction, desk)],
    ['count_missing_fact', details.missing && say('count_missing_lost')],
    ['fact_strangers', details.strangers?.join(', ')],
    ['note', details.note],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}

function correctedText(
  correction: NonNullable<StockDocument['details']>['correction'],
  { say, settings, language }: Desk,
): string | null {
  switch (correction?.what) {
    case 'identifier':
      return say('corrected_identifier', {
        wrong: correction.wrong.slice(correction.wrong.lastIndexOf(':') + 1),
        right: correction.right,
      });
    case 'cost':
      return say('corrected_cost', {
        by: moneyText({ minor: correction.minor, currency: settings.currency }, language),
      });
    case 'warranty':
      return say('corrected_warranty', {
        from: dayText(correction.startsOn, language),
        to: dayText(correction.endsOn, language),
      });
    default:
      return null;
  }
}
