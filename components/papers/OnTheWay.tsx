import { locationText } from '../../core/outputs/names';
import { useDesk } from '../manager/desk';
import { momentText } from '../manager/format';
import { Answer, Trouble } from '../manager/ui/Answer';
import { Card } from '../manager/ui/Card';
import { PlaceLink } from './PlaceLink';
import { type Shipment, useShipments } from './shipments';
import { RECEIVE, TAKE_BACK } from './sorts/receive';
import { useBegin } from './use-begin';

/** Shipments of which something is still on its way: to be received here, or taken back. */
export function OnTheWay() {
  const { say } = useDesk();
  const shipments = useShipments();
  return (
    <Answer of={shipments}>
      {(rows) =>
        rows.length > 0 && (
          <Card title={say('on_the_way')} note={say('on_the_way_note')}>
            <ul class="rows">
              {rows.map((shipment) => (
                <ShipmentRow key={shipment.id} shipment={shipment} />
              ))}
            </ul>
          </Card>
        )
      }
    </Answer>
  );
}

function ShipmentRow({ shipment }: { readonly shipment: Shipment }) {
  const { say, settings, language } = useDesk();
  const { begin, busy, error } = useBegin();
  const { id, number, at, from, to, units } = shipment;
  const named = say('shipment_of', {
    number: number ?? say('no_number'),
    from: locationText(from, settings),
    to: locationText(to, settings),
  });
  const follow = (sort: typeof RECEIVE) => begin(sort, { details: { follows: id } });
  return (
    <li class="row">
      <span class="row-main">
        <PlaceLink class="row-link" to={{ view: 'document', id }}>
          {named}
        </PlaceLink>
        <small>{say('shipment_note', { count: units.length, at: momentText(at, language) })}</small>
        <Trouble error={error} />
      </span>
      {to === settings.location && (
        <button type="button" disabled={busy} onClick={() => follow(RECEIVE)}>
          {say('sort_receive')}
        </button>
      )}
      {from === settings.location && (
        <button type="button" class="quiet-danger" disabled={busy} onClick={() => follow(TAKE_BACK)}>
          {say('sort_takeBack')}
        </button>
      )}
    </li>
  );
}
