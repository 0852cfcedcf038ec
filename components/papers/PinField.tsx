import { useDesk } from '../manager/desk';
import { Field } from '../manager/ui/Field';

interface PinFieldProps {
  readonly value: string;
  readonly onChange: (pin: string) => void;
  /** Absent: the PIN of whichever manager is here. */
  readonly label?: string;
  readonly hint?: string;
}

/** A manager's PIN; nobody reads it over her shoulder, and no browser keeps it. */
export function PinField({ value, onChange, label, hint }: PinFieldProps) {
  const { say } = useDesk();
  return (
    <Field label={label ?? say('pin')} hint={hint ?? say('pin_hint')}>
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
