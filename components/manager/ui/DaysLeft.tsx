import { dayOf, daysLeft } from '../../../core/model/warranty';
import { useDesk } from '../desk';
import { Badge } from './Badge';

/** Days of warranty left, `endsOn` being the last: green while it runs, and always in words. */
export function DaysLeft({ endsOn }: { readonly endsOn: string }) {
  const { say, now, settings } = useDesk();
  const count = daysLeft(endsOn, dayOf(now().toISOString(), settings.timeZone ?? undefined));
  if (count < 0) return <Badge tone="quiet" text={say('warranty_over')} />;
  return <Badge tone="good" text={count === 0 ? say('warranty_last_day') : say('warranty_left', { count })} />;
}
