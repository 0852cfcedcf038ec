import { useState } from 'preact/hooks';
import { Field } from '../manager/ui/Field';
import { useDetail } from './paper-context';

interface LongFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
}

/** A text of several lines. */
export function LongField({ label, hint, value, rows = 2, onChange }: LongFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <textarea {...wiring} rows={rows} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

interface LongTextProps {
  readonly name: 'problem' | 'accessories' | 'note';
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
}

/** A detail of the paper in somebody's own words. It is on the paper as soon as it is typed. */
export function LongText({ name, ...rest }: LongTextProps) {
  const [value, save] = useDetail(name);
  const [text, setText] = useState(value ?? '');
  return (
    <LongField
      {...rest}
      value={text}
      onChange={(typed) => {
        setText(typed);
        save(() => typed || undefined);
      }}
    />
  );
}
