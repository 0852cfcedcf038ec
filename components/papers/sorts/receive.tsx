import { useEffect } from 'preact/hooks';
import { locationText } from '../../../core/outputs/names';
import { useDesk } from '../../manager/desk';
import { momentText } from '../../manager/format';
import { Answer } from '../../manager/ui/Answer';
import { ChoiceCards } from '../../manager/ui/Choices';
import { Expected } from '../Expected';
import { useDetail, usePaperHere } from '../paper-context';
import { type Shipment, useShipments } from '../shipments';
import type { PaperSort } from '../sort';
import { isOn, keysOn } from '../units';

/** What another location sent arrives here, all of it or a part. */
export const RECEIVE: PaperSort = {
  id: 'receive',
  kind: 'transfer',
  is: ({ stage }) => stage === 'receive',
  begin: () => ({ stage: 'receive' }),
  listed: true,
  meetsNew: false,
  Fields: ReceiveFields,
};

/** What was sent and has not arrived comes back into the stock of its sender. */
export const TAKE_BACK: PaperSort = {
  id: 'takeBack',
  kind: 'transfer',
  is: ({ stage }) => stage === 'cancel',
  begin: () => ({ stage: 'cancel' }),
  listed: false,
  meetsNew: false,
  Fields: TakeBackFields,
};

function ReceiveFields() {
  const { say, settings } = useDesk();
  const shipments = useShipments();
  return (
    <Answer of={shipments}>
      {(all) => {
        const coming = all.filter(({ to }) => to === settings.location);
        if (coming.length === 0)
          return <p class="note">{say('receive_none', { place: locationText(settings.location, settings) })}</p>;
        return <ChosenShipment shipments={coming} add={say('receive_came')} />;
      }}
    </Answer>
  );
}

function TakeBackFields() {
  const { say, settings } = useDesk();
  const shipments = useShipments();
  return (
    <Answer of={shipments}>
      {(all) => {
        const sent = all.filter(({ from }) => from === settings.location);
        if (sent.length === 0) return <p class="note">{say('takeBack_none')}</p>;
        return <ChosenShipment shipments={sent} add={say('takeBack_one')} addAll={say('takeBack_all')} />;
      }}
    </Answer>
  );
}

interface ChosenProps {
  readonly shipments: readonly Shipment[];
  readonly add: string;
  readonly addAll?: string;
}

/** Which shipment the paper is about, and what of it is still on its way. The only one, or that of the first unit scanned, is chosen by itself. */
function ChosenShipment({ shipments, ...buttons }: ChosenProps) {
  const { say, settings, language } = useDesk();
  const { view } = usePaperHere();
  const [follows, save] = useDetail('follows');
  const there = keysOn(view);
  const obvious =
    shipments.length === 1 ? shipments[0] : shipments.find(({ units }) => units.some((unit) => isOn(there, unit)));
  useEffect(() => {
    if (follows === undefined && obvious) save((before) => before ?? obvious.id);
  }, [follows, obvious?.id]);
  const chosen = shipments.find(({ id }) => id === follows);
  return (
    <>
      <ChoiceCards
        label={say('shipment')}
        value={follows ?? ''}
        choices={shipments.map(({ id, number, at, from, to, units }) => ({
          value: id,
          label: say('shipment_of', {
            number: number ?? '',
            from: locationText(from, settings),
            to: locationText(to, settings),
          }),
          note: say('shipment_note', { count: units.length, at: momentText(at, language) }),
        }))}
        onChange={(id) => save(() => id)}
      />
      {chosen && <Expected title={say('shipment_units')} units={chosen.units} {...buttons} />}
    </>
  );
}
