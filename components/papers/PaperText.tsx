import { useState } from 'preact/hooks';
import { Field, TextField } from '../manager/ui/Field';
import { useDetail, usePaperHere } from './paper-context';

interface SavedTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly save: (text: string) => void;
  readonly error?: string | undefined;
  readonly autofocus?: boolean;
}

/** A text that is on the paper as soon as it is typed. What is typed is never overtaken by what was saved before. */
export function SavedText({ value, save, ...rest }: SavedTextProps) {
  const [text, setText] = useState(value);
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(typed) => {
        setText(typed);
        save(typed);
      }}
    />
  );
}

type HeadField = 'party' | 'contact' | 'reference';

interface HeadTextProps {
  readonly field: HeadField;
  readonly label: string;
  readonly hint?: string;
  /** What stands there before the paper says it. */
  readonly start?: string | null;
}

/** Supplier, seller or customer, their telephone, or the other paper that this one refers to. */
export function HeadText({ field, label, hint, start }: HeadTextProps) {
  const { paper, work } = usePaperHere();
  return (
    <SavedText
      label={label}
      {...(hint !== undefined && { hint })}
      value={start ?? paper[field] ?? ''}
      save={(text) => work.change(field, () => ({ [field]: text.trim() === '' ? null : text }))}
    />
  );
}

/** Why, in somebody's own words. */
export function NoteText({ label, hint }: { readonly label: string; readonly hint: string }) {
  const [note, save] = useDetail('note');
  return <SavedText label={label} hint={hint} value={note ?? ''} save={(text) => save(() => text || undefined)} />;
}

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** `2026-11-23` */
  readonly value: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, hint, value, max, onChange }: DayFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          value={value}
          max={max}
          // A day that is only half typed is none.
          onInput={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value)}
        />
      )}
    </Field>
  );
}
