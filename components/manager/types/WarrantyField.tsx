import type { WarrantyPeriod } from '../../../core/model/product';
import { useDesk } from '../desk';
import { Field, SelectField } from '../ui/Field';
import { Inheritable, without } from './Inheritable';
import { periodText } from './policy-words';
import type { TypeFieldProps } from './type-field';

const UNITS: readonly WarrantyPeriod['unit'][] = ['days', 'months', 'years'];
/** No period: what a child says to be without the warranty of its parent. */
const NONE: WarrantyPeriod = { length: 0, unit: 'months' };
const LONGEST = 9999;

/** Counted from the day of sale. Works for products that are not tracked too. */
export function WarrantyField({ draft, types, onChange }: TypeFieldProps) {
  const { say } = useDesk();
  const period = draft.warranty ?? NONE;
  return (
    <Inheritable
      label={say('warranty')}
      hint={say('warranty_hint')}
      draft={draft}
      types={types}
      field="warranty"
      fallback={NONE}
      words={(value) => periodText(value, say)}
      onOwn={(warranty) => onChange({ ...draft, warranty })}
      onInherit={() => onChange(without(draft, 'warranty'))}
    >
      <div class="columns">
        <Field label={say('warranty_length')}>
          {(wiring) => (
            <input
              {...wiring}
              type="number"
              min={0}
              max={LONGEST}
              step={1}
              value={period.length}
              onInput={(event) => {
                const length = Math.max(0, Math.min(LONGEST, Math.trunc(event.currentTarget.valueAsNumber || 0)));
                onChange({ ...draft, warranty: { ...period, length } });
              }}
            />
          )}
        </Field>
        <SelectField
          label={say('warranty_unit')}
          value={period.unit}
          choices={UNITS.map((value) => ({ value, label: say(`periodUnit_${value}`) }))}
          onChange={(unit) => onChange({ ...draft, warranty: { ...period, unit } })}
        />
      </div>
    </Inheritable>
  );
}
