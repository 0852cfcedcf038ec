import { useState } from 'preact/hooks';
import { dayOf } from '../../../core/model/warranty';
import { PROFIT_GROUPS, type ProfitGroup, profitRows, profitTotal } from '../../../core/outputs/profit-book';
import { profitCsv } from '../../../core/outputs/profit-csv';
import { useDesk } from '../desk';
import { Answer, Empty } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Segmented } from '../ui/Choices';
import { CsvButton } from '../ui/CsvButton';
import { PeriodPicker, usePeriod } from '../ui/PeriodPicker';
import { View } from '../ui/View';
import { useLoaded } from '../use-loaded';
import { ProfitTable } from './ProfitTable';
import { ProfitTotals } from './ProfitTotals';
import { type PeriodResults, readResults } from './read-results';

/** What the shop earned in a period, each unit by what that very unit cost. */
export function ProfitView() {
  const { say, office } = useDesk();
  const chosen = usePeriod();
  const { period, days } = chosen;
  const loaded = useLoaded(() => readResults(office, period), [period.from, period.to]);
  const results = loaded.value?.results ?? [];
  return (
    <View
      title={say('nav_profit')}
      lead={say('profit_lead')}
      aside={
        <CsvButton
          name={`profit-${days.from}-${days.to}`}
          disabled={results.length === 0}
          make={(delimiter) => profitCsv(results, (id) => loaded.value?.suppliers.get(id), delimiter)}
        />
      }
    >
      <PeriodPicker of={chosen} />
      <Answer of={loaded}>
        {(value) =>
          value.results.length > 0 ? (
            <Book value={value} />
          ) : (
            <Empty icon="profit" title={say('profit_none')}>
              <p>{say('profit_none_note')}</p>
            </Empty>
          )
        }
      </Answer>
    </View>
  );
}

function Book({ value }: { readonly value: PeriodResults }) {
  const { say, settings } = useDesk();
  const [group, setGroup] = useState<ProfitGroup>('product');
  const zone = settings.timeZone ?? undefined;
  const rows = profitRows(value.results, group, (instant) => dayOf(instant, zone).slice(0, 7));
  return (
    <>
      <ProfitTotals total={profitTotal(value.results)} />
      <Segmented
        label={say('profit_by')}
        value={group}
        choices={PROFIT_GROUPS.map((one) => ({ value: one, label: say(`profit_by_${one}`) }))}
        onChange={setGroup}
      />
      <Card flush>
        <ProfitTable rows={rows} group={group} suppliers={value.suppliers} />
      </Card>
    </>
  );
}
