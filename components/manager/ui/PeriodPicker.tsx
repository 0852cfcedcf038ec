import { useState } from 'preact/hooks';
import type { Period } from '../../../core/ledger/office';
import { dayOf } from '../../../core/model/warranty';
import { dayAfter, startOfDay } from '../../../core/outputs/days';
import { DayField } from '../../papers/PaperText';
import { useDesk } from '../desk';
import { SelectField } from './Field';

const PRESETS = ['month', 'lastMonth', 'days7', 'year', 'own'] as const;
type Preset = (typeof PRESETS)[number];

/** Calendar days, both in it. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface ChosenPeriod {
  readonly preset: Preset;
  readonly days: Days;
  /** The same in instants, in the shop's time. */
  readonly period: Period;
  readonly choose: (preset: Preset, days?: Days) => void;
}

/** The period that a report is about; this month until another is chosen. */
export function usePeriod(): ChosenPeriod {
  const { now, settings } = useDesk();
  const zone = settings.timeZone ?? undefined;
  const today = dayOf(now().toISOString(), zone);
  const [chosen, setChosen] = useState<{ preset: Preset; days: Days }>({
    preset: 'month',
    days: daysOf('month', today),
  });
  const { preset } = chosen;
  const days = preset === 'own' ? chosen.days : daysOf(preset, today);
  const period = { from: startOfDay(days.from, zone), to: startOfDay(dayAfter(days.to, 1), zone) };
  return { preset, days, period, choose: (to, own = days) => setChosen({ preset: to, days: own }) };
}

function daysOf(preset: Preset, today: string): Days {
  const month = `${today.slice(0, 7)}-01`;
  switch (preset) {
    case 'lastMonth': {
      const to = dayAfter(month, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    case 'days7':
      return { from: dayAfter(today, -6), to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    default:
      return { from: month, to: today };
  }
}

export function PeriodPicker({ of }: { readonly of: ChosenPeriod }) {
  const { say } = useDesk();
  const { preset, days, choose } = of;
  return (
    <div class="period">
      <SelectField
        label={say('period')}
        value={preset}
        choices={PRESETS.map((value) => ({ value, label: say(`period_${value}`) }))}
        onChange={(to) => choose(to)}
      />
      <DayField
        key={`from ${preset}`}
        label={say('period_from')}
        value={days.from}
        max={days.to}
        onChange={(from) => choose('own', { from, to: days.to < from ? from : days.to })}
      />
      <DayField
        key={`to ${preset}`}
        label={say('period_to')}
        value={days.to}
        onChange={(to) => choose('own', { from: days.from > to ? to : days.from, to })}
      />
    </div>
  );
}
