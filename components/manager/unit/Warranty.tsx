import type { WarrantyPeriod } from '../../../core/model/product';
import type { Unit } from '../../../core/model/unit';
import { dayOf, daysLeft, warrantyOf, warrantySale } from '../../../core/model/warranty';
import type { Warranty as Given } from '../../../core/model/warranty-given';
import { CardLink } from '../../cards/CardLink';
import { type Desk, useDesk } from '../desk';
import { dayText } from '../format';
import { periodText } from '../types/policy-words';
import { DaysLeft } from '../ui/DaysLeft';

interface WarrantyProps {
  readonly unit: Unit;
  /** What the product type gives with a sale of today. */
  readonly period: WarrantyPeriod | null;
}

/** What its sale gave the customer; of a unit that nobody has bought, what a sale would give. */
export function Warranty({ unit, period }: WarrantyProps) {
  const desk = useDesk();
  const { say } = desk;
  const given = warrantyOf(unit);
  if (given) {
    return (
      <div class="warranty">
        <DaysLeft endsOn={given.endsOn} />
        <p class="note">{givenText(given, desk)}</p>
        <CardLink of="unit" id={unit.id} />
      </div>
    );
  }
  if (warrantySale(unit)) return <p class="note">{say('warranty_not_given')}</p>;
  if (!period || period.length === 0) return <p class="note">{say('warranty_none')}</p>;
  return <p class="note">{say('warranty_unsold', { period: periodText(period, say) })}</p>;
}

/** Until when, and the rule that says so. */
function givenText({ endsOn, rule, period }: Given, { say, language, now, settings }: Desk): string {
  const until = dayText(endsOn, language);
  const over = daysLeft(endsOn, dayOf(now().toISOString(), settings.timeZone ?? undefined)) < 0;
  if (rule === 'period' && period)
    return say(over ? 'warranty_over_note' : 'warranty_left_note', { until, period: periodText(period, say) });
  return say(over ? 'warranty_over_rule' : 'warranty_left_rule', { until, rule: say(`card_rule_${rule}`) });
}
