import type { WarrantyPeriod } from '../../../core/model/product';
import type { Unit } from '../../../core/model/unit';
import { dayOf, warrantyOn, warrantySale } from '../../../core/model/warranty';
import { useDesk } from '../desk';
import { dayText } from '../format';
import { periodText } from '../types/policy-words';
import { Badge } from '../ui/Badge';

/** Days of warranty left: green while it runs, and always in words. */
export function Warranty({ unit, period }: { readonly unit: Unit; readonly period: WarrantyPeriod | null }) {
  const { say, now, language } = useDesk();
  const sale = warrantySale(unit);
  if (!period || period.length === 0) return <p class="note">{say('warranty_none')}</p>;
  if (!sale) return <p class="note">{say('warranty_unsold', { period: periodText(period, say) })}</p>;
  const view = warrantyOn(dayOf(sale.at), period, dayOf(now().toISOString()));
  const facts = { until: dayText(view.endsOn, language), period: periodText(period, say) };
  if (view.daysLeft < 0) {
    return (
      <div class="warranty">
        <Badge tone="quiet" text={say('warranty_over')} />
        <p class="note">{say('warranty_over_note', facts)}</p>
      </div>
    );
  }
  return (
    <div class="warranty">
      <Badge
        tone="good"
        text={view.daysLeft === 0 ? say('warranty_last_day') : say('warranty_left', { count: view.daysLeft })}
      />
      <p class="note">{say('warranty_left_note', facts)}</p>
    </div>
  );
}
