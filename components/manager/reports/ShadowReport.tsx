import { useState } from 'preact/hooks';
import type { DocumentRecord } from '../../../core/model/entry';
import { exceptionsCsv } from '../../../core/outputs/exceptions-csv';
import { useDesk } from '../desk';
import { ruleText } from '../rule-text';
import { Answer, Empty } from '../ui/Answer';
import { Card } from '../ui/Card';
import { CsvButton } from '../ui/CsvButton';
import type { ChosenPeriod } from '../ui/PeriodPicker';
import { useLoaded } from '../use-loaded';
import { CountBars } from './CountBars';
import { PaperCells } from './PaperCells';
import { readMarked } from './read-marked';

/** What strict would have refused while the shop only watched. */
export function ShadowReport({ chosen }: { readonly chosen: ChosenPeriod }) {
  const { say, office, language } = useDesk();
  const { period, days } = chosen;
  const loaded = useLoaded(async () => {
    const [report, records] = await Promise.all([office.shadowReport(period), readMarked(office, 'shadow', period)]);
    return { report, records };
  }, [period.from, period.to]);
  const [rule, setRule] = useState<string | null>(null);
  const text = (one: string) => ruleText(one, language);
  return (
    <Answer of={loaded}>
      {({ report, records }) =>
        records.length === 0 ? (
          <Empty icon="check" title={say('reports_shadow_none')}>
            <p>{say('reports_shadow_none_note')}</p>
          </Empty>
        ) : (
          <>
            <Card
              title={say('shadow_would', { count: report.documents })}
              note={say('shadow_would_note')}
              aside={
                <CsvButton
                  name={`shadow-${days.from}-${days.to}`}
                  disabled={false}
                  make={(delimiter) => exceptionsCsv(records, text, delimiter)}
                />
              }
            >
              <CountBars
                rows={report.rules.map(({ rule: id, documents }) => ({ id, text: text(id), count: documents }))}
                chosen={rule}
                onChoose={(id) => setRule(id === rule ? null : id)}
              />
            </Card>
            <Papers records={records.filter(({ shadow }) => rule === null || shadow?.includes(rule))} />
          </>
        )
      }
    </Answer>
  );
}

function Papers({ records }: { readonly records: readonly DocumentRecord[] }) {
  const { say } = useDesk();
  return (
    <Card title={say('reports_papers', { count: records.length })} flush>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('col_document')}</th>
              <th scope="col">{say('col_opened')}</th>
              <th scope="col">{say('col_would_refuse')}</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={record.id}>
                <PaperCells record={record} />
                <td>
                  <code>{record.shadow?.join(', ')}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
