import type { Unit } from '../../../core/model/unit';
import { useDesk } from '../../manager/desk';
import { Answer } from '../../manager/ui/Answer';
import { Card } from '../../manager/ui/Card';
import { Identifiers } from '../../manager/ui/Identifiers';
import { useLoaded } from '../../manager/use-loaded';
import { usePaperHere } from '../paper-context';
import { bestName } from '../units';

/** Shown at a time; any other one is scanned or picked. */
const SHOWN = 5;

/** Units of the same product that are here and could go out for the old one. */
export function NewFromStock({ of }: { readonly of: Unit }) {
  const { say, office, settings } = useDesk();
  const { scans } = usePaperHere();
  const stock = useLoaded(async () => {
    const { rows } = await office.units({ part: '', productId: of.productId, state: 'inStock' }, null);
    return rows.filter(({ location }) => location === settings.location).slice(0, SHOWN);
  }, [of.productId, settings.location]);
  return (
    <Card title={say('replacement_stock', { product: of.productName })}>
      <Answer of={stock}>
        {(units) => (
          <>
            {units.length === 0 && <p class="note">{say('replacement_no_stock')}</p>}
            <ul class="rows">
              {units.map((unit) => {
                const name = bestName(unit) ?? '';
                return (
                  <li key={unit.id} class="row">
                    <span class="row-main">
                      <Identifiers of={unit.identifiers} />
                    </span>
                    <button
                      type="button"
                      aria-label={`${say('replacement_take')}: ${name}`}
                      onClick={() => scans.scan(name, null)}
                    >
                      {say('replacement_take')}
                    </button>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Answer>
    </Card>
  );
}
