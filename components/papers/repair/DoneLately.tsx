import type { Office } from '../../../core/ledger/office';
import type { DocumentRecord } from '../../../core/model/entry';
import { useDesk } from '../../manager/desk';
import { momentText } from '../../manager/format';
import { Card } from '../../manager/ui/Card';
import { useLoaded } from '../../manager/use-loaded';
import { PlaceLink } from '../PlaceLink';

/** Shown at a time; older ones are found by the number of their unit. */
const SHOWN = 10;

interface Done {
  readonly record: DocumentRecord;
  readonly product: string;
}

/** Repairs whose units went out lately. */
export function DoneLately() {
  const { say, office, language } = useDesk();
  const done = useLoaded(() => doneLately(office), []);
  if (!done.value || done.value.length === 0) return null;
  return (
    <Card title={say('repairs_done')}>
      <ul class="rows">
        {done.value.map(({ record, product }) => (
          <li key={record.id} class="row">
            <span class="row-main">
              <PlaceLink class="row-link" to={{ view: 'document', id: record.id }}>
                {record.number ?? say('no_number')}
              </PlaceLink>
              <small>
                {[product, say(`stage_${record.stage ?? 'handedOut'}`), momentText(record.openedAt, language)].join(
                  ' · ',
                )}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function doneLately(office: Office): Promise<Done[]> {
  const { rows } = await office.documentsOfKind('repair', null);
  const out = rows.filter(({ stage, state }) => state === 'posted' && (stage === 'handedOut' || stage === 'refused'));
  return Promise.all(
    out.slice(0, SHOWN).map(async (record) => {
      const units = await Promise.all(record.unitIds.map((id) => office.unit(id)));
      return { record, product: units.flatMap((unit) => unit?.productName ?? []).join(', ') };
    }),
  );
}
