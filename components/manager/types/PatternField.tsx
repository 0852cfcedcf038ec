import type { SerialPattern } from '../../../core/model/product';
import { useDesk } from '../desk';
import { Field, SelectField, TextField } from '../ui/Field';
import { Inheritable, without } from './Inheritable';
import { patternText } from './policy-words';
import type { TypeFieldProps } from './type-field';

const CHARACTERS = ['any', 'digits', 'alphanumeric'] as const;

/** What a serial number of this type looks like. */
export function PatternField({ draft, types, onChange }: TypeFieldProps) {
  const { say } = useDesk();
  const own = draft.serialPattern ?? {};
  const set = (serialPattern: SerialPattern) => onChange({ ...draft, serialPattern });
  const setLength = (field: 'minLength' | 'maxLength', length: number) => {
    const { [field]: _, ...rest } = own;
    set(Number.isInteger(length) && length > 0 ? { ...rest, [field]: length } : rest);
  };
  const length = (field: 'minLength' | 'maxLength') => (
    <Field label={say(`pattern_${field}`)}>
      {(wiring) => (
        <input
          {...wiring}
          type="number"
          min={1}
          max={100}
          value={own[field] ?? ''}
          onInput={(event) => setLength(field, event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
  return (
    <Inheritable
      label={say('pattern')}
      hint={say('pattern_hint')}
      draft={draft}
      types={types}
      field="serialPattern"
      fallback={{}}
      words={(value) => patternText(value, say)}
      onOwn={set}
      onInherit={() => onChange(without(draft, 'serialPattern'))}
    >
      <div class="columns">
        {length('minLength')}
        {length('maxLength')}
        <SelectField
          label={say('pattern_characters')}
          value={own.characters ?? 'any'}
          choices={CHARACTERS.map((value) => ({ value, label: say(`characters_${value}`) }))}
          onChange={(characters) => set({ ...own, characters })}
        />
        <TextField
          label={say('pattern_begins')}
          value={own.prefix ?? ''}
          onChange={(prefix) => {
            const { prefix: _, ...rest } = own;
            set(prefix.trim() === '' ? rest : { ...rest, prefix: prefix.trim() });
          }}
        />
      </div>
    </Inheritable>
  );
}
