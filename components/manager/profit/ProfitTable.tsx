import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { ProfitGroup, ProfitRow, Sums } from '../../../core/outputs/profit-book';
import { bestName } from '../../papers/units';
import { type Desk, useDesk } from '../desk';
import { countText, moneyText } from '../format';
import { hashOf, type Route } from '../routes';
import { More } from '../ui/Answer';
import { noFigures } from './no-figures';

/** Rows shown at first, and more at a time. */
const STEP = 100;

interface ProfitTableProps {
  readonly rows: readonly ProfitRow[];
  readonly group: ProfitGroup;
  readonly suppliers: ReadonlyMap<string, string>;
}

/** One row for each group and currency: two currencies are never one number. */
export function ProfitTable({ rows, group, suppliers }: ProfitTableProps) {
  const { say } = useDesk();
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(`profit_by_${group}`)}</th>
              <th scope="col" class="number">
                {say('profit_sold')}
              </th>
              <th scope="col" class="number">
                {say('profit_revenue')}
              </th>
              <th scope="col" class="number">
                {say('profit_cost')}
              </th>
              <th scope="col" class="number">
                {say('profit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <GroupRows key={row.id} row={row} group={group} suppliers={suppliers} />
            ))}
          </tbody>
        </table>
      </div>
      <More more={shown < rows.length ? () => setShown(shown + STEP) : null} />
    </>
  );
}

interface GroupRowsProps {
  readonly row: ProfitRow;
  readonly group: ProfitGroup;
  readonly suppliers: ReadonlyMap<string, string>;
}

function GroupRows({ row, group, suppliers }: GroupRowsProps) {
  const desk = useDesk();
  const { name, to, below } = titleOf(row, group, suppliers, desk);
  const without = noFigures(row, desk);
  const [first, ...others] = row.sums;
  return (
    <>
      <tr>
        <td>
          {to ? (
            <a class="row-link" href={hashOf(to)}>
              {name}
            </a>
          ) : (
            <b>{name}</b>
          )}
          {below && <small class="below">{below}</small>}
          {without.length > 0 && <small class="below">{without.join(' · ')}</small>}
        </td>
        <td class="number">{countText(row.sold, desk.language)}</td>
        <Amounts sums={first} />
      </tr>
      {others.map((sums) => (
        <Fragment key={sums.currency}>
          <tr>
            <td />
            <td />
            <Amounts sums={sums} />
          </tr>
        </Fragment>
      ))}
    </>
  );
}

function Amounts({ sums }: { readonly sums: Sums | undefined }) {
  const { language } = useDesk();
  const text = (minor: number) => (sums ? moneyText({ minor, currency: sums.currency }, language) : '–');
  return (
    <>
      <td class="number">{text(sums?.revenue ?? 0)}</td>
      <td class="number">{text(sums?.cost ?? 0)}</td>
      <td class={sums && sums.profit < 0 ? 'number loss' : 'number'}>{text(sums?.profit ?? 0)}</td>
    </>
  );
}

interface Title {
  readonly name: string;
  readonly to?: Route;
  readonly below?: string;
}

function titleOf(
  { id, results }: ProfitRow,
  group: ProfitGroup,
  suppliers: ProfitTableProps['suppliers'],
  { say, language }: Desk,
): Title {
  const unit = results[0]?.unit;
  switch (group) {
    case 'unit':
      return unit
        ? { name: bestName(unit) ?? unit.id, to: { view: 'unit', id: unit.id }, below: unit.productName }
        : { name: '' };
    case 'product':
      return { name: unit?.productName ?? '', to: { view: 'productUnits', productId: id ?? '' } };
    case 'supplier':
      return { name: id === null ? say('profit_no_supplier') : (suppliers.get(id) ?? say('party_erased')) };
    case 'month':
      return { name: monthText(id ?? '', language) };
  }
}

/** `2026-11` as `November 2026`. */
function monthText(month: string, language: Desk['language']): string {
  const locale = language === 'uk' ? 'uk-UA' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
