import type { Office } from '../../../core/ledger/office';
import type { DocumentRecord } from '../../../core/model/entry';
import type { Unit } from '../../../core/model/unit';
import { useDesk } from '../../manager/desk';
import { momentText } from '../../manager/format';
import { Card } from '../../manager/ui/Card';
import { useDebounced } from '../../manager/use-debounced';
import { useLoaded } from '../../manager/use-loaded';
import { PlaceLink } from '../PlaceLink';

/** Shown at a time. */
const SHOWN = 10;
/** Pages of papers looked through for a text: older repairs are found on the page of their unit. */
const MOST_PAGES = 20;
const PAUSE_MS = 150;

interface Done {
  readonly record: DocumentRecord;
  readonly units: readonly Unit[];
}

/** Repairs whose units went out: the last ones, or those with a text in their number or their units. */
export function DoneRepairs({ text }: { readonly text: string }) {
  const { say, office, language } = useDesk();
  const wanted = useDebounced(text.trim().toLowerCase(), PAUSE_MS);
  const done = useLoaded(() => doneRepairs(office, wanted), [wanted]);
  if (!done.value || done.value.length === 0) return null;
  return (
    <Card title={say(wanted === '' ? 'repairs_done' : 'repairs_done_found')}>
      <ul class="rows">
        {done.value.map(({ record, units }) => {
          const products = units.map(({ productName }) => productName).join(', ');
          const about = [products, say(`stage_${record.stage ?? 'handedOut'}`), momentText(record.openedAt, language)];
          return (
            <li key={record.id} class="row">
              <span class="row-main">
                <PlaceLink class="row-link" to={{ view: 'document', id: record.id }}>
                  {record.number ?? say('no_number')}
                </PlaceLink>
                <small>{about.join(' · ')}</small>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

async function doneRepairs(office: Office, wanted: string): Promise<Done[]> {
  const found: Done[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES && found.length < SHOWN; page += 1) {
    const { rows, next }: Awaited<ReturnType<Office['documentsOfKind']>> = await office.documentsOfKind(
      'repair',
      after,
    );
    const out = rows.filter(({ stage, state }) => state === 'posted' && (stage === 'handedOut' || stage === 'refused'));
    const done = await Promise.all(out.map(async (record) => ({ record, units: await unitsOf(office, record) })));
    found.push(...done.filter((one) => has(one, wanted)));
    if (next === null) break;
    after = next;
  }
  return found.slice(0, SHOWN);
}

async function unitsOf(office: Office, { unitIds }: DocumentRecord): Promise<Unit[]> {
  return (await Promise.all(unitIds.map((id) => office.unit(id)))).filter((unit) => unit !== null);
}

function has({ record, units }: Done, wanted: string): boolean {
  const texts = units.flatMap(({ productName, identifiers }) => [
    productName,
    ...identifiers.map(({ value }) => value),
  ]);
  return [record.number ?? '', ...texts].some((text) => text.toLowerCase().includes(wanted));
}
