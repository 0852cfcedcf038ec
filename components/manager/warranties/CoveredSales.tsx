import type { ComponentChildren } from 'preact';
import type { Office } from '../../../core/ledger/office';
import type { DocumentRecord, PendingEntry } from '../../../core/model/entry';
import { cardsOfLines, type WarrantyCard } from '../../../core/outputs/warranty-card';
import { CardLink } from '../../cards/CardLink';
import { useDesk } from '../desk';
import { dayText, momentText } from '../format';
import { hashOf } from '../routes';
import { Answer, More } from '../ui/Answer';
import { Card } from '../ui/Card';
import { DaysLeft } from '../ui/DaysLeft';
import { usePaged } from '../use-loaded';

interface CoveredSalesProps {
  /** Beginning of a sale's number or of a customer's name; empty: all. */
  readonly part: string;
  /** Shown where there are none. */
  readonly children?: ComponentChildren;
}

/** A sale that covers lines without identifiers. */
interface CoveredSale {
  readonly record: DocumentRecord;
  readonly customer: string | null;
  readonly cards: readonly WarrantyCard[];
}

/** Sales whose warranty hangs on no unit, with their cards. */
export function CoveredSales({ part, children }: CoveredSalesProps) {
  const { say, office, settings } = useDesk();
  const sales = usePaged(
    async (after) => {
      const page = await office.coveredSales(part, after);
      return { ...page, rows: await Promise.all(page.rows.map((row) => readSale(office, row, settings.timeZone))) };
    },
    [part, settings.timeZone],
  );
  return (
    <Answer of={sales}>
      {(rows) =>
        rows.length > 0 ? (
          <Card title={say('covered_title')} flush>
            <SaleTable sales={rows} />
            <More more={sales.more} />
          </Card>
        ) : (
          children
        )
      }
    </Answer>
  );
}

async function readSale(office: Office, record: DocumentRecord, timeZone: string | null): Promise<CoveredSale> {
  const [found, party] = await Promise.all([
    office.document(record.id),
    record.partyId === null ? null : office.party(record.partyId),
  ]);
  const opened = found?.entries.find((entry): entry is PendingEntry => entry.kind === 'pending');
  return { record, customer: party?.name ?? null, cards: opened ? cardsOfLines(opened, record.number, timeZone) : [] };
}

function SaleTable({ sales }: { readonly sales: readonly CoveredSale[] }) {
  const { say } = useDesk();
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('kind_sale')}</th>
            <th scope="col">{say('covered_customer')}</th>
            <th scope="col">{say('col_product')}</th>
            <th scope="col">
              <span class="unseen">{say('col_actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sales.map((sale) => (
            <SaleRow key={sale.record.id} sale={sale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SaleRow({ sale }: { readonly sale: CoveredSale }) {
  const { say, language } = useDesk();
  const { record, customer, cards } = sale;
  return (
    <tr>
      <td>
        <a class="row-link" href={hashOf({ view: 'document', id: record.id })}>
          {record.number ?? say('no_number')}
        </a>
        <small class="below">{momentText(record.openedAt, language)}</small>
      </td>
      <td>{customer ?? '–'}</td>
      <td>
        <ul class="unit-list">
          {cards.map(({ id, product, quantity, warranty }) => (
            <li key={id}>
              {product} {quantity === 1 ? '' : `× ${quantity} `}
              <DaysLeft endsOn={warranty.endsOn} />
              <small class="below">{say('warranty_until', { until: dayText(warranty.endsOn, language) })}</small>
            </li>
          ))}
        </ul>
      </td>
      <td class="row-actions">
        <CardLink of="document" id={record.id} />
      </td>
    </tr>
  );
}
