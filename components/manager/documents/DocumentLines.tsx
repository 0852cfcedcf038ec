import type { DocumentLine } from '../../../core/model/document';
import type { PendingEntry } from '../../../core/model/entry';
import { useDesk } from '../desk';
import { dayText, moneyText } from '../format';
import { hashOf } from '../routes';
import { Card } from '../ui/Card';
import { Identifiers } from '../ui/Identifiers';
import { unitIdsOf } from './unit-ids';

/** The lines of a paper with their units. */
export function DocumentLines({ entry }: { readonly entry: PendingEntry }) {
  const { say } = useDesk();
  return (
    <Card title={say('lines')} flush>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('col_product')}</th>
              <th scope="col" class="number">
                {say('col_quantity')}
              </th>
              <th scope="col" class="number">
                {say('col_price')}
              </th>
              <th scope="col">{say('col_units')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.document.lines.map((line) => (
              <LineRow key={line.key} line={line} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function LineRow({ line, entry }: { readonly line: DocumentLine; readonly entry: PendingEntry }) {
  const { say, language } = useDesk();
  const units = line.units.filter((unit) => unit.identifiers.length > 0);
  const ids = unitIdsOf(line, entry);
  const given = entry.warranties?.[line.key] ?? entry.actions.find(({ lineKey }) => lineKey === line.key)?.warranty;
  return (
    <tr>
      <td class="name">{line.productName}</td>
      <td class="number">{line.quantity}</td>
      <td class="number">{line.price ? moneyText(line.price, language) : '–'}</td>
      <td>
        {units.length === 0 && <span class="note">{say('units_untracked')}</span>}
        {given && <small class="below">{say('warranty_until', { until: dayText(given.endsOn, language) })}</small>}
        <ul class="unit-list">
          {units.map((unit, index) => {
            const id = ids?.[index];
            const shown = <Identifiers of={unit.identifiers} />;
            return <li key={index}>{id ? <a href={hashOf({ view: 'unit', id })}>{shown}</a> : shown}</li>;
          })}
        </ul>
      </td>
    </tr>
  );
}
