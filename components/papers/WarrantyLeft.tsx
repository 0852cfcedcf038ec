import type { Unit } from '../../core/model/unit';
import { dayOf, daysLeft, warrantyOf, warrantySale } from '../../core/model/warranty';
import { useDesk } from '../manager/desk';
import { dayText } from '../manager/format';
import { Badge } from '../manager/ui/Badge';

/** How long the warranty that a customer has on a unit still runs: green while it does, and always in words. */
export function WarrantyLeft({ unit }: { readonly unit: Unit }) {
  const { say, now, settings, language } = useDesk();
  if (!warrantySale(unit)) return null;
  const warranty = warrantyOf(unit);
  if (!warranty) return <Badge tone="quiet" text={say('sold_unwarranted')} />;
  const left = daysLeft(warranty.endsOn, dayOf(now().toISOString(), settings.timeZone ?? undefined));
  const until = dayText(warranty.endsOn, language);
  if (left < 0) return <Badge tone="quiet" text={say('covered_over', { until })} />;
  return <Badge tone="good" text={say('covered', { count: left, until })} />;
}
