import type { Uniqueness } from '../../../core/model/identifier';
import { useDesk } from '../desk';
import { SelectField } from '../ui/Field';
import { Inheritable, without } from './Inheritable';
import type { TypeFieldProps } from './type-field';

const SCOPES: readonly Uniqueness[] = ['product', 'global'];

/** Where two equal serial numbers mean the same unit. */
export function UniquenessField({ draft, types, onChange }: TypeFieldProps) {
  const { say } = useDesk();
  return (
    <Inheritable
      label={say('uniqueness')}
      draft={draft}
      types={types}
      field="uniqueness"
      fallback="product"
      words={(value) => say(`uniqueness_${value}`)}
      onOwn={(uniqueness) => onChange({ ...draft, uniqueness })}
      onInherit={() => onChange(without(draft, 'uniqueness'))}
    >
      <SelectField
        label={say('uniqueness_scope')}
        hint={say('uniqueness_hint')}
        value={draft.uniqueness ?? 'product'}
        choices={SCOPES.map((value) => ({ value, label: say(`uniqueness_${value}`) }))}
        onChange={(uniqueness) => onChange({ ...draft, uniqueness })}
      />
    </Inheritable>
  );
}
