import { useId } from 'preact/hooks';
import type { Choice } from './Field';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
}

/** A few choices side by side. Radio buttons underneath, so that the arrow keys work. */
export function Segmented<T extends string>(props: ChoicesProps<T>) {
  return <Radios {...props} look="segmented" />;
}

/** Choices that each need a sentence. */
export function ChoiceCards<T extends string>(props: ChoicesProps<T>) {
  return <Radios {...props} look="choice-cards" />;
}

function Radios<T extends string>({
  label,
  value,
  choices,
  onChange,
  look,
  hideLabel = false,
}: ChoicesProps<T> & { readonly look: string }) {
  const name = useId();
  return (
    <fieldset class={look}>
      <legend class={hideLabel ? 'unseen' : ''}>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <b>{choice.label}</b>
              {choice.note && <small>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ label, note, checked, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <b>{label}</b>
        {note && <small>{note}</small>}
      </span>
    </label>
  );
}
