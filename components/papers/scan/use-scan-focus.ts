import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Fields that keep what is typed into them. */
const KEEPS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]';

/**
 * A scanner types like a keyboard, wherever the focus is: what nobody else would take goes to the scan field. The focus moves while
 * the key goes down, so that the browser types this very character into the field.
 */
export function useScanFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const catchKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (key.length !== 1 || key === ' ' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (target instanceof Element && (target.matches(KEEPS) || target.closest('dialog'))) return;
      if (document.querySelector('dialog[open]')) return;
      field.current?.focus();
    };
    addEventListener('keydown', catchKey);
    return () => removeEventListener('keydown', catchKey);
  }, [field]);
}
