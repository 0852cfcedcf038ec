import type { UnitState } from '../../../core/model/unit';
import { useDesk } from '../../manager/desk';
import { Identifiers } from '../../manager/ui/Identifiers';
import { PickList } from '../PickList';
import { usePaperHere } from '../paper-context';
import { Unfold } from '../Unfold';
import { bestName, isOn, keysOn } from '../units';

/** Hits shown at a time. */
const SHOWN = 8;

/** Picks units that are here instead of scanning them: a label may be torn off, a stolen unit is not there to be scanned. */
export function PickFromStock({ states }: { readonly states: readonly UnitState[] }) {
  const { say, office, settings } = useDesk();
  const { scans, view } = usePaperHere();

  async function find(part: string) {
    const pages = await Promise.all(states.map((state) => office.units({ part, productId: null, state }, null)));
    const rows = pages.flatMap(({ rows }) => rows.filter(({ location }) => location === settings.location));
    return { rows: rows.slice(0, SHOWN), more: rows.length > SHOWN || pages.some(({ next }) => next !== null) };
  }

  return (
    <Unfold label={say('pick_stock')}>
      {(close) => (
        <PickList
          label={say('pick_stock_label')}
          find={find}
          idOf={({ id }) => id}
          hides={(unit) => isOn(keysOn(view), unit)}
          onPick={(unit) => {
            const name = bestName(unit);
            if (name !== null) void scans.scan(name, null);
          }}
          onClose={close}
          none={say('pick_stock_none')}
          autofocus
        >
          {(unit) => (
            <>
              <Identifiers of={unit.identifiers} /> <small>{unit.productName}</small>
            </>
          )}
        </PickList>
      )}
    </Unfold>
  );
}
