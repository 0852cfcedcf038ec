import { useDesk } from '../desk';
import { REPORTS_TABS, type ReportsTab } from '../routes';
import { type ChosenPeriod, PeriodPicker, usePeriod } from '../ui/PeriodPicker';
import { Tabs } from '../ui/Tabs';
import { View } from '../ui/View';
import { LetPassReport } from './LetPassReport';
import { RefusalsReport } from './RefusalsReport';
import { ShadowReport } from './ShadowReport';

/** What was let pass and why, what strict would have refused, and what was refused. */
export function ReportsView({ tab }: { readonly tab: ReportsTab }) {
  const { say } = useDesk();
  const chosen = usePeriod();
  return (
    <View title={say('nav_reports')} lead={say('reports_lead')}>
      <Tabs
        label={say('nav_reports')}
        current={tab}
        tabs={REPORTS_TABS.map((one) => ({
          id: one,
          to: { view: 'reports', tab: one },
          label: say(`reports_${one}`),
        }))}
      />
      <p class="note">{say(`reports_${tab}_note`)}</p>
      <PeriodPicker of={chosen} />
      <Report tab={tab} chosen={chosen} />
    </View>
  );
}

function Report({ tab, chosen }: { readonly tab: ReportsTab; readonly chosen: ChosenPeriod }) {
  switch (tab) {
    case 'letPass':
      return <LetPassReport chosen={chosen} />;
    case 'shadow':
      return <ShadowReport chosen={chosen} />;
    case 'refusals':
      return <RefusalsReport chosen={chosen} />;
  }
}
