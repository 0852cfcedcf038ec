import { exceptionsCsv } from '../../../core/outputs/exceptions-csv';
import { useDesk } from '../desk';
import { ruleText } from '../rule-text';
import { Answer, Empty } from '../ui/Answer';
import { Card } from '../ui/Card';
import { CsvButton } from '../ui/CsvButton';
import type { ChosenPeriod } from '../ui/PeriodPicker';
import { useLoaded } from '../use-loaded';
import { PaperCells } from './PaperCells';
import { readMarked } from './read-marked';

/** Who let what pass, when and why. */
export function LetPassReport({ chosen }: { readonly chosen: ChosenPeriod }) {
  const { say, office, language } = useDesk();
  const { period, days } = chosen;
  const marked = useLoaded(() => readMarked(office, 'override', period), [period.from, period.to]);
  const text = (rule: string) => ruleText(rule, language);
  return (
    <Answer of={marked}>
      {(records) =>
        records.length === 0 ? (
          <Empty icon="check" title={say('reports_letPass_none')}>
            <p>{say('reports_letPass_none_note')}</p>
          </Empty>
        ) : (
          <Card
            title={say('reports_papers', { count: records.length })}
            aside={
              <CsvButton
                name={`let-pass-${days.from}-${days.to}`}
                disabled={false}
                make={(delimiter) => exceptionsCsv(records, text, delimiter)}
              />
            }
            flush
          >
            <div class="table-scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say('col_document')}</th>
                    <th scope="col">{say('col_opened')}</th>
                    <th scope="col">{say('col_manager')}</th>
                    <th scope="col">{say('col_passed')}</th>
                  </tr>
                </thead>
                <tbody>
                  {records.map((record) => (
                    <tr key={record.id}>
                      <PaperCells record={record} />
                      <td>
                        <b>{record.override?.by}</b>
                        <small class="below">{record.override?.reason}</small>
                      </td>
                      <td>
                        <ul>
                          {record.override?.rules.map((rule) => (
                            <li key={rule}>
                              {text(rule)} <code>{rule}</code>
                            </li>
                          ))}
                        </ul>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        )
      }
    </Answer>
  );
}
