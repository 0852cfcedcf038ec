import { useState } from 'preact/hooks';
import { useDesk } from '../manager/desk';
import { TextField } from '../manager/ui/Field';
import { amountText, minorOf } from './money-text';

interface AmountFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Minor units; null: none. */
  readonly value: number | null;
  readonly onChange: (minor: number | null) => void;
}

/** An amount of money in the shop's currency. A text that is none stays, says so, and changes nothing. */
export function AmountField({ label, hint, value, onChange }: AmountFieldProps) {
  const { say, settings, language } = useDesk();
  const { currency } = settings;
  const [text, setText] = useState(() => amountText(value, currency, language));
  const wrong = minorOf(text, currency, language) === 'wrong';
  return (
    <TextField
      label={say('amount_in', { label, currency })}
      hint={hint}
      value={text}
      error={wrong ? say('amount_wrong') : undefined}
      onChange={(typed) => {
        setText(typed);
        const minor = minorOf(typed, currency, language);
        if (minor !== 'wrong') onChange(minor);
      }}
    />
  );
}
