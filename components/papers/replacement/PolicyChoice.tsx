import type { CapturedUnit } from '../../../core/model/document';
import { REPLACEMENT_POLICIES, type ReplacementPolicy } from '../../../core/model/paper-details';
import type { Unit } from '../../../core/model/unit';
import { dayOf, replacementWarranty, warrantyOf } from '../../../core/model/warranty';
import { useDesk } from '../../manager/desk';
import { dayText } from '../../manager/format';
import { ChoiceCards } from '../../manager/ui/Choices';
import { useLoaded } from '../../manager/use-loaded';
import { useDetail } from '../paper-context';
import { knownUnit } from '../units';
import { usePolicies } from '../use-policies';

interface PolicyChoiceProps {
  readonly old: Unit | null;
  readonly fresh: CapturedUnit | null;
}

/** What the new unit is covered for: as the shop does it, unless somebody says otherwise; with the day that comes of it. */
export function PolicyChoice({ old, fresh }: PolicyChoiceProps) {
  const { say, settings, now, language } = useDesk();
  const [chosen, save] = useDetail('replacement');
  const period = usePeriod(fresh, old);
  const today = dayOf(now().toISOString(), settings.timeZone ?? undefined);
  const note = (policy: ReplacementPolicy): string => {
    const given = old && replacementWarranty(warrantyOf(old), period, policy, today, '');
    const own = say(`covers_${policy}_note`);
    if (!old) return own;
    return given ? `${own} ${say('replacement_until', { until: dayText(given.endsOn, language) })}` : own;
  };
  const labelOf = (policy: ReplacementPolicy): string => {
    const name = say(`covers_${policy}`);
    return policy === settings.replacement ? say('replacement_usual', { policy: name }) : name;
  };
  return (
    <ChoiceCards
      label={say('replacement_policy')}
      value={chosen ?? settings.replacement}
      choices={REPLACEMENT_POLICIES.map((value) => ({
        value,
        label: labelOf(value),
        note: note(value),
      }))}
      onChange={(policy) => save(() => (policy === settings.replacement ? undefined : policy))}
    />
  );
}

/** The warranty period that the type of the new unit's product gives; until there is one, that of the old unit's. */
function usePeriod(fresh: CapturedUnit | null, old: Unit | null) {
  const { office } = useDesk();
  const policies = usePolicies().value;
  const product = useLoaded(async () => {
    const id = (fresh && (await knownUnit(office, fresh))?.productId) ?? old?.productId;
    return id === undefined ? null : await office.product(id);
  }, [fresh?.identifiers[0]?.key ?? null, old?.id ?? null]);
  return (product.value && policies?.(product.value).warranty) ?? null;
}
