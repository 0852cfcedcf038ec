import { refusalsCsv } from '../../../core/outputs/refusals-csv';
import { useDesk } from '../desk';
import { ruleText } from '../rule-text';
import { Answer, Empty } from '../ui/Answer';
import { Card } from '../ui/Card';
import { CsvButton } from '../ui/CsvButton';
import type { ChosenPeriod } from '../ui/PeriodPicker';
import { useLoaded } from '../use-loaded';
import { CountBars } from './CountBars';

/** How often each rule turned somebody away, and at which till. */
export function RefusalsReport({ chosen }: { readonly chosen: ChosenPeriod }) {
  const { say, office, language } = useDesk();
  const { period, days } = chosen;
  const loaded = useLoaded(() => office.refusals(period), [period.from, period.to]);
  const text = (rule: string) => ruleText(rule, language);
  return (
    <Answer of={loaded}>
      {(refusals) =>
        refusals.length === 0 ? (
          <Empty icon="check" title={say('reports_refusals_none')}>
            <p>{say('reports_refusals_none_note')}</p>
          </Empty>
        ) : (
          <Card
            title={say('reports_refusals')}
            aside={
              <CsvButton
                name={`refusals-${days.from}-${days.to}`}
                disabled={false}
                make={(delimiter) => refusalsCsv(refusals, text, delimiter)}
              />
            }
          >
            <CountBars
              rows={refusals.map(({ rule, by, scans, submissions }) => ({
                id: rule,
                text: say('refused_by', { text: text(rule), by, scans, submissions }),
                count: scans + submissions,
              }))}
            />
          </Card>
        )
      }
    </Answer>
  );
}
