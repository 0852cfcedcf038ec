import { useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { countText } from '../format';
import { hashOf } from '../routes';
import { Answer, Empty } from '../ui/Answer';
import { Card } from '../ui/Card';
import { SearchBox } from '../ui/SearchBox';
import { View } from '../ui/View';
import { useLoaded } from '../use-loaded';

/** Products with the number of units in stock. */
export function StockView() {
  const { say, office } = useDesk();
  const counts = useLoaded(() => office.stockCounts(), []);
  return (
    <View title={say('nav_stock')} lead={say('stock_lead')}>
      <Answer of={counts}>
        {(rows) =>
          rows.length > 0 ? (
            <StockTable rows={rows} />
          ) : (
            <Empty icon="stock" title={say('stock_empty')}>
              <p>{say('next_receipt')}</p>
            </Empty>
          )
        }
      </Answer>
    </View>
  );
}

interface StockRow {
  readonly productId: string;
  readonly productName: string;
  readonly count: number;
}

function StockTable({ rows }: { readonly rows: readonly StockRow[] }) {
  const { say, language } = useDesk();
  const [part, setPart] = useState('');
  const wanted = part.trim().toLocaleLowerCase();
  const shown = rows.filter((row) => row.productName.toLocaleLowerCase().includes(wanted));
  const total = shown.reduce((sum, row) => sum + row.count, 0);
  return (
    <>
      <SearchBox label={say('stock_filter')} placeholder={say('stock_filter')} value={part} onChange={setPart} />
      <Card flush title={say('stock_total', { count: total })}>
        <div class="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('col_product')}</th>
                <th scope="col" class="number">
                  {say('col_in_stock')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.productId}>
                  <td>
                    <a class="row-link" href={hashOf({ view: 'productUnits', productId: row.productId })}>
                      {row.productName}
                    </a>
                  </td>
                  <td class="number">{countText(row.count, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {shown.length === 0 && <p class="note padded">{say('filter_none', { part: part.trim() })}</p>}
      </Card>
    </>
  );
}
