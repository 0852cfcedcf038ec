import { OWN_ORIGIN } from '../../core/model/document';
import type { DocumentRecord } from '../../core/model/entry';
import { useDesk } from '../manager/desk';
import { momentText } from '../manager/format';
import { Answer } from '../manager/ui/Answer';
import { Card } from '../manager/ui/Card';
import { useLoaded } from '../manager/use-loaded';
import { PlaceLink } from './PlaceLink';
import { SetAsideButtons } from './SetAsideButtons';

/** Units that wait for their customers. */
export function SetAsidePapers() {
  const { say, office } = useDesk();
  const aside = useLoaded(async () => {
    const rows: DocumentRecord[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof office.documents>> = await office.documents('pending', after);
      rows.push(...page.rows.filter(({ origin, kind }) => origin === OWN_ORIGIN && kind === 'sale'));
      after = page.next;
    } while (after !== null);
    return Promise.all(rows.map(async (record) => ({ record, ...(await whatIsAside(record)) })));
  }, []);

  async function whatIsAside({ partyId, unitIds }: DocumentRecord) {
    const party = partyId === null ? null : await office.party(partyId);
    const units = await Promise.all(unitIds.map((id) => office.unit(id)));
    const products = [...new Set(units.map((unit) => unit?.productName ?? ''))].join(', ');
    return { customer: party?.name ?? null, products };
  }

  return (
    <Answer of={aside}>
      {(rows) =>
        rows.length > 0 && (
          <Card title={say('aside')} note={say('aside_note')}>
            <ul class="rows">
              {rows.map(({ record, customer, products }) => (
                <AsideRow key={record.id} record={record} customer={customer} products={products} />
              ))}
            </ul>
          </Card>
        )
      }
    </Answer>
  );
}

interface AsideRowProps {
  readonly record: DocumentRecord;
  readonly customer: string | null;
  readonly products: string;
}

function AsideRow({ record, customer, products }: AsideRowProps) {
  const { say, language } = useDesk();
  return (
    <li class="row">
      <span class="row-main">
        <PlaceLink class="row-link" to={{ view: 'document', id: record.id }}>
          {customer ?? say('aside_nobody')}
        </PlaceLink>
        <small>
          {products} · {say('aside_since', { at: momentText(record.openedAt, language) })}
        </small>
      </span>
      <SetAsideButtons record={record} />
    </li>
  );
}
