import { useDesk } from '../manager/desk';
import { Field } from '../manager/ui/Field';

interface PinFieldProps {
  readonly value: string;
  readonly onChange: (pin: string) => void;
}

/** A manager's PIN; nobody reads it over her shoulder, and no browser keeps it. */
export function PinField({ value, onChange }: PinFieldProps) {
  const { say } = useDesk();
  return (
    <Field label={say('pin')} hint={say('pin_hint')}>
      {(wiring) => (
        <input
          {...wiring}
          type="password"
          autocomplete="off"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
