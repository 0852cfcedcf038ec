/** What a supplier's labels have around the serial itself, e.g. the `S` before it on some makers' boxes. */
export interface StripRule {
  /** Name of the supplier as the POS shows it, whatever the case; empty: anybody's. */
  readonly supplier: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The text without what one rule takes off; null: it has nothing of the kind, or nothing would be left. */
export function strip(text: string, { prefix, suffix }: StripRule): string | null {
  const begins = text.slice(0, prefix.length).toUpperCase() === prefix.toUpperCase();
  const ends = text.slice(text.length - suffix.length).toUpperCase() === suffix.toUpperCase();
  const long = text.length > prefix.length + suffix.length;
  if (!begins || !ends || !long || prefix + suffix === '') return null;
  return text.slice(prefix.length, text.length - suffix.length);
}

export function isOfSupplier({ supplier }: StripRule, party: string | null): boolean {
  return supplier === '' || supplier.trim().toUpperCase() === (party ?? '').trim().toUpperCase();
}
