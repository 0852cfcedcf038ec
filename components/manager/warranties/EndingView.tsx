import { useState } from 'preact/hooks';
import type { Unit } from '../../../core/model/unit';
import { warrantyOf } from '../../../core/model/warranty';
import { useDesk } from '../desk';
import { dayText } from '../format';
import { hashOf } from '../routes';
import { Answer, Empty, More } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Segmented } from '../ui/Choices';
import { DaysLeft } from '../ui/DaysLeft';
import { Identifiers } from '../ui/Identifiers';
import { SearchBox } from '../ui/SearchBox';
import { useDebounced } from '../use-debounced';
import { usePaged } from '../use-loaded';
import { EndingExport } from './EndingExport';

const PAUSE_MS = 150;
const DAYS = ['7', '30', '90', '365'] as const;
type Days = (typeof DAYS)[number];

/** Units whose warranty ends within so many days, the soonest first. */
export function EndingView() {
  const { say, office } = useDesk();
  const [days, setDays] = useState<Days>('30');
  const [typed, setTyped] = useState('');
  const product = useDebounced(typed.trim(), PAUSE_MS);
  const units = usePaged((after) => office.endingWarranties(Number(days), product, after), [days, product]);
  return (
    <>
      <Segmented
        label={say('ending_within')}
        value={days}
        choices={DAYS.map((value) => ({ value, label: say('ending_days', { count: Number(value) }) }))}
        onChange={setDays}
      />
      <SearchBox label={say('ending_product')} placeholder={say('ending_product')} value={typed} onChange={setTyped} />
      <Answer of={units}>
        {(rows) =>
          rows.length > 0 ? (
            <>
              <Card flush>
                <EndingTable units={rows} />
                <More more={units.more} />
              </Card>
              <EndingExport days={Number(days)} product={product} />
            </>
          ) : (
            <Empty icon="check" title={say('ending_none')}>
              <p>{say('ending_none_note')}</p>
            </Empty>
          )
        }
      </Answer>
    </>
  );
}

function EndingTable({ units }: { readonly units: readonly Unit[] }) {
  const { say } = useDesk();
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('col_product')}</th>
            <th scope="col">{say('col_identifiers')}</th>
            <th scope="col">{say('warranty')}</th>
            <th scope="col">{say('col_sold')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <EndingRow key={unit.id} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EndingRow({ unit }: { readonly unit: Unit }) {
  const { say, language } = useDesk();
  const warranty = warrantyOf(unit);
  const sold = unit.episodes.at(-1)?.sold;
  return (
    <tr>
      <td>
        <a class="row-link" href={hashOf({ view: 'unit', id: unit.id })}>
          {unit.productName}
        </a>
      </td>
      <td>
        <Identifiers of={unit.identifiers} />
      </td>
      <td>
        {warranty && (
          <>
            <DaysLeft endsOn={warranty.endsOn} />
            <small class="below">{say('warranty_until', { until: dayText(warranty.endsOn, language) })}</small>
          </>
        )}
      </td>
      <td>
        {sold && (
          <a href={hashOf({ view: 'document', id: sold.documentId })}>
            {say(`kind_${sold.kind}`)} {sold.number ?? say('no_number')}
          </a>
        )}
      </td>
    </tr>
  );
}
