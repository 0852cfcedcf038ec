import { useState } from 'preact/hooks';

/** Rows of a long list shown at first, and that many more at each asking. */
const STEP = 10;

export function useShown<T>(rows: readonly T[]): { readonly shown: readonly T[]; readonly more: (() => void) | null } {
  const [count, setCount] = useState(STEP);
  return { shown: rows.slice(0, count), more: rows.length > count ? () => setCount(count + STEP * 10) : null };
}
