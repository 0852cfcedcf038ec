import type { Unit } from '../../../core/model/unit';
import { useDesk } from '../../manager/desk';
import { Identifiers } from '../../manager/ui/Identifiers';
import { useLoaded } from '../../manager/use-loaded';
import { PlaceLink } from '../PlaceLink';

/** The unit that this one stands in for, and the one that stands in for it. */
export function OtherHalf({ unit }: { readonly unit: Unit }) {
  const { say } = useDesk();
  return (
    <>
      {unit.replaces !== undefined && <Half label={say('unit_replaces')} id={unit.replaces} />}
      {unit.replacedBy !== undefined && <Half label={say('unit_replaced_by')} id={unit.replacedBy} />}
    </>
  );
}

function Half({ label, id }: { readonly label: string; readonly id: string }) {
  const { office } = useDesk();
  const other = useLoaded(() => office.unit(id), [id]);
  if (!other.value) return null;
  return (
    <p class="other-half">
      <span>{label}</span>{' '}
      <PlaceLink class="row-link" to={{ view: 'unit', id }}>
        {other.value.productName} <Identifiers of={other.value.identifiers} />
      </PlaceLink>
    </p>
  );
}
